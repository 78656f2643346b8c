-- What is sealed cannot be opened here, and without its key it is lost: so it is not thrown away unasked.
do $$ begin
  if exists (select from capacity_exception where reason is null)
    or exists (select from substitution where sealed_reason is not null)
    or exists (select from case_task) or exists (select from emergency_access) or exists (select from refugee_restriction_entry) then
    raise exception 'sealed reasons would be lost: delete them first';
  end if;
end $$;
alter table capacity_exception drop column sealed_reason, alter column reason set not null;
drop table data_key;

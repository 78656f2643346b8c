drop policy answering on refugee_identity;
alter table refugee_identity disable row level security;
drop function refugees_named(text);
drop function answering_organization(uuid, date);
do $$ declare t text; begin
  foreach t in array array['refugee', 'household', 'household_membership', 'occupancy', 'benefit_period', 'care_period',
    'caseworker_assignment', 'capacity_exception'] loop
    execute format('drop policy signed_in on %I', t);
    execute format('alter table %I disable row level security', t);
  end loop;
end $$;
alter function refuse_over_capacity(uuid[], jsonb) security invoker reset search_path;
revoke execute on function refuse_over_capacity(uuid[], jsonb) from aid_app;
grant execute on function refuse_over_capacity(uuid[], jsonb) to public;
drop function viewer_today();
drop function viewer_has_scope(text);
drop function viewer_caseworker();
drop function viewer_organization();
drop function viewer_role();
drop function viewer_id();
-- The role belongs to the cluster, not to this database; it stays, without rights here.
revoke all on all sequences in schema public from aid_app;
revoke all on all tables in schema public from aid_app;
revoke all on schema public from aid_app;

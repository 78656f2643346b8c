do $$ declare t text; begin
  foreach t in array array['caseworker', 'reassignment', 'refugee', 'user_account'] loop
    execute format('drop trigger referred_to on %I', t);
    execute format('drop trigger referred_to_by_some on %I', t);
    execute format('revoke update (id) on %I from aid_definer', t);
  end loop;
  foreach t in array array['reassignment_case', 'caseworker_assignment'] loop
    execute format('drop trigger refers_inserted on %I', t);
    execute format('drop trigger refers_updated on %I', t);
  end loop;
end $$;
drop function refuse_while_referred_to(), hold_what_assignments_refer_to(), hold_what_cases_refer_to(), hold_caseworker(uuid[]),
  hold_reassignment(uuid[]), hold_refugee(uuid[]), hold_user_account(uuid[]);

alter table reassignment_case
  add constraint reassignment_case_reassignment_id_fkey foreign key (reassignment_id) references reassignment,
  add constraint reassignment_case_refugee_id_fkey foreign key (refugee_id) references refugee,
  add constraint reassignment_case_from_caseworker_id_fkey foreign key (from_caseworker_id) references caseworker,
  add constraint reassignment_case_to_caseworker_id_fkey foreign key (to_caseworker_id) references caseworker;
alter table caseworker_assignment
  add constraint caseworker_assignment_caseworker_id_fkey foreign key (caseworker_id) references caseworker,
  add constraint caseworker_assignment_reassignment_id_fkey foreign key (reassignment_id) references reassignment,
  add constraint caseworker_assignment_recorded_by_id_fkey foreign key (recorded_by_id) references user_account;
alter table caseworker_assignment_superseded
  add constraint caseworker_assignment_superseded_refugee_id_fkey foreign key (refugee_id) references refugee on delete cascade,
  add constraint caseworker_assignment_superseded_caseworker_id_fkey foreign key (caseworker_id) references caseworker,
  add constraint caseworker_assignment_superseded_reassignment_id_fkey foreign key (reassignment_id) references reassignment,
  add constraint caseworker_assignment_superseded_recorded_by_id_fkey foreign key (recorded_by_id) references user_account;

-- Case tasks: who may write which columns of them, and what is counted without showing them. Nothing moves them: a case
-- takes its tasks along by being somebody else's.

grant insert on case_task to aid_app;
grant update (kind, due_on, due_at, referral_partner_id, sealed_text, status, closed_on, closed_by_id, version) on case_task to aid_app;

-- By kind, of everybody who gets another caseworker: what `changeCaseworker` counts, restricted files included.
create function tasks_that_move(cut uuid) returns table (kind case_task_kind, count integer)
language sql stable security definer set search_path = public as $$
  select t.kind, count(*)::integer
  from plan_shown(cut) c
  join planned_assignment p on p.area_cut_id = c.id
    and p.from_caseworker_id is not null and p.caseworker_id is distinct from p.from_caseworker_id
  join case_task t on t.refugee_id = p.refugee_id and t.status = 'OPEN'
  group by t.kind
$$;

-- For whoever moves these cases: how many, and not of which kind, for one person's referral would be told by its kind.
create function open_tasks_of(refugees uuid[]) returns integer
language sql stable security definer set search_path = public as $$
  select count(*)::integer
  from case_task t
  where t.refugee_id = any (refugees) and t.status = 'OPEN' and t.refugee_id <> all (hidden_files())
    and (viewer_role() = 'STEERING' or viewer_role() = 'ASSOCIATION_ADMIN'
      and answering_organization(t.refugee_id, viewer_today()) = viewer_organization())
$$;

do $$ declare f regprocedure; begin
  foreach f in array array['tasks_that_move(uuid)', 'open_tasks_of(uuid[])']::regprocedure[] loop
    execute format('alter function %s owner to aid_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to aid_app', f);
  end loop;
end $$;

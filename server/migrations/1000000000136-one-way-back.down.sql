create or replace function undo_area_cut_cases(entry uuid, undo uuid, exceptions uuid[]) returns void
language plpgsql security definer set search_path = public set aid.restoring = 'on' as $$
declare
  crowded uuid[];
  since timestamptz;
  first_day date;
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  select r.recorded_at, r.day into strict since, first_day from reassignment r join reassignment u on u.undoes_id = r.id
  where r.id = entry and r.kind = 'AREA_CUT' and u.id = undo and u.recorded_by_id = viewer_id();
  insert into reassignment_case (reassignment_id, refugee_id, from_caseworker_id, to_caseworker_id)
  select undo, c.refugee_id, c.to_caseworker_id, c.from_caseworker_id from reassignment_case c where c.reassignment_id = entry;
  delete from capacity_exception x where x.id = any (exceptions);

  delete from caseworker_assignment a using reassignment_case c
  where c.reassignment_id = entry and a.refugee_id = c.refugee_id and a.known_since = since and not exists (
    select from caseworker_assignment_superseded s
    where s.assignment_id = a.id and s.refugee_id = a.refugee_id and s.known_until = since and s.known_since < since);
  update caseworker_assignment a set caseworker_id = s.caseworker_id, period = s.period, reassignment_id = s.reassignment_id
  from reassignment_case c join caseworker_assignment_superseded s on s.refugee_id = c.refugee_id and s.known_until = since and s.known_since < since
  where c.reassignment_id = entry and a.id = s.assignment_id and a.refugee_id = s.refugee_id;
  insert into caseworker_assignment (id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id)
  select s.assignment_id, s.refugee_id, s.caseworker_id, s.period, s.reassignment_id, s.recorded_at, s.recorded_by_id
  from reassignment_case c join caseworker_assignment_superseded s on s.refugee_id = c.refugee_id and s.known_until = since and s.known_since < since
  where c.reassignment_id = entry and not exists (select from caseworker_assignment a where a.id = s.assignment_id);

  select array_agg(distinct a.caseworker_id) into crowded
  from caseworker_assignment a
  where a.known_since > since and a.period && daterange(first_day, null)
    and not exists (select from reassignment_case c where c.reassignment_id = entry and c.refugee_id = a.refugee_id);
  if crowded is not null then
    perform refuse_over_capacity(crowded, (select jsonb_object_agg(w, datemultirange(daterange(first_day, null))) from unnest(crowded) w));
  end if;
end $$;

drop function restore_assignments(uuid, uuid);

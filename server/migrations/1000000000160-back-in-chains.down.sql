create or replace function area_cut_cases_changed(entry uuid) returns table (file_number text) language sql stable security definer set search_path = public as $$
  select f.file_number
  from reassignment r
  join reassignment_case c on c.reassignment_id = r.id
  join refugee f on f.id = c.refugee_id
  where r.id = entry and viewer_plans_areas() and (
    exists (select from caseworker_assignment a where a.refugee_id = c.refugee_id and a.known_since > r.recorded_at)
    or exists (select from caseworker_assignment_superseded s where s.refugee_id = c.refugee_id and s.known_until > r.recorded_at))
  order by length(f.file_number), f.file_number
$$;

create or replace function restore_assignments(entry uuid, signer uuid) returns void language plpgsql set search_path = public as $$
declare
  since timestamptz;
  added uuid[];
  ids uuid[];
  refugees uuid[];
  caseworkers uuid[];
  periods daterange[];
  reassignments uuid[];
  recorded timestamptz[];
  recorders uuid[];
  there boolean[];
begin
  select r.recorded_at into strict since from reassignment r where r.id = entry;
  select array_agg(s.assignment_id), array_agg(s.refugee_id), array_agg(s.caseworker_id), array_agg(s.period),
    array_agg(s.reassignment_id), array_agg(s.recorded_at), array_agg(coalesce(signer, s.recorded_by_id)), array_agg(s.is_there)
  into ids, refugees, caseworkers, periods, reassignments, recorded, recorders, there
  from reassignment_case c
  cross join lateral (
    select s.*, exists (select from caseworker_assignment a where a.id = s.assignment_id) as is_there
    from caseworker_assignment_superseded s
    where s.refugee_id = c.refugee_id and s.known_until = since and s.known_since < since
    offset 0
  ) s
  where c.reassignment_id = entry;
  select array_agg(n.id) into added
  from (
    select a.id from reassignment_case c
    cross join lateral (
      select a.id from caseworker_assignment a where a.refugee_id = c.refugee_id and a.known_since = since offset 0
    ) a
    where c.reassignment_id = entry
    except select unnest(ids)
  ) n;

  with was as materialized (
    select * from unnest(ids, refugees, caseworkers, periods, reassignments, recorded, recorders, there)
      w(id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id, is_there)
  ), removed as (
    delete from caseworker_assignment a where a.id = any (added) returning a.id
  ), room as materialized (
    select count(*) from removed
  ), changed as (
    update caseworker_assignment a
    set caseworker_id = was.caseworker_id, period = was.period, reassignment_id = was.reassignment_id
    from room, was where a.id = was.id and was.is_there and room.count >= 0 returning a.id
  ), back as materialized (
    select count(*) from changed
  )
  insert into caseworker_assignment (id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id)
  select was.id, was.refugee_id, was.caseworker_id, was.period, was.reassignment_id, was.recorded_at, was.recorded_by_id
  from room, back, was where not was.is_there and room.count >= 0 and back.count >= 0;
end $$;

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

  perform restore_assignments(entry, null);

  select array_agg(distinct a.caseworker_id) into crowded
  from caseworker_assignment a
  where a.known_since > since and a.period && daterange(first_day, null)
    and not exists (select from reassignment_case c where c.reassignment_id = entry and c.refugee_id = a.refugee_id offset 0);
  if crowded is not null then
    perform refuse_over_capacity(crowded, (select jsonb_object_agg(w, datemultirange(daterange(first_day, null))) from unnest(crowded) w));
  end if;
end $$;

drop function cases_changed_since(uuid);
drop function is_as_left(caseworker_assignment, timestamptz);

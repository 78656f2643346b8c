-- Adoption of an area cut, and what was agreed for days after its first: it stays with those who keep their caseworker or
-- wait, and it counts. And substitutions that it ended come back as they were, whoever recorded them.

drop function adopt_cases(uuid, uuid[], uuid[], uuid[], date[], boolean[]);
drop function cases_to_adopt(uuid, date);

-- Nobody comes to a caseworker and no post changes while it is looked at who fits: whoever would, waits at the ledger, and
-- then sees the new posts.
create or replace function lock_area_plan(cut uuid) returns void language sql security definer set search_path = public as $$
  select lock_refugees(array(select p.refugee_id from planned_assignment p where p.area_cut_id = cut and viewer_plans_areas()));
  insert into caseload_ledger (caseworker_id, changes)
  select w.id, 1
  from caseworker w, area_cut c
  where c.id = cut and viewer_plans_areas() and (
    exists (select from area_cut_caseworker s where s.area_cut_id = c.id and s.caseworker_id = w.id)
    or exists (select from employment e where e.caseworker_id = w.id and e.integration_area_id is not null
      and e.period && daterange(area_cut_begins(c), null)))
  order by w.id
  on conflict (caseworker_id) do update set changes = caseload_ledger.changes + 1
$$;

create function cases_to_adopt(cut uuid, day date) returns table (
  refugee_id uuid, household_id uuid, caseworker_id uuid, vulnerable boolean, planned_ends date, current_id uuid, current_ends date
) language sql stable security definer set search_path = public as $$
  select p.refugee_id, coalesce(p.household_id, p.refugee_id), p.caseworker_id, p.vulnerable,
    least(upper(k.period), case when a.id is null then
      (select min(lower(l.period)) from caseworker_assignment l where l.refugee_id = p.refugee_id and lower(l.period) > day) end),
    a.caseworker_id, upper(a.period)
  from planned_assignment p
  join care_period k on k.refugee_id = p.refugee_id and is_on(k.period, day)
  left join caseworker_assignment a on a.refugee_id = p.refugee_id and is_on(a.period, day)
  where p.area_cut_id = cut and (select viewer_plans_areas())
$$;
comment on function cases_to_adopt is 'Everybody in a plan who is in care on its first day, and who answers then if nothing is done. The planned caseworker would answer until planned_ends: the end of care, or, of somebody who waits, the day for which another one was agreed.';

create or replace function free_places(cut uuid, first_day date) returns table (caseworker_id uuid, day date, free integer)
language sql stable security definer set search_path = public as $$
  with kept as materialized (
    -- Stays as it is: of whom the plan does not name, and later ones of those who keep their caseworker, or wait.
    select a.caseworker_id, a.period
    from caseworker_assignment a
    join area_cut_caseworker s on s.area_cut_id = cut and s.caseworker_id = a.caseworker_id
    left join cases_to_adopt(cut, first_day) k on k.refugee_id = a.refugee_id
    where a.period && daterange(first_day, null)
      and (k.refugee_id is null or (k.current_id is null or k.caseworker_id = k.current_id) and not a.period @> first_day)
  ), step as (
    select s.caseworker_id, b.day
    from area_cut_caseworker s
    cross join lateral (
      select first_day
      union select unnest(array[lower(e.period), upper(e.period)]) from employment e where e.caseworker_id = s.caseworker_id
      union select unnest(array[lower(x.period), upper(x.period)]) from capacity_exception x where x.caseworker_id = s.caseworker_id
      union select unnest(array[lower(p.period), upper(p.period)]) from programme_phase p
      union select lower(k.period) from kept k where k.caseworker_id = s.caseworker_id
    ) b(day)
    where s.area_cut_id = cut and b.day >= first_day
  )
  select s.caseworker_id, s.day, caseworker_capacity(s.caseworker_id, s.day)
    - (select count(*) from kept k where k.caseworker_id = s.caseworker_id and k.period @> s.day)::integer
  from step s where (select viewer_plans_areas())
$$;

-- Whoever stays goes on until some day; whoever goes to somebody else, or to nobody, leaves the caseworker of the first day.
create function adopt_cases(entry uuid, refugees uuid[], before uuid[], planned uuid[], until date[], keeps_later boolean[]) returns void
language plpgsql security definer set search_path = public set aid.restoring = 'off' as $$
declare
  first_day date;
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  select r.day into strict first_day from reassignment r where r.id = entry and r.kind = 'AREA_CUT' and r.recorded_by_id = viewer_id();
  insert into reassignment_case (reassignment_id, refugee_id, from_caseworker_id, to_caseworker_id)
  select entry, x.* from unnest(refugees, before, planned) x;

  delete from caseworker_assignment a using unnest(refugees, before, planned, keeps_later) m(id, before, planned, keeps_later)
  where a.refugee_id = m.id and (lower(a.period) > first_day and not m.keeps_later
    or lower(a.period) = first_day and m.planned is distinct from m.before);
  update caseworker_assignment a
  set period = daterange(lower(a.period), case when m.planned is distinct from m.before then first_day else m.until end)
  from unnest(refugees, before, planned, until) m(id, before, planned, until)
  where a.refugee_id = m.id and a.period @> first_day;
  insert into caseworker_assignment (refugee_id, caseworker_id, period, reassignment_id, recorded_by_id)
  select m.id, m.planned, daterange(first_day, m.until), entry, viewer_id()
  from unnest(refugees, before, planned, until) m(id, before, planned, until)
  where m.planned is distinct from m.before and m.planned is not null;

  -- What somebody asked for of these cases is moot.
  update hand_over_request q set status = 'WITHDRAWN', decided_at = clock_timestamp(), decided_by_id = viewer_id()
  where q.status = 'OPEN' and q.id in (select c.hand_over_request_id from hand_over_case c where c.refugee_id = any (refugees));
end $$;

create function bring_back_substitutions(ended jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  insert into substitution select * from jsonb_populate_recordset(null::substitution, ended)
  on conflict (id) do update set period = excluded.period;
end $$;
grant insert, update on substitution to aid_definer;

do $$ declare f regprocedure; begin
  foreach f in array array['bring_back_substitutions(jsonb)', 'cases_to_adopt(uuid, date)', 'adopt_cases(uuid, uuid[], uuid[], uuid[], date[], boolean[])']::regprocedure[] loop
    execute format('alter function %s owner to aid_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to aid_app', f);
  end loop;
end $$;

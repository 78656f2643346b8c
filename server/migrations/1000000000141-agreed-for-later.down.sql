drop function bring_back_substitutions(jsonb);
revoke insert, update on substitution from aid_definer;
drop function adopt_cases(uuid, uuid[], uuid[], uuid[], date[], boolean[]);
drop function cases_to_adopt(uuid, date);

create or replace function lock_area_plan(cut uuid) returns void language sql security definer set search_path = public as $$
  select lock_refugees(array(select p.refugee_id from planned_assignment p where p.area_cut_id = cut and viewer_plans_areas()))
$$;

create function cases_to_adopt(cut uuid, day date) returns table (
  refugee_id uuid, household_id uuid, caseworker_id uuid, vulnerable boolean, care_ends date, current_id uuid, current_ends date
) language sql stable security definer set search_path = public as $$
  select p.refugee_id, coalesce(p.household_id, p.refugee_id), p.caseworker_id, p.vulnerable, upper(k.period), a.caseworker_id, upper(a.period)
  from planned_assignment p
  join care_period k on k.refugee_id = p.refugee_id and is_on(k.period, day)
  left join caseworker_assignment a on a.refugee_id = p.refugee_id and is_on(a.period, day)
  where p.area_cut_id = cut and (select viewer_plans_areas())
$$;
comment on function cases_to_adopt is 'Everybody in a plan who is in care on its first day, and who answers then if nothing is done.';

create or replace function free_places(cut uuid, first_day date) returns table (caseworker_id uuid, day date, free integer)
language sql stable security definer set search_path = public as $$
  with kept as materialized (
    -- Stays as it is: of whom the plan does not name, and later ones of those who keep their caseworker.
    select a.caseworker_id, a.period
    from caseworker_assignment a
    join area_cut_caseworker s on s.area_cut_id = cut and s.caseworker_id = a.caseworker_id
    left join cases_to_adopt(cut, first_day) k on k.refugee_id = a.refugee_id
    where a.period && daterange(first_day, null)
      and (k.refugee_id is null or k.caseworker_id = k.current_id and not a.period @> first_day)
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

create function adopt_cases(entry uuid, refugees uuid[], before uuid[], planned uuid[], until date[], shortened boolean[]) returns void
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

  delete from caseworker_assignment a using unnest(refugees, shortened) m(id, shortened)
  where not m.shortened and a.refugee_id = m.id and lower(a.period) >= first_day;
  update caseworker_assignment a set period = daterange(lower(a.period), case when m.shortened then m.until else first_day end)
  from unnest(refugees, until, shortened) m(id, until, shortened)
  where a.refugee_id = m.id and a.period @> first_day;
  insert into caseworker_assignment (refugee_id, caseworker_id, period, reassignment_id, recorded_by_id)
  select m.id, m.planned, daterange(first_day, m.until), entry, viewer_id()
  from unnest(refugees, planned, until, shortened) m(id, planned, until, shortened)
  where not m.shortened and m.planned is not null;

  -- What somebody asked for of these cases is moot.
  update hand_over_request q set status = 'WITHDRAWN', decided_at = clock_timestamp(), decided_by_id = viewer_id()
  where q.status = 'OPEN' and q.id in (select c.hand_over_request_id from hand_over_case c where c.refugee_id = any (refugees));
end $$;

do $$ declare f regprocedure; begin
  foreach f in array array['cases_to_adopt(uuid, date)', 'adopt_cases(uuid, uuid[], uuid[], uuid[], date[], boolean[])']::regprocedure[] loop
    execute format('alter function %s owner to aid_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to aid_app', f);
  end loop;
end $$;

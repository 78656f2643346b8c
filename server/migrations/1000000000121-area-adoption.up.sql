-- Adoption of an area cut: everybody whom a plan names, at once. In functions of the owner, because it is about everybody,
-- restricted files too; each asks first whether the steering office calls.

create function lock_area_plan(cut uuid) returns void language sql security definer set search_path = public as $$
  select lock_refugees(array(select p.refugee_id from planned_assignment p where p.area_cut_id = cut and viewer_plans_areas()))
$$;

create function area_plan_changes(cut uuid) returns table (came integer, gone integer, moved integer, reassigned integer, posts boolean)
language sql stable security definer set search_path = public as $$
  select n.came, n.gone, n.moved, n.reassigned, split_part(c.fingerprint, '-', 2) <> split_part(area_plan_fingerprint(c.id), '-', 2)
  from area_cut c cross join lateral (
    select (count(*) filter (where p.refugee_id is null))::integer as came, (count(*) filter (where k.refugee_id is null))::integer as gone,
      (count(*) filter (where p.refugee_id = k.refugee_id and (p.household_id, p.accommodation_id, p.vulnerable)
        is distinct from (k.household_id, k.accommodation_id, k.vulnerable)))::integer as moved,
      (count(*) filter (where p.refugee_id = k.refugee_id and p.from_caseworker_id is distinct from k.caseworker_id))::integer as reassigned
    from (select p.* from planned_assignment p where p.area_cut_id = cut) p full join case_to_place(figures_day(c)) k on k.refugee_id = p.refugee_id
  ) n
  where c.id = cut and (select viewer_plans_areas())
$$;
comment on function area_plan_changes is 'What changed since a plan was computed.';

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

create function free_places(cut uuid, first_day date) returns table (caseworker_id uuid, day date, free integer)
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
comment on function free_places is 'What the caseworkers of a cut may carry from each day on which that changes, beside what stays with them anyway.';

-- Every post of these caseworkers that runs on the day or later becomes what is given; posts that end on it are given as well.
create function replace_posts(first_day date, caseworkers uuid[], posts jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  delete from employment e where e.caseworker_id = any (caseworkers)
    and (e.period && daterange(first_day, null) or e.id in (select p.id from jsonb_to_recordset(posts) p(id uuid)));
  insert into employment (id, caseworker_id, integration_area_id, period, fte_casework, fte_steering)
  select coalesce(p.id, uuidv7()), p.caseworker_id, p.integration_area_id, p.period, p.fte_casework, p.fte_steering
  from jsonb_to_recordset(posts) p(id uuid, caseworker_id uuid, integration_area_id uuid, period daterange, fte_casework numeric, fte_steering numeric);
end $$;

-- Who goes on as before until some day is cut short; whoever goes to somebody else, or to nobody, leaves all later ones, too.
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

create function area_cut_cases_changed(entry uuid) returns table (file_number text) language sql stable security definer set search_path = public as $$
  select f.file_number
  from reassignment r
  join reassignment_case c on c.reassignment_id = r.id
  join refugee f on f.id = c.refugee_id
  where r.id = entry and viewer_plans_areas() and (
    exists (select from caseworker_assignment a where a.refugee_id = c.refugee_id and a.known_since > r.recorded_at)
    or exists (select from caseworker_assignment_superseded s where s.refugee_id = c.refugee_id and s.known_until > r.recorded_at))
  order by length(f.file_number), f.file_number
$$;
comment on function area_cut_cases_changed is 'Whose cases were changed since the adoption of a cut.';

-- Exactly what was known before comes back, also where it was more than the capacity of the day: nobody was let in by it.
-- Where somebody else came to a caseworker meanwhile, the cap is looked at again.
create function undo_area_cut_cases(entry uuid, undo uuid, exceptions uuid[]) returns void
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

-- To whom to write after an adoption or its undoing: administrators about their organization, caseworkers about themselves.
create function adoption_notices(entry uuid) returns table (account_id uuid, locale text, comes integer, goes integer, cut text, day date, undone boolean)
language sql stable security definer set search_path = public as $$
  with moved as materialized (
    select c.from_caseworker_id, c.to_caseworker_id, f.organization_id as from_organization, t.organization_id as to_organization
    from reassignment_case c
    left join caseworker f on f.id = c.from_caseworker_id
    left join caseworker t on t.id = c.to_caseworker_id
    where c.reassignment_id = entry and c.from_caseworker_id is distinct from c.to_caseworker_id
  ), counted as (
    select n.subject, sum(n.comes)::integer as comes, sum(n.goes)::integer as goes
    from moved m cross join lateral (
      values (m.to_caseworker_id, 1, 0), (m.from_caseworker_id, 0, 1),
        (case when m.from_organization is distinct from m.to_organization then m.to_organization end, 1, 0),
        (case when m.from_organization is distinct from m.to_organization then m.from_organization end, 0, 1)
    ) n(subject, comes, goes)
    group by n.subject
  )
  select u.id, u.locale, n.comes, n.goes, k.name, r.day, r.kind = 'UNDO'
  from reassignment r
  join area_cut k on k.id = coalesce(r.area_cut_id, (select o.area_cut_id from reassignment o where o.id = r.undoes_id))
  cross join user_account u
  join counted n on n.subject = case u.role when 'CASEWORKER' then u.caseworker_id when 'ASSOCIATION_ADMIN' then u.organization_id end
  where r.id = entry and viewer_plans_areas() and not u.disabled
  order by u.id
$$;

grant insert on reassignment_case to aid_definer;
grant insert, update, delete on caseworker_assignment to aid_definer;
grant insert, delete on employment to aid_definer;
grant delete on capacity_exception to aid_definer;
grant update on hand_over_request, hand_over_case to aid_definer;

do $$ declare f regprocedure; begin
  foreach f in array array['adoption_notices(uuid)', 'lock_area_plan(uuid)', 'area_plan_changes(uuid)', 'cases_to_adopt(uuid, date)', 'free_places(uuid, date)',
    'replace_posts(date, uuid[], jsonb)', 'adopt_cases(uuid, uuid[], uuid[], uuid[], date[], boolean[])', 'area_cut_cases_changed(uuid)',
    'undo_area_cut_cases(uuid, uuid, uuid[])']::regprocedure[] loop
    execute format('alter function %s owner to aid_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to aid_app', f);
  end loop;
end $$;

-- Drafts of area cuts: who sees them, and what a draft would mean, counted from its plan.

-- who -------------------------------------------------------------------------------------------------------------------

create function viewer_plans_areas() returns boolean language sql stable as
  $$ select coalesce(viewer_role() = 'STEERING' and viewer_has_scope('areas:write'), false) $$;
comment on function viewer_plans_areas is 'The steering office.';

-- Drafts are the steering office's; a proposal is shown to those who are asked about it. Once a statement, as `hidden_files`.
create function hidden_cuts() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select c.id from area_cut c where c.period is null and not coalesce(viewer_has_scope('areas:read') and (
      viewer_role() = 'STEERING'
      or c.proposed_on is not null and viewer_role() in ('ASSOCIATION_ADMIN', 'CASEWORKER', 'BOARD')), false));
end $$;

do $$ declare t text; k text; begin
  for t, k in values ('area_cut', 'id'), ('integration_area', 'area_cut_id'), ('area_cut_district', 'area_cut_id'),
    ('area_cut_accommodation', 'area_cut_id'), ('area_cut_caseworker', 'area_cut_id') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy shown on %I for select to aid_app using (%I <> all ((select hidden_cuts())::uuid[]))', t, k);
    execute format('create policy planned_insert on %I for insert to aid_app with check ((select viewer_plans_areas()))', t);
    execute format('create policy planned_update on %I for update to aid_app using ((select viewer_plans_areas()))', t);
    execute format('create policy planned_delete on %I for delete to aid_app using ((select viewer_plans_areas()))', t);
    execute format('grant insert, update, delete on %I to aid_app', t);
  end loop;
end $$;

alter table recut_run enable row level security;
alter table recut_run force row level security;
create policy planner_select on recut_run for select to aid_app
  using ((select coalesce(viewer_role() = 'STEERING' and viewer_has_scope('areas:read'), false)));
create policy planner_insert on recut_run for insert to aid_app
  with check ((select viewer_plans_areas()) and started_by_id = (select viewer_id()));
create policy planner_update on recut_run for update to aid_app using ((select viewer_plans_areas()));
grant insert, update on recut_run to aid_app;

-- Constraints look at every row, whoever changes some.
alter function area_cut_is_whole() security definer set search_path = public;
alter function area_cut_is_whole() owner to aid_definer;
alter function area_cuts_follow() security definer set search_path = public;
alter function area_cuts_follow() owner to aid_definer;

-- places ----------------------------------------------------------------------------------------------------------------

-- In hundred-thousandths of a degree: Postgres takes what is smaller than a millionth for nothing, in degrees ten metres.
create function boundary_contains(boundary jsonb, longitude float8, latitude float8) returns boolean language sql immutable as $$
  select coalesce(bool_and(r.shape @> point(longitude * 1e5, latitude * 1e5) = (r.ring = 1)), false)
  from (
    select n as ring, (select ('(' || string_agg(format('(%s,%s)', (p.c ->> 0)::float8 * 1e5, (p.c ->> 1)::float8 * 1e5), ',' order by p.i) || ')')::polygon
      from jsonb_array_elements(ring) with ordinality p(c, i)) as shape
    from jsonb_array_elements(boundary -> 'coordinates') with ordinality o(ring, n)
  ) r
$$;
comment on function boundary_contains is 'Whether a point lies within a GeoJSON polygon: in its outline and in none of its holes.';

create function set_boundaries(boundaries jsonb, neighbours jsonb) returns void language plpgsql security definer set search_path = public as $$
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  update district d set boundary = b.boundary from jsonb_to_recordset(boundaries) b("districtId" uuid, boundary jsonb) where d.id = b."districtId";
  delete from district_neighbour;
  insert into district_neighbour (district_id, neighbour_id) select (n.pair ->> 0)::uuid, (n.pair ->> 1)::uuid from jsonb_array_elements(neighbours) n(pair);
end $$;
grant update on district to aid_definer;
grant insert, delete on district_neighbour to aid_definer;

create function area_census_under(cut uuid, day date) returns table (
  integration_area_id uuid, refugees_in_care integer, city_designated integer, self_rented integer
) language sql stable parallel safe security definer set search_path = public as $$
  select g.id, coalesce(n.in_care, 0), coalesce(n.city_designated, 0), coalesce(n.self_rented, 0)
  from integration_area g
  left join (
    select coalesce(x.integration_area_id, d.integration_area_id) as area_id, sum(n.in_care)::integer as in_care,
      sum(n.city_designated)::integer as city_designated, sum(n.self_rented)::integer as self_rented
    from area_cut_district d
    join district_census_on(day) n on n.district_id = d.district_id
    left join area_cut_accommodation x on x.area_cut_id = d.area_cut_id and x.accommodation_id = n.accommodation_id
    where d.area_cut_id = cut
    group by 1
  ) n on n.area_id = g.id
  where g.area_cut_id = cut and cut <> all (hidden_cuts())
$$;
comment on function area_census_under is 'Persons in care on a day by the areas of any cut, in force on that day or not.';

-- figures ---------------------------------------------------------------------------------------------------------------

create function area_cut_begins(c area_cut) returns date language sql stable as
  $$ select coalesce(lower(c.period), c.planned_from) $$;

create function figures_day(c area_cut) returns date language sql stable as
  $$ select least(area_cut_begins(c) - 1, viewer_today()) $$;
comment on function figures_day is 'Whose persons a plan counts: of the day before the cut, at most today''s.';

create function case_to_place(day date) returns table (
  refugee_id uuid, household_id uuid, accommodation_id uuid, tenure accommodation_tenure, district_id uuid, caseworker_id uuid,
  role household_role, vulnerable boolean
) language sql stable as $$
  with alone as materialized (
    select m.household_id
    from household_membership m join refugee_identity i on i.refugee_id = m.refugee_id
    where is_on(m.period, day)
    group by m.household_id
    having count(*) filter (where i.birth_date <= day - interval '18 years') = 1 and count(*) > 1
  )
  select k.refugee_id, m.household_id, k.accommodation_id, k.tenure, k.district_id, k.caseworker_id, m.role,
    coalesce(i.birth_date <= day - interval '65 years', false) or l.household_id is not null
  from care_on(day) k
  left join household_membership m on m.refugee_id = k.refugee_id and is_on(m.period, day)
  left join refugee_identity i on i.refugee_id = k.refugee_id
  left join alone l on l.household_id = m.household_id
$$;
comment on function case_to_place is 'Everybody in care on a day, where they live and who answers. Vulnerable: one parent with children, and whoever is 65 or older.';

-- For the plan: everybody, restricted files too, since areas are made for all of them. Ids and figures, no names.
create function cases_to_place(cut uuid) returns table (
  refugee_id uuid, household_id uuid, accommodation_id uuid, tenure accommodation_tenure, district_id uuid, caseworker_id uuid,
  role household_role, vulnerable boolean
) language sql stable security definer set search_path = public as $$
  select k.* from area_cut c cross join lateral case_to_place(figures_day(c)) k
  where c.id = cut and (select viewer_plans_areas())
$$;

create function planned_posts(cut uuid) returns table (
  caseworker_id uuid, integration_area_id uuid, fte numeric, ratio integer, capacity integer
) language sql stable as $$
  select s.caseworker_id, s.integration_area_id, s.fte_casework, coalesce(p.ratio, 0),
    (coalesce(floor(p.ratio * s.fte_casework), 0) + case when p.id is null then 0 else x.places end)::integer
  from area_cut c
  join area_cut_caseworker s on s.area_cut_id = c.id
  left join programme_phase p on p.period @> area_cut_begins(c)
  cross join lateral (
    select coalesce(sum(e.extra_places), 0) as places from capacity_exception e
    where e.caseworker_id = s.caseworker_id and e.period @> area_cut_begins(c)
  ) x
  where c.id = cut
$$;
comment on function planned_posts is 'What each caseworker of a cut may carry on its first day, by the planned FTE, the ratio and the exceptions granted so far.';

create function area_plan_fingerprint(cut uuid) returns text language sql stable security definer set search_path = public as $$
  select concat(f.persons, '.', to_hex(f.hash), '-', md5((select string_agg((p.caseworker_id, p.fte, p.capacity)::text, ',' order by p.caseworker_id) from planned_posts(cut) p)))
  from area_cut c cross join lateral (
    select count(*) as persons, bit_xor(hashtextextended((k.refugee_id, k.household_id, k.accommodation_id, k.caseworker_id, k.vulnerable)::text, 0)) as hash
    from case_to_place(figures_day(c)) k
  ) f
  where c.id = cut
$$;
comment on function area_plan_fingerprint is 'Before the hyphen changes when somebody comes, leaves, moves or gets another caseworker, after it when a post or its places change.';

create function area_continues(cut uuid, day date) returns table (area_id uuid, before_id uuid) language sql stable as $$
  with part as (
    select coalesce(x.integration_area_id, d.integration_area_id) as area_id, coalesce(y.integration_area_id, e.integration_area_id) as before_id,
      sum(n.in_care) as persons, count(*) filter (where n.accommodation_id is null) as districts
    from area_cut_district d
    join district_census_on(day) n on n.district_id = d.district_id
    join area_cut b on b.period @> day
    join area_cut_district e on e.area_cut_id = b.id and e.district_id = d.district_id
    left join area_cut_accommodation x on x.area_cut_id = cut and x.accommodation_id = n.accommodation_id
    left join area_cut_accommodation y on y.area_cut_id = b.id and y.accommodation_id = n.accommodation_id
    where d.area_cut_id = cut
    group by 1, 2
  ), ranked as (
    select area_id, before_id, row_number() over (partition by area_id order by persons desc, districts desc, before_id) as of_area,
      row_number() over (partition by before_id order by persons desc, districts desc, area_id) as of_before
    from part
  )
  select area_id, before_id from ranked where of_area = 1 and of_before = 1
$$;
comment on function area_continues is 'Which area of a cut goes on with which one of a day: those that have most of each other''s persons. Whoever lives in such a one stays in the area.';

-- preview ---------------------------------------------------------------------------------------------------------------

create type plan_change as (persons integer, households integer, vulnerable integer);
comment on type plan_change is 'Whom a plan gives another area, organization or caseworker.';

-- Figures are shown to those who are asked about a proposal; rows of persons only to the steering office (access matrix).
create function plan_shown(cut uuid) returns setof area_cut language sql stable security definer set search_path = public as $$
  select c.* from area_cut c
  where c.id = cut and c.figures_of is not null and c.id <> all (hidden_cuts()) and (c.period is null or lower(c.period) > viewer_today())
    and viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER', 'BOARD') and viewer_has_scope('areas:read')
$$;

create function planned_case(cut uuid) returns table (
  refugee_id uuid, household_id uuid, accommodation_id uuid, tenure accommodation_tenure, district_id uuid,
  area_id uuid, before_id uuid, from_caseworker_id uuid, caseworker_id uuid, vulnerable boolean
) language sql stable as $$
  select p.refugee_id, coalesce(p.household_id, p.refugee_id), p.accommodation_id, a.tenure, a.district_id,
    coalesce(x.integration_area_id, d.integration_area_id), coalesce(y.integration_area_id, e.integration_area_id),
    p.from_caseworker_id, p.caseworker_id, p.vulnerable
  from area_cut c
  join planned_assignment p on p.area_cut_id = c.id
  left join accommodation a on a.id = p.accommodation_id
  left join area_cut_district d on d.area_cut_id = c.id and d.district_id = a.district_id
  left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = a.id
  left join area_cut b on b.period @> c.figures_of
  left join area_cut_district e on e.area_cut_id = b.id and e.district_id = a.district_id
  left join area_cut_accommodation y on y.area_cut_id = b.id and y.accommodation_id = a.id
  where c.id = cut
$$;
comment on function planned_case is 'Everybody in a plan, with the area of their home under the cut and before.';

create function planned_load(cut uuid) returns table (
  caseworker_id uuid, area_id uuid, fte numeric, ratio integer, capacity integer, load integer, over integer, keeps integer, gets integer, gives integer
) language sql stable as $$
  select coalesce(s.caseworker_id, k.caseworker_id), s.integration_area_id, coalesce(s.fte, 0), coalesce(s.ratio, 0), coalesce(s.capacity, 0), coalesce(k.load, 0),
    greatest(coalesce(k.load, 0) - coalesce(s.capacity, 0), 0), coalesce(k.keeps, 0), coalesce(k.load - k.keeps, 0), coalesce(k.gives, 0)
  from planned_posts(cut) s
  full join (
    select w.caseworker_id, sum(w.load)::integer as load, sum(w.keeps)::integer as keeps, sum(w.gives)::integer as gives
    from planned_assignment p cross join lateral (
      select p.caseworker_id, 1 as load, (p.from_caseworker_id = p.caseworker_id)::integer as keeps, 0 as gives
      union all
      select p.from_caseworker_id, 0, 0, 1 where p.from_caseworker_id is distinct from p.caseworker_id
    ) w
    where p.area_cut_id = cut and w.caseworker_id is not null
    group by w.caseworker_id
  ) k on k.caseworker_id = s.caseworker_id
$$;

create function area_preview_of(cut uuid) returns table (
  area_id uuid, persons integer, households integer, city_designated integer, self_rented integer, vulnerable integer,
  fte double precision, capacity integer, over integer, fte_needed double precision, ratio integer
) language sql stable security definer set search_path = public as $$
  select g.id, coalesce(k.persons, 0), coalesce(k.households, 0), coalesce(k.city_designated, 0), coalesce(k.self_rented, 0), coalesce(k.vulnerable, 0),
    coalesce(s.fte, 0)::float8, coalesce(s.capacity, 0), greatest(coalesce(k.persons, 0) - coalesce(s.capacity, 0), 0),
    coalesce(round(k.persons / nullif(p.ratio, 0)::numeric, 2), 0)::float8, coalesce(p.ratio, 0)
  from plan_shown(cut) c
  join integration_area g on g.area_cut_id = c.id
  left join programme_phase p on p.period @> area_cut_begins(c)
  left join (
    select area_id, count(*)::integer as persons, count(distinct household_id)::integer as households,
      (count(*) filter (where tenure = 'CITY_DESIGNATED'))::integer as city_designated, (count(*) filter (where tenure = 'SELF_RENTED'))::integer as self_rented,
      (count(*) filter (where vulnerable))::integer as vulnerable
    from planned_case(cut) group by area_id
  ) k on k.area_id = g.id
  left join (select integration_area_id, sum(fte) as fte, sum(capacity)::integer as capacity from planned_posts(cut) group by 1) s on s.integration_area_id = g.id
$$;

create function area_cut_preview_of(cut uuid) returns table (
  area_cut_id uuid, figures_of date, fingerprint text, persons integer, households integer, ratio integer, fte double precision,
  fte_missing double precision, fte_free double precision, capacity integer, exceptions_needed integer, waiting integer,
  change_area plan_change, change_organization plan_change, change_caseworker plan_change, imbalance integer, substitutions integer
) language sql stable security definer set search_path = public as $$
  select c.id, c.figures_of, c.fingerprint, k.persons, k.households, a.ratio, a.fte, a.fte_missing, a.fte_free, a.capacity, l.over, k.waiting,
    k.change_area, k.change_organization, k.change_caseworker, a.imbalance, v.count
  from plan_shown(cut) c
  cross join lateral (
    select count(*)::integer as persons, count(distinct k.household_id)::integer as households,
      (count(*) filter (where k.caseworker_id is null))::integer as waiting,
      (count(*) filter (where k.area)::integer, count(distinct k.household_id) filter (where k.area)::integer,
        count(*) filter (where k.area and k.vulnerable)::integer)::plan_change as change_area,
      (count(*) filter (where k.organization)::integer, count(distinct k.household_id) filter (where k.organization)::integer,
        count(*) filter (where k.organization and k.vulnerable)::integer)::plan_change as change_organization,
      (count(*) filter (where k.caseworker)::integer, count(distinct k.household_id) filter (where k.caseworker)::integer,
        count(*) filter (where k.caseworker and k.vulnerable)::integer)::plan_change as change_caseworker
    from (
      select p.household_id, p.caseworker_id, p.vulnerable, p.before_id is not null and t.before_id is distinct from p.before_id as area,
        coalesce(f.organization_id, b.organization_id) <> coalesce(w.organization_id, g.organization_id) as organization,
        p.from_caseworker_id is not null and p.caseworker_id is distinct from p.from_caseworker_id as caseworker
      from planned_case(cut) p
      left join area_continues(cut, c.figures_of) t on t.area_id = p.area_id
      left join caseworker f on f.id = p.from_caseworker_id
      left join caseworker w on w.id = p.caseworker_id
      left join integration_area b on b.id = p.before_id
      left join integration_area g on g.id = p.area_id
    ) k
  ) k
  cross join lateral (
    select coalesce(max(a.ratio), 0) as ratio, coalesce(sum(a.fte), 0) as fte, coalesce(sum(a.capacity), 0)::integer as capacity,
      coalesce(round(sum(a.over) / nullif(max(a.ratio), 0)::numeric, 2), 0)::float8 as fte_missing,
      coalesce(round(sum(greatest(a.capacity - a.persons, 0)) / nullif(max(a.ratio), 0)::numeric, 2), 0)::float8 as fte_free,
      coalesce(max(a.persons) - min(a.persons), 0) as imbalance
    from area_preview_of(cut) a
  ) a
  cross join lateral (select coalesce(sum(l.over), 0)::integer as over from planned_load(cut) l) l
  cross join lateral (
    select count(*)::integer as count from substitution u
    where upper(u.period) > area_cut_begins(c) and not (u.caseworker_id in (select s.caseworker_id from area_cut_caseworker s where s.area_cut_id = c.id)
      and u.substitute_id in (select s.caseworker_id from area_cut_caseworker s where s.area_cut_id = c.id))
  ) v
$$;

create function area_plan_is_stale(cut uuid) returns boolean language sql stable security definer set search_path = public as $$
  select c.period is null and c.fingerprint is distinct from area_plan_fingerprint(c.id) from plan_shown(cut) c
$$;

create function caseworker_preview_of(cut uuid) returns table (
  caseworker_id uuid, area_id uuid, load integer, capacity integer, over integer, keeps integer, gets integer, gives integer
) language sql stable security definer set search_path = public as $$
  select l.caseworker_id, l.area_id, l.load, l.capacity, l.over, l.keeps, l.gets, l.gives
  from plan_shown(cut) c, planned_load(c.id) l
  where viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER')
$$;
comment on function caseworker_preview_of is 'What a plan means for each caseworker: for the casework, not for the board, to whom it would be a figure of a single person''s work.';

create type home_preview as (accommodation_id uuid, area_id uuid, persons integer);
comment on type home_preview is 'Persons of a plan in one home.';

create function district_preview_of(cut uuid) returns table (
  district_id uuid, area_id uuid, before_id uuid, persons integer, in_flats integer, homes home_preview[]
) language sql stable security definer set search_path = public as $$
  select d.district_id, d.integration_area_id, e.integration_area_id, coalesce(k.persons, 0), coalesce(k.in_flats, 0), coalesce(k.homes, '{}')
  from plan_shown(cut) c
  join area_cut_district d on d.area_cut_id = c.id
  left join area_cut b on b.period @> c.figures_of
  left join area_cut_district e on e.area_cut_id = b.id and e.district_id = d.district_id
  left join (
    select district_id, sum(persons)::integer as persons, coalesce(sum(persons) filter (where home is null), 0)::integer as in_flats,
      array_agg((home, area_id, persons)::home_preview) filter (where home is not null) as homes
    from (
      select district_id, case tenure when 'CITY_DESIGNATED' then accommodation_id end as home, area_id, count(*)::integer as persons
      from planned_case(cut) group by 1, 2, 3
    ) h
    group by 1
  ) k on k.district_id = d.district_id
$$;

create function homes_that_move(cut uuid) returns table (accommodation_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct p.accommodation_id
  from plan_shown(cut) c
  cross join lateral planned_case(c.id) p
  left join area_continues(c.id, c.figures_of) t on t.area_id = p.area_id
  where p.tenure = 'CITY_DESIGNATED' and p.before_id is not null and t.before_id is distinct from p.before_id
$$;

create function language_loss_of(cut uuid) returns table (language text, persons integer)
language sql stable security definer set search_path = public as $$
  select l.language, count(*)::integer
  from plan_shown(cut) c
  join planned_assignment p on p.area_cut_id = c.id and p.from_caseworker_id is distinct from p.caseworker_id
  join caseworker f on f.id = p.from_caseworker_id
  left join caseworker w on w.id = p.caseworker_id
  join refugee_identity i on i.refugee_id = p.refugee_id
  cross join lateral (select unnest(i.languages) intersect select unnest(f.languages) except select unnest(w.languages)) l(language)
  group by 1
$$;
comment on function language_loss_of is 'Persons whose caseworker speaks a language of theirs, and the next one does not.';

-- plan ------------------------------------------------------------------------------------------------------------------

-- One row for each person, columns as arrays. By a function, because it is about everybody, restricted files too.
create function save_area_plan(cut uuid, figures_of date, fingerprint text, refugees uuid[], households uuid[], accommodations uuid[],
  before uuid[], planned uuid[], vulnerable boolean[], why planned_move_reason[]) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not viewer_plans_areas() then
    raise insufficient_privilege;
  end if;
  delete from planned_assignment p where p.area_cut_id = cut;
  insert into planned_assignment (area_cut_id, refugee_id, household_id, accommodation_id, from_caseworker_id, caseworker_id, vulnerable, why)
  select cut, x.* from unnest(refugees, households, accommodations, before, planned, vulnerable, why) x;
  update area_cut c set figures_of = save_area_plan.figures_of, fingerprint = save_area_plan.fingerprint where c.id = cut and c.period is null;
end $$;
grant insert, delete on planned_assignment to aid_definer;
grant update on area_cut to aid_definer;

-- optimiser -------------------------------------------------------------------------------------------------------------

-- A server that is gone sends no heartbeat; whoever starts next tidies up, before anybody has signed in.
create function end_dead_recut_runs(silent_since timestamptz) returns integer language sql security definer set search_path = public as $$
  with dead as (
    update recut_run set status = 'FAILED', finished_at = clock_timestamp()
    where status in ('WAITING', 'RUNNING') and heartbeat_at < silent_since returning 1
  )
  select count(*)::integer from dead
$$;
grant update on recut_run to aid_definer;

do $$ declare f regprocedure; begin
  foreach f in array array['hidden_cuts()', 'set_boundaries(jsonb, jsonb)', 'area_census_under(uuid, date)', 'cases_to_place(uuid)',
    'area_plan_fingerprint(uuid)', 'plan_shown(uuid)', 'area_preview_of(uuid)', 'area_cut_preview_of(uuid)', 'area_plan_is_stale(uuid)',
    'caseworker_preview_of(uuid)', 'district_preview_of(uuid)', 'homes_that_move(uuid)', 'language_loss_of(uuid)',
    'save_area_plan(uuid, date, text, uuid[], uuid[], uuid[], uuid[], uuid[], boolean[], planned_move_reason[])',
    'end_dead_recut_runs(timestamptz)']::regprocedure[] loop
    execute format('alter function %s owner to aid_definer', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to aid_app', f);
  end loop;
end $$;

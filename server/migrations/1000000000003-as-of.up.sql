-- As-of questions. Inlinable SQL functions: the planner of Postgres sees through them, so that a question about one
-- person touches the rows of one person, and a question about the city is one pass.

-- Row security keeps Postgres from looking at statistics of ranges; without them it takes a day to be in one of two
-- hundred periods and plans for a handful of rows, however large the city. A `case` it takes to be true for every second.
create function is_on(period daterange, day date) returns boolean language sql immutable parallel safe as
  $$ select case when period @> day then true else false end $$;

-- What holds for one person, room or caseworker on a day is read from these indexes alone: the GiST ones of the keys
-- take five times as long to find a uuid.
create index care_period_of_refugee_idx on care_period (refugee_id) include (period, id);
create index caseworker_assignment_of_refugee_idx on caseworker_assignment (refugee_id) include (period, caseworker_id);
create index caseworker_assignment_of_caseworker_idx on caseworker_assignment (caseworker_id) include (period, refugee_id);
create index occupancy_of_refugee_idx on occupancy (refugee_id) include (period, housing_unit_id);
create index occupancy_of_unit_idx on occupancy (housing_unit_id) include (period, refugee_id);
create index housing_unit_capacity_of_unit_idx on housing_unit_capacity (housing_unit_id) include (period, places, blocked);
create index household_membership_of_refugee_idx on household_membership (refugee_id) include (period, household_id, role);
create index household_membership_of_household_idx on household_membership (household_id) include (period, role, refugee_id, id);
create index benefit_period_of_refugee_idx on benefit_period (refugee_id) include (period, kind, id);
create index capacity_exception_of_caseworker_idx on capacity_exception (caseworker_id) include (period, extra_places);
-- Where a row is wanted and not only what those indexes hold, Postgres would take the GiST ones nevertheless: it thinks them
-- cheaper than a b-tree. Than a hash it does not.
create index care_period_refugee_hash on care_period using hash (refugee_id);
create index caseworker_assignment_refugee_hash on caseworker_assignment using hash (refugee_id);
create index household_membership_refugee_hash on household_membership using hash (refugee_id);
create index occupancy_refugee_hash on occupancy using hash (refugee_id);
create index housing_unit_capacity_unit_hash on housing_unit_capacity using hash (housing_unit_id);

create function residence_on(day date) returns table (
  refugee_id uuid, occupancy_id uuid, housing_unit_id uuid, accommodation_id uuid, tenure accommodation_tenure,
  district_id uuid, integration_area_id uuid
) language sql stable parallel safe as $$
  select o.refugee_id, o.id, o.housing_unit_id, a.id, a.tenure, a.district_id,
    coalesce(x.integration_area_id, d.integration_area_id)
  from occupancy o
  join housing_unit u on u.id = o.housing_unit_id
  join accommodation a on a.id = u.accommodation_id
  left join area_cut c on c.period @> day
  left join area_cut_district d on d.area_cut_id = c.id and d.district_id = a.district_id
  left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = a.id
  where is_on(o.period, day)
$$;
comment on function residence_on is 'Where everybody lives on a day, and the integration area that follows from it and the cut in force.';

create function care_on(day date) returns table (
  refugee_id uuid, care_period_id uuid, caseworker_id uuid, accommodation_id uuid, tenure accommodation_tenure,
  district_id uuid, integration_area_id uuid, care_since date, assigned_since date
) language sql stable parallel safe as $$
  select k.refugee_id, k.id, s.caseworker_id, r.accommodation_id, r.tenure, r.district_id, r.integration_area_id,
    lower(k.period), lower(s.period)
  from care_period k
  left join caseworker_assignment s on s.refugee_id = k.refugee_id and is_on(s.period, day)
  left join residence_on(day) r on r.refugee_id = k.refugee_id
  where is_on(k.period, day)
$$;
comment on function care_on is 'Everybody in the programme''s care on a day; without a caseworker means: on the waiting list.';

create function caseworker_load_on(day date) returns table (
  caseworker_id uuid, organization_id uuid, integration_area_id uuid, assigned integer, ratio_places integer,
  extra_places integer, capacity integer, fte numeric
) language sql stable parallel safe as $$
  select w.id, w.organization_id, e.integration_area_id, l.persons::integer,
    coalesce(floor(p.ratio * e.fte_casework), 0)::integer,
    case when e.id is null then 0 else x.places end::integer,
    case when e.id is null or p.id is null then 0 else floor(p.ratio * e.fte_casework) + x.places end::integer,
    coalesce(e.fte_casework, 0)
  from caseworker w
  left join employment e on e.caseworker_id = w.id and e.period @> day
  left join programme_phase p on p.period @> day
  cross join lateral (select n.assigned as persons from census_of(w.id, day) n) l
  cross join lateral (
    select coalesce(sum(x.extra_places), 0) as places from capacity_exception x where x.caseworker_id = w.id and x.period @> day
  ) x
  where e.id is not null or l.persons > 0
$$;
comment on function caseworker_load_on is 'Load and capacity of everybody who is employed, or still answers for somebody, on a day.';

create function capacity_on(day date) returns table (
  caseworker_id uuid, integration_area_id uuid, ratio_places integer, extra_places integer, capacity integer, fte numeric
) language sql stable parallel safe as $$
  select e.caseworker_id, e.integration_area_id, coalesce(floor(p.ratio * e.fte_casework), 0)::integer, x.places::integer,
    case when p.id is null then 0 else floor(p.ratio * e.fte_casework) + x.places end::integer, e.fte_casework
  from employment e
  left join programme_phase p on p.period @> day
  cross join lateral (
    select coalesce(sum(x.extra_places), 0) as places from capacity_exception x
    where x.caseworker_id = e.caseworker_id and x.period @> day
  ) x
  where is_on(e.period, day)
$$;
comment on function capacity_on is 'What everybody who is employed on a day may carry, without a look at what they do carry.';

create function district_census_on(day date) returns table (
  district_id uuid, accommodation_id uuid, in_care integer, city_designated integer, self_rented integer, assigned integer
) language sql stable parallel safe as $$
  select d.id, null::uuid, n.in_care, n.city_designated, n.self_rented, n.assigned from district d cross join lateral census_of(d.id, day) n
  union all
  select a.district_id, a.id, n.in_care, n.city_designated, n.self_rented, n.assigned from accommodation a cross join lateral census_of(a.id, day) n where a.tenure = 'CITY_DESIGNATED'
$$;
comment on function district_census_on is 'Persons in care in each district: in its flats together, and in each of its homes.';

create function area_census_on(day date) returns table (
  integration_area_id uuid, in_care integer, city_designated integer, self_rented integer, assigned integer
) language sql stable parallel safe as $$
  select coalesce(x.integration_area_id, d.integration_area_id), sum(n.in_care)::integer, sum(n.city_designated)::integer,
    sum(n.self_rented)::integer, sum(n.assigned)::integer
  from area_cut c
  join area_cut_district d on d.area_cut_id = c.id
  join district_census_on(day) n on n.district_id = d.district_id
  left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = n.accommodation_id
  where c.period @> day
  group by 1
$$;
comment on function area_census_on is 'Persons in care in each area of the cut in force on a day.';

create type area_load as (
  integration_area_id uuid, organization_id uuid, refugees_in_care integer, city_designated integer, self_rented integer,
  without_caseworker integer, capacity integer, fte numeric
);
comment on type area_load is 'Persons in care, capacity and FTE of an area of the cut in force on a day.';

create function programme_overview_on(asked date) returns table (
  day date, refugees_in_care integer, city_designated integer, self_rented integer, without_caseworker integer,
  ratio_places integer, extra_places integer, capacity integer, fte numeric, areas area_load[]
) language sql stable parallel safe as $$
  with posts as materialized (
    select l.integration_area_id, sum(l.ratio_places)::integer as ratio_places, sum(l.extra_places)::integer as extra_places,
      sum(l.capacity)::integer as capacity, sum(l.fte) as fte
    from capacity_on(asked) l group by 1
  )
  select asked, n.in_care, n.city_designated, n.self_rented, n.in_care - n.assigned, p.ratio_places, p.extra_places, p.capacity, p.fte,
    array(
      select (a.id, a.organization_id, coalesce(x.in_care, 0), coalesce(x.city_designated, 0), coalesce(x.self_rented, 0),
        coalesce(x.in_care - x.assigned, 0), coalesce(y.capacity, 0), coalesce(y.fte, 0))::area_load
      from area_cut t
      join integration_area a on a.area_cut_id = t.id
      left join area_census_on(asked) x on x.integration_area_id = a.id
      left join posts y on y.integration_area_id = a.id
      where t.period @> asked
    )
  from census_of(programme_subject(), asked) n, (
    select coalesce(sum(ratio_places), 0)::integer as ratio_places, coalesce(sum(extra_places), 0)::integer as extra_places,
      coalesce(sum(capacity), 0)::integer as capacity, coalesce(sum(fte), 0) as fte
    from posts
  ) p
$$;
comment on function programme_overview_on is 'The figures of a day, for the city and for each area, from the census.';

create function area_load_on(day date) returns setof area_load language sql stable parallel safe as $$
  select l.* from programme_overview_on(day) o, unnest(o.areas) l
$$;
comment on function area_load_on is 'Persons in care, capacity and FTE of each area of the cut in force on a day.';

create function programme_trend(first_day date, last_day date) returns table (
  day date, refugees_in_care integer, city_designated integer, self_rented integer
) language sql stable parallel safe as $$
  select m.day::date, n.in_care, n.city_designated, n.self_rented
  from (select * from generate_series(date_trunc('month', first_day), last_day, '1 month') m(day) where m.day >= first_day limit 240) m
  cross join lateral census_of(programme_subject(), m.day::date) n
$$;
comment on function programme_trend is 'Persons in care on the first day of each month, 240 months at most.';

-- A caseload is named by its caseworker, the waiting list by zeros: so that its rows are found by one equality.
create function caseload_on(day date) returns table (
  caseload uuid, persons integer, caseworker_id uuid, organization_id uuid, integration_area_id uuid, assigned integer,
  ratio_places integer, extra_places integer, capacity integer, fte numeric
) language sql stable parallel safe as $$
  select '00000000-0000-0000-0000-000000000000'::uuid, n.in_care - n.assigned, null::uuid, null::uuid, null::uuid, 0, 0, 0, 0, 0::numeric
  from census_of(programme_subject(), day) n
  union all
  select l.caseworker_id, l.assigned, l.* from caseworker_load_on(day) l
$$;
comment on function caseload_on is 'The columns of the caseload board: the waiting list (no caseworker) and everybody''s load and capacity.';

create function caseload_household_on(day date) returns table (
  caseload uuid, caseworker_id uuid, household_id uuid, persons integer, since date, members uuid[]
) language sql stable parallel safe as $$
  select s.caseworker_id, s.caseworker_id, m.household_id, count(*)::integer, min(lower(s.period)),
    array_agg(s.refugee_id order by m.role, s.refugee_id)
  from caseworker_assignment s
  join household_membership m on m.refugee_id = s.refugee_id and m.period @> day
  where s.period @> day
  group by s.caseworker_id, m.household_id
  union all
  select '00000000-0000-0000-0000-000000000000'::uuid, null::uuid, m.household_id, count(*)::integer, min(lower(k.period)),
    array_agg(k.refugee_id order by m.role, k.refugee_id)
  from care_period k
  join household_membership m on m.refugee_id = k.refugee_id and m.period @> day
  where is_on(k.period, day)
    and not exists (select from caseworker_assignment s where s.refugee_id = k.refugee_id and is_on(s.period, day))
  group by m.household_id
$$;
comment on function caseload_household_on is 'The cards of the caseload board: of each household the members of one caseload, the contact person first.';

create function known_cursor(known boolean, argument text) returns boolean language plpgsql stable parallel safe as $$
begin
  if not known then
    raise exception 'unknown cursor' using errcode = 'AID10', detail = argument;
  end if;
  return true;
end $$;

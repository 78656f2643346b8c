create or replace function caseload_effects(refugees uuid[], targets uuid[], ends date[], first_day date) returns table (
  caseworker_id uuid, load_before integer, load_after integer, capacity integer, first_day_over date, persons_over integer
) language sql stable security definer set search_path = public as $$
  with plan as materialized (
    select * from unnest(refugees, targets, ends) p(refugee_id, caseworker_id, ends)
  ), lost as materialized (
    select a.caseworker_id, first_day as day, upper(a.period) as until
    from plan p join caseworker_assignment a on a.refugee_id = p.refugee_id and a.period @> first_day
  ), gained as materialized (
    select p.caseworker_id, range_agg(daterange(first_day, p.ends)) as days from plan p where p.caseworker_id is not null group by 1
  ), concerned as materialized (
    select l.caseworker_id from lost l union select g.caseworker_id from gained g
  ), change as (
    select c.caseworker_id, greatest(lower(a.period), first_day) as day, 1 as before, 1 as after
    from concerned c join caseworker_assignment a on a.caseworker_id = c.caseworker_id and a.period && daterange(first_day, null)
    union all
    select c.caseworker_id, upper(a.period), -1, -1
    from concerned c join caseworker_assignment a on a.caseworker_id = c.caseworker_id and a.period && daterange(first_day, null)
    union all select l.caseworker_id, b.day, 0, b.n from lost l, lateral (values (l.day, -1), (l.until, 1)) b(day, n)
    union all select p.caseworker_id, b.day, 0, b.n from plan p, lateral (values (first_day, 1), (p.ends, -1)) b(day, n)
      where p.caseworker_id is not null
    union all select c.caseworker_id, first_day, 0, 0 from concerned c
    union all select e.caseworker_id, b, 0, 0 from employment e, unnest(array[lower(e.period), upper(e.period)]) b
      where e.caseworker_id in (select g.caseworker_id from gained g)
    union all select x.caseworker_id, b, 0, 0 from capacity_exception x, unnest(array[lower(x.period), upper(x.period)]) b
      where x.caseworker_id in (select g.caseworker_id from gained g)
    union all select g.caseworker_id, b, 0, 0 from gained g, programme_phase p, unnest(array[lower(p.period), upper(p.period)]) b
  ), daily as (
    select c.caseworker_id, c.day, sum(c.before) as before, sum(c.after) as after from change c where c.day >= first_day group by 1, 2
  ), running as materialized (
    select d.caseworker_id, d.day, (sum(d.before) over w)::integer as before, (sum(d.after) over w)::integer as after
    from daily d window w as (partition by d.caseworker_id order by d.day)
  ), over as materialized (
    select g.caseworker_id, min(n.day) as day, max(n.after - c.capacity) as persons
    from gained g
    join running n on n.caseworker_id = g.caseworker_id and g.days @> n.day
    cross join lateral (select caseworker_capacity(n.caseworker_id, n.day) as capacity) c
    where n.after > c.capacity group by 1
  )
  select r.caseworker_id, r.before, r.after, caseworker_capacity(r.caseworker_id, first_day), o.day, coalesce(o.persons, 0)
  from running r left join over o on o.caseworker_id = r.caseworker_id
  where r.day = first_day
$$;

create or replace function first_day_over_capacity(caseworker uuid, days datemultirange, out day date, out load integer, out capacity integer)
language sql stable as $$
  with relevant as materialized (
    select a.period from caseworker_assignment a where a.caseworker_id = caseworker and a.period && days
  ), candidate as (
    select lower(r) as day from unnest(days) r
    union select lower(period) from relevant
    union select b from employment e, unnest(array[lower(e.period), upper(e.period)]) b where e.caseworker_id = caseworker
    union select b from capacity_exception x, unnest(array[lower(x.period), upper(x.period)]) b where x.caseworker_id = caseworker
    union select b from programme_phase p, unnest(array[lower(p.period), upper(p.period)]) b
  ), change as (
    select lower(period) as day, 1 as persons from relevant
    union all select upper(period), -1 from relevant where not upper_inf(period)
    union all select c.day, 0 from candidate c where c.day is not null
  ), running as (
    select distinct c.day, (sum(c.persons) over (order by c.day))::integer as load from change c
  )
  select r.day, r.load, k.capacity
  from running r
  cross join lateral (select caseworker_capacity(caseworker, r.day) as capacity) k
  where days @> r.day and exists (select from candidate c where c.day = r.day) and r.load > k.capacity
  order by r.day limit 1
$$;

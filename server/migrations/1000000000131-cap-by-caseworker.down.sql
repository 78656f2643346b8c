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

-- The cap: nobody's caseload may be made to exceed the capacity of any day, on any path.
-- Capacity of a day = floor(ratio of the phase × FTE for casework) + exceptions granted for it; without employment 0.
-- Lowering a capacity breaks nothing that exists; it only lets nobody new in.

create table caseload_ledger (
  caseworker_id uuid primary key references caseworker on delete cascade,
  changes bigint not null default 0
);
comment on table caseload_ledger is 'One row a caseworker. Touched by each change of a caseload, so that two changes of one caseload come one after the other.';

create function caseworker_capacity(caseworker uuid, day date) returns integer language sql stable as $$
  select coalesce((
    select floor(p.ratio * e.fte_casework)::integer
      + coalesce((select sum(x.extra_places) from capacity_exception x
                  where x.caseworker_id = caseworker and x.period @> day), 0)::integer
    from employment e join programme_phase p on p.period @> day
    where e.caseworker_id = caseworker and e.period @> day), 0)
$$;

-- Load only rises where an assignment begins and capacity only falls where a phase, an employment or an exception
-- changes, so these days, and the first day asked about, are the only ones that need a look.
create function first_day_over_capacity(caseworker uuid, days datemultirange, out day date, out load integer, out capacity integer)
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

create function refuse_over_capacity(caseworkers uuid[], opened jsonb) returns void language plpgsql as $$
declare
  one uuid;
  over record;
begin
  -- Always in the same order, so that two bulk moves wait for one another instead of locking each other out.
  for one in select distinct unnest(caseworkers) as c order by c loop
    insert into caseload_ledger (caseworker_id, changes) values (one, 1)
      on conflict (caseworker_id) do update set changes = caseload_ledger.changes + 1;
  end loop;
  for one in select distinct unnest(caseworkers) as c order by c loop
    select * into over from first_day_over_capacity(one, (opened ->> one::text)::datemultirange);
    if over.day is not null then
      raise exception 'capacity exceeded' using errcode = 'AID01', detail = jsonb_build_object(
        'caseworkerId', one, 'day', over.day, 'load', over.load, 'capacity', over.capacity)::text;
    end if;
  end loop;
end $$;

-- Planned once a connection, for as many rows as the first statement had: see `audit_record_changes`.
create function caseload_opened() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  caseworkers uuid[];
  opened jsonb;
begin
  -- What was there before and was within the rules then may come back: see `undo_area_cut_cases`. Only its owner can say so.
  if current_user = 'aid_definer' and current_setting('aid.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg(caseworker_id), jsonb_object_agg(caseworker_id, days) into caseworkers, opened
    from (select caseworker_id, range_agg(period) as days from after group by caseworker_id) o;
  else
    -- Only days that a caseload gains are asked about: shortening is always allowed. Grouped and not joined: a plan made
    -- for one row, and kept, would compare each of ten thousand with each.
    select array_agg(caseworker_id), jsonb_object_agg(caseworker_id, days) into caseworkers, opened
    from (
      select c.caseworker_id, range_agg(gained) as days
      from (
        select x.caseworker_id, range_agg(x.period) filter (where x.is_new) as now, range_agg(x.period) filter (where not x.is_new) as once
        from (
          select a.id, a.caseworker_id, a.period, true as is_new from after a
          union all select b.id, b.caseworker_id, b.period, false from before b
        ) x group by x.id, x.caseworker_id
      ) c, unnest(c.now - coalesce(c.once, '{}')) gained
      group by c.caseworker_id) o;
  end if;
  if caseworkers is not null then
    perform refuse_over_capacity(caseworkers, opened);
  end if;
  return null;
end $$;
create trigger caseload_inserted after insert on caseworker_assignment
  referencing new table as after for each statement execute function caseload_opened();
create trigger caseload_updated after update on caseworker_assignment
  referencing old table as before new table as after for each statement execute function caseload_opened();

-- Under READ COMMITTED the ledger's row lock makes the second of two changes wait and then see the first;
-- under REPEATABLE READ and SERIALIZABLE the second fails on the ledger's row and is retried.

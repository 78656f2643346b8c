-- Figures of a day without counting persons: a ledger of how many came and went, kept by the tables that say so.
-- Its rows name places and caseworkers, never a person, so it may be read by those who may see figures only.

-- A flat belongs to its district's area; only homes can be put into another.
alter table accommodation add unique (id, tenure);
alter table area_cut_accommodation add tenure accommodation_tenure not null default 'CITY_DESIGNATED'
    check (tenure = 'CITY_DESIGNATED'),
  add foreign key (accommodation_id, tenure) references accommodation (id, tenure);

create table census_change (
  day date not null,
  subject uuid not null,
  in_care integer not null,
  city_designated integer not null,
  self_rented integer not null,
  assigned integer not null,
  residing integer not null default 0,
  folded boolean not null default false
);
create index census_change_new_idx on census_change (subject, day) include (in_care, city_designated, self_rented, assigned, residing) where not folded;
create index census_change_folded_idx on census_change (subject, day) include (in_care, city_designated, self_rented, assigned, residing) where folded;
comment on table census_change is 'By how much the figures of a home, a district (its flats), a caseworker or the programme (zeros) change on a day.';

create table census_month (
  subject uuid not null,
  month date not null check (extract(day from month) = 1),
  in_care integer not null,
  city_designated integer not null,
  self_rented integer not null,
  assigned integer not null,
  residing integer not null,
  primary key (subject, month) include (in_care, city_designated, self_rented, assigned, residing)
);
comment on table census_month is 'The figures at the end of the first day of a month, folded changes only, so that no more than a month need be added up.';

create table census_state (
  only_one boolean primary key default true check (only_one),
  last_month date not null
);
insert into census_state (last_month) values ('1900-01-01');
comment on table census_state is 'The last month that `census_month` has.';

create function programme_subject() returns uuid language sql immutable parallel safe as
  $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create function census_of(asked_subject uuid, asked date) returns table (
  in_care integer, city_designated integer, self_rented integer, assigned integer, residing integer
) language sql stable parallel safe as $$
  select coalesce(sum(x.in_care), 0)::integer, coalesce(sum(x.city_designated), 0)::integer,
    coalesce(sum(x.self_rented), 0)::integer, coalesce(sum(x.assigned), 0)::integer, coalesce(sum(x.residing), 0)::integer
  from (
    select m.in_care, m.city_designated, m.self_rented, m.assigned, m.residing
    from census_month m
    where m.subject = asked_subject
      and m.month = (select least(date_trunc('month', asked)::date, s.last_month) from census_state s)
    union all
    select c.in_care, c.city_designated, c.self_rented, c.assigned, c.residing
    from census_change c
    where c.folded and c.subject = asked_subject and c.day <= asked
      and c.day > (select least(date_trunc('month', asked)::date, s.last_month) from census_state s)
    union all
    select c.in_care, c.city_designated, c.self_rented, c.assigned, c.residing
    from census_change c where not c.folded and c.subject = asked_subject and c.day <= asked
  ) x
$$;
comment on function census_of is 'Persons in care, assigned, and residing (in care or not) on a day: in a home, in a district''s flats, in the programme; of a caseworker, assigned only.';

-- The ledger adds up pairs of a stay and of a care or assignment that it lies in. A statement changes one of the three
-- tables, so it is counted against the others as they are; the persons are locked, so that nobody changes the others
-- of the same persons at the same time and both miss the pair.
create function count_care_period() returns trigger language plpgsql security definer set search_path = public as $$
declare sign integer := tg_argv[0];
begin
  perform from refugee r where r.id in (select refugee_id from changed) order by r.id for no key update;
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned)
  select b.day, s.subject, sum(b.n * s.in_care), sum(b.n * s.city_designated), sum(b.n * s.self_rented), 0
  from (
    select c.period, programme_subject() as subject, 1 as in_care, 0 as city_designated, 0 as self_rented from changed c
    union all
    select c.period * o.period, p.subject, p.in_care, (a.tenure = 'CITY_DESIGNATED')::integer, (a.tenure = 'SELF_RENTED')::integer
    from changed c
    join occupancy o on o.refugee_id = c.refugee_id and o.period && c.period
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
    cross join lateral (values (case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end, 1), (programme_subject(), 0)) p(subject, in_care)
  ) s, lateral (values (lower(s.period), sign), (upper(s.period), -sign)) b(day, n)
  where b.day is not null
  group by b.day, s.subject;
  return null;
end $$;

create function count_occupancy() returns trigger language plpgsql security definer set search_path = public as $$
declare sign integer := tg_argv[0];
begin
  perform from refugee r where r.id in (select refugee_id from changed) order by r.id for no key update;
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned, residing)
  select b.day, s.subject, sum(b.n * s.in_care), sum(b.n * s.city_designated), sum(b.n * s.self_rented), sum(b.n * s.assigned),
    sum(b.n * s.residing)
  from (
    select o.period * k.period as period, p.subject, p.in_care, (a.tenure = 'CITY_DESIGNATED')::integer as city_designated,
      (a.tenure = 'SELF_RENTED')::integer as self_rented, 0 as assigned, 0 as residing
    from changed o
    join care_period k on k.refugee_id = o.refugee_id and k.period && o.period
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
    cross join lateral (values (case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end, 1), (programme_subject(), 0)) p(subject, in_care)
    union all
    select o.period * s.period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end, 0, 0, 0, 1, 0
    from changed o
    join caseworker_assignment s on s.refugee_id = o.refugee_id and s.period && o.period
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
    union all
    select o.period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end, 0, 0, 0, 0, 1
    from changed o
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
  ) s, lateral (values (lower(s.period), sign), (upper(s.period), -sign)) b(day, n)
  where b.day is not null
  group by b.day, s.subject;
  return null;
end $$;

create function count_caseworker_assignment() returns trigger language plpgsql security definer set search_path = public as $$
declare sign integer := tg_argv[0];
begin
  perform from refugee r where r.id in (select refugee_id from changed) order by r.id for no key update;
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned)
  select b.day, s.subject, 0, 0, 0, sum(b.n)
  from (
    select c.period, c.caseworker_id as subject from changed c
    union all
    select c.period, programme_subject() from changed c
    union all
    select c.period * o.period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end
    from changed c
    join occupancy o on o.refugee_id = c.refugee_id and o.period && c.period
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
  ) s, lateral (values (lower(s.period), sign), (upper(s.period), -sign)) b(day, n)
  where b.day is not null
  group by b.day, s.subject;
  return null;
end $$;

create function forget_census() returns trigger language plpgsql as $$
begin
  if exists (select from care_period) or exists (select from occupancy) or exists (select from caseworker_assignment) then
    raise exception 'care, stays and assignments are counted together: truncate all three or none';
  end if;
  delete from census_change;
  delete from census_month;
  return null;
end $$;

do $$ declare t text; begin
  foreach t in array array['care_period', 'occupancy', 'caseworker_assignment'] loop
    execute format('create trigger census_inserted after insert on %1$I referencing new table as changed
      for each statement execute function count_%1$s(1)', t);
    execute format('create trigger census_deleted after delete on %1$I referencing old table as changed
      for each statement execute function count_%1$s(''-1'')', t);
    execute format('create trigger census_updated_from after update on %1$I referencing old table as changed
      for each statement execute function count_%1$s(''-1'')', t);
    execute format('create trigger census_updated_to after update on %1$I referencing new table as changed
      for each statement execute function count_%1$s(1)', t);
    execute format('create trigger census_truncated after truncate on %I for each statement execute function forget_census()', t);
  end loop;
end $$;

-- Nothing waits for this and nothing waits for it: what is new stays new until it is folded, and counts either way.
create function fold_census(today date) returns void language plpgsql security definer set search_path = public as $$
declare
  last date;
  until date;
begin
  if not pg_try_advisory_xact_lock(hashtext('fold_census')) then
    return;
  end if;
  select last_month into last from census_state;
  until := greatest(last, date_trunc('month', today));
  if until > last then
    insert into census_month
    select x.subject, m.month::date, sum(x.in_care), sum(x.city_designated), sum(x.self_rented), sum(x.assigned), sum(x.residing)
    from generate_series(last + interval '1 month', until, '1 month') m(month)
    cross join lateral (
      select c.subject, c.in_care, c.city_designated, c.self_rented, c.assigned, c.residing from census_month c where c.month = last
      union all
      select c.subject, c.in_care, c.city_designated, c.self_rented, c.assigned, c.residing from census_change c
      where c.folded and c.day > last and c.day <= m.month
    ) x
    group by x.subject, m.month;
    update census_state set last_month = until;
  end if;
  with gone as (
    delete from census_change where not folded returning *
  ), folding as materialized (
    select day, subject, sum(in_care) as in_care, sum(city_designated) as city_designated, sum(self_rented) as self_rented,
      sum(assigned) as assigned, sum(residing) as residing
    from gone group by day, subject
    having sum(in_care) <> 0 or sum(city_designated) <> 0 or sum(self_rented) <> 0 or sum(assigned) <> 0 or sum(residing) <> 0
  ), kept as (
    insert into census_change select f.*, true from folding f
  ), effective as (
    select subject, date_trunc('month', day + interval '1 month - 1 day')::date as month, sum(in_care) as in_care,
      sum(city_designated) as city_designated, sum(self_rented) as self_rented, sum(assigned) as assigned, sum(residing) as residing
    from folding group by 1, 2
  ), running as (
    select b.subject, m.month::date as month, sum(e.in_care) over w as in_care, sum(e.city_designated) over w as city_designated,
      sum(e.self_rented) over w as self_rented, sum(e.assigned) over w as assigned,
      sum(e.residing) over w as residing
    from (select subject, min(month) as month from effective group by subject) b
    cross join lateral generate_series(b.month, until, '1 month') m(month)
    left join effective e on e.subject = b.subject and e.month = m.month
    window w as (partition by b.subject order by m.month)
  )
  insert into census_month as old
  select * from running r where r.in_care <> 0 or r.city_designated <> 0 or r.self_rented <> 0 or r.assigned <> 0 or r.residing <> 0
  on conflict (subject, month) do update set in_care = old.in_care + excluded.in_care,
    city_designated = old.city_designated + excluded.city_designated,
    self_rented = old.self_rented + excluded.self_rented, assigned = old.assigned + excluded.assigned,
    residing = old.residing + excluded.residing;
end $$;
comment on function fold_census is 'Adds up by day and month what changed since it ran last. Figures are the same before and after.';
revoke all on function fold_census(date), count_care_period(), count_occupancy(), count_caseworker_assignment(),
  forget_census() from public;

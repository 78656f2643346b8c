-- Reassignment: the journal of who was given to whom, what was known before, requests to hand over, and closed reports.

-- Two changes of one person's caseworker come one after the other: each locks the persons it is about, always in the
-- same order, before it looks. A row lock needs the right to change the row, which the application's role has not got
-- for persons; so it borrows this one.
create function lock_refugees(refugees uuid[]) returns void language sql security definer set search_path = public as $$
  select id from refugee where id = any(refugees) order by id for no key update
$$;
revoke all on function lock_refugees(uuid[]) from public;
grant execute on function lock_refugees(uuid[]) to aid_app;

-- What a transaction changes becomes known at one instant: when it first changes something, after it waited for the
-- locks. So the order of instants is the order in which changes of one person came to pass.
create function known_now() returns timestamptz language plpgsql as $$
begin
  if coalesce(current_setting('aid.known_at', true), '') = '' then
    perform set_config('aid.known_at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true);
  end if;
  return current_setting('aid.known_at')::timestamptz;
end $$;

-- the journal ----------------------------------------------------------------------------------------------------------

create type reassignment_kind as enum ('ASSIGNMENT', 'TRANSFER', 'HAND_OVER', 'AREA_CUT', 'UNDO');

create table reassignment (
  id uuid primary key default uuidv7(),
  kind reassignment_kind not null,
  day date not null,
  sealed_reason bytea,
  area_cut_id uuid references area_cut,
  undoes_id uuid unique references reassignment,
  cases_count integer not null check (cases_count >= 0),
  recorded_at timestamptz not null default known_now(),
  recorded_by_id uuid references user_account,
  check ((kind = 'UNDO') = (undoes_id is not null)),
  check ((kind = 'AREA_CUT') = (area_cut_id is not null))
);
create index on reassignment (recorded_at);
create index on reassignment (area_cut_id) where area_cut_id is not null;
comment on table reassignment is 'One operation that gave persons to caseworkers or took them away, from a day on. What it changed became known at recorded_at.';

create table reassignment_case (
  reassignment_id uuid not null references reassignment,
  refugee_id uuid not null references refugee,
  from_caseworker_id uuid references caseworker,
  to_caseworker_id uuid references caseworker,
  primary key (reassignment_id, refugee_id)
);
create index on reassignment_case (refugee_id);
create index on reassignment_case (from_caseworker_id);
create index on reassignment_case (to_caseworker_id);
comment on table reassignment_case is 'The hand-over record: who answered on the day and who has since; null is the waiting list.';

-- what was known -------------------------------------------------------------------------------------------------------

alter table caseworker_assignment drop column reason,
  add reassignment_id uuid references reassignment,
  add known_since timestamptz not null default known_now();

create table caseworker_assignment_superseded (
  assignment_id uuid not null,
  refugee_id uuid not null references refugee on delete cascade,
  caseworker_id uuid not null references caseworker,
  period daterange not null,
  reassignment_id uuid references reassignment,
  recorded_at timestamptz not null,
  recorded_by_id uuid references user_account,
  known_since timestamptz not null,
  known_until timestamptz not null check (known_until >= known_since)
);
create index caseworker_assignment_superseded_idx on caseworker_assignment_superseded (refugee_id, known_until);
comment on table caseworker_assignment_superseded is 'What was known of assignments before they were changed or removed. Known at an instant were the assignments that have been known since, and these from known_since until just before known_until.';

create function assignment_known_anew() returns trigger language plpgsql as $$
begin
  new.known_since := known_now();
  return new;
end $$;
create trigger known_anew before update on caseworker_assignment for each row execute function assignment_known_anew();

create function keep_superseded_assignments() returns trigger language plpgsql security definer set search_path = public as $$
declare known timestamptz := known_now();
begin
  if exists (select from before b where b.known_since > known) then
    raise exception 'somebody changed the same cases meanwhile' using errcode = 'serialization_failure';
  end if;
  insert into caseworker_assignment_superseded
    (assignment_id, refugee_id, caseworker_id, period, reassignment_id, recorded_at, recorded_by_id, known_since, known_until)
  select b.id, b.refugee_id, b.caseworker_id, b.period, b.reassignment_id, b.recorded_at, b.recorded_by_id, b.known_since, known
  from before b;
  return null;
end $$;
revoke all on function keep_superseded_assignments() from public;
create trigger superseded_by_update after update on caseworker_assignment
  referencing old table as before for each statement execute function keep_superseded_assignments();
create trigger superseded_by_delete after delete on caseworker_assignment
  referencing old table as before for each statement execute function keep_superseded_assignments();

create function assignment_as_known(refugee uuid, day date, known timestamptz) returns table (
  refugee_id uuid, caseworker_id uuid, period daterange, known_since timestamptz, known_until timestamptz
) language sql stable parallel safe as $$
  select a.refugee_id, a.caseworker_id, a.period, a.known_since, null::timestamptz
  from caseworker_assignment a where a.refugee_id = refugee and a.period @> day and a.known_since < known
  union all
  select s.refugee_id, s.caseworker_id, s.period, s.known_since, s.known_until
  from caseworker_assignment_superseded s
  where s.refugee_id = refugee and s.period @> day and s.known_since < known and s.known_until >= known
$$;
comment on function assignment_as_known is 'Who answers for somebody on a day, by what was known just before an instant.';

-- what a plan would do -------------------------------------------------------------------------------------------------

-- Whom each person shall go to from the day on (null: the waiting list), and the day after the last there. Days are over
-- the capacity if the caseload gains somebody on them: what was over before may stay so.
create function caseload_effects(refugees uuid[], targets uuid[], ends date[], first_day date) returns table (
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
comment on function caseload_effects is 'Load and capacity on the first day of everybody who gives or gets somebody, the first day on which a plan would lead over the capacity, and by how many persons at most.';
revoke all on function caseload_effects(uuid[], uuid[], date[], date) from public;
grant execute on function caseload_effects(uuid[], uuid[], date[], date) to aid_app;

-- closed reports -------------------------------------------------------------------------------------------------------

create table report_closing (
  id uuid primary key default uuidv7(),
  through date not null unique,
  closed_at timestamptz not null default clock_timestamp(),
  closed_by_id uuid references user_account,
  frozen jsonb not null
);
comment on table report_closing is 'Figures up to a day are closed: who answered until then is not decided anew. The figures of that day as they were then known.';

-- Whoever closes waits for those who have begun to reassign, and those who begin later for whoever closes.
create function lock_report_closing() returns void language sql as
  $$ select pg_advisory_xact_lock(hashtext('report_closing')) $$;

create function refuse_closed_days() returns trigger language plpgsql as $$
declare closed date;
begin
  perform pg_advisory_xact_lock_shared(hashtext('report_closing'));
  select max(through) into closed from report_closing;
  if new.day <= closed then
    raise exception 'reports are closed' using errcode = 'AID11', detail = closed::text;
  end if;
  return new;
end $$;
create trigger closed_days before insert on reassignment for each row execute function refuse_closed_days();

create function report_figures(asked date) returns jsonb language sql stable as $$
  select to_jsonb(o) || jsonb_build_object('areas', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from unnest(o.areas) a))
  from programme_overview_on(asked) o
$$;
comment on function report_figures is 'The figures of a day, to be kept as they are now known.';

-- requests between organizations ---------------------------------------------------------------------------------------

create type hand_over_status as enum ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

create table hand_over_request (
  id uuid primary key default uuidv7(),
  status hand_over_status not null default 'OPEN',
  from_organization_id uuid not null references organization,
  to_organization_id uuid not null references organization check (to_organization_id <> from_organization_id),
  day date not null,
  cases_count integer not null check (cases_count > 0),
  sealed_reason bytea,
  requested_at timestamptz not null default clock_timestamp(),
  requested_by_id uuid references user_account,
  decided_at timestamptz,
  decided_by_id uuid references user_account,
  sealed_answer bytea,
  reassignment_id uuid unique references reassignment,
  unique (id, status),
  check ((status = 'OPEN') = (decided_at is null)),
  check ((status = 'OPEN') = (decided_by_id is null)),
  check ((status = 'ACCEPTED') = (reassignment_id is not null)),
  check ((status = 'DECLINED') = (sealed_answer is not null))
);
create index on hand_over_request (from_organization_id);
create index on hand_over_request (to_organization_id);
comment on table hand_over_request is 'One organization asks another to answer for persons. As long as it is open, it is the consent of the one that gives.';

create table hand_over_case (
  id uuid primary key default uuidv7(),
  hand_over_request_id uuid not null,
  refugee_id uuid not null references refugee,
  status hand_over_status not null default 'OPEN',
  unique (hand_over_request_id, refugee_id),
  foreign key (hand_over_request_id, status) references hand_over_request (id, status) on update cascade
);
create unique index hand_over_case_one_open_idx on hand_over_case (refugee_id) where status = 'OPEN';
create index on hand_over_case (refugee_id);
comment on table hand_over_case is 'Whom a request is about. Its status follows the request''s, so that nobody is in two open ones.';

-- To whom to write about a request: the administrators of the side that has not acted.
create function hand_over_notices(request uuid) returns table (account_id uuid, locale text)
language sql stable security definer set search_path = public as $$
  select u.id, u.locale
  from hand_over_request r
  join user_account u on u.organization_id = case when r.status in ('OPEN', 'WITHDRAWN') then r.to_organization_id else r.from_organization_id end
  where r.id = request and viewer_organization() in (r.from_organization_id, r.to_organization_id)
    and u.role = 'ASSOCIATION_ADMIN' and not u.disabled
  order by u.id
$$;
revoke all on function hand_over_notices(uuid) from public;
grant execute on function hand_over_notices(uuid) to aid_app;
alter function hand_over_notices(uuid) owner to aid_definer;

grant select, insert on reassignment, reassignment_case, report_closing to aid_app;
grant select, insert on hand_over_request, hand_over_case to aid_app;
grant update (status, decided_at, decided_by_id, sealed_answer, reassignment_id) on hand_over_request to aid_app;
grant select on caseworker_assignment_superseded to aid_app;
grant select on reassignment, reassignment_case, report_closing, hand_over_request, hand_over_case,
  caseworker_assignment_superseded to aid_definer;
grant insert on caseworker_assignment_superseded to aid_definer;
alter function keep_superseded_assignments() owner to aid_definer;
alter function caseload_effects(uuid[], uuid[], date[], date) owner to aid_definer;

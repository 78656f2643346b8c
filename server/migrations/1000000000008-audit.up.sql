-- Who saw and who changed what about persons. Lines are added only, by functions that belong to a role of their own, and
-- sealed into a chain of hashes soon after.

do $$ begin
  if not exists (select from pg_roles where rolname = 'aid_audit') then
    create role aid_audit nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- As a member it is held by the same row security as whoever asks: what its functions look up, they see as the viewer does.
  grant aid_app to aid_audit;
  if not pg_has_role(current_user, 'aid_audit', 'SET') then
    execute format('grant aid_audit to %I with set true, inherit false', current_user);
  end if;
end $$;
grant usage, create on schema public to aid_audit;

create type audit_action as enum ('INSERT', 'UPDATE', 'DELETE', 'READ', 'EXPORT');

create table audit_event (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  action audit_action not null,
  account_id uuid,
  role text,
  by_token boolean not null default false,
  request_id text,
  purpose text,
  table_name text,
  row_id uuid,
  subject_ids uuid[] not null default '{}',
  fields text[] not null default '{}',
  search bytea,
  recorded_in xid8 not null default pg_current_xact_id()
);
create index audit_event_at_idx on audit_event using brin (at) with (autosummarize = on);
create index audit_event_recorded_in_idx on audit_event (recorded_in);
create index audit_event_subjects_idx on audit_event using gin (subject_ids);
comment on table audit_event is 'One line for each row changed and for each set of persons read. Without an account: the system itself. Refers to nothing by foreign key, because lines outlive what they tell of.';
comment on column audit_event.subject_ids is 'The refugees it is about; for the address of a flat, the accommodation.';
comment on column audit_event.fields is 'Of a read, for each type the fields shown: `RefugeeIdentity: birthDate familyName`; of an update, the columns changed.';
comment on column audit_event.search is 'What was searched for, as a keyed hash: the log tells whether a name was looked up, not which names there are.';
comment on column audit_event.recorded_in is 'The transaction: lines of finished ones can be sealed without making anybody wait.';

create table audit_values (
  event_id uuid primary key,
  old jsonb,
  new jsonb
);
comment on table audit_values is 'What a change did: the row''s columns for an insert or delete, for an update those that differ. A table of its own, because fewer may read it.';

create table audit_seal (
  number bigint primary key,
  from_xid xid8 not null,
  before_xid xid8 not null,
  lines bigint not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);
comment on table audit_seal is 'The chain: each seal hashes the one before and every line that a stretch of transactions recorded.';

create table audit_verification (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  seals bigint not null,
  lines bigint not null,
  broken_seal bigint,
  anchor_held boolean
);
comment on table audit_verification is 'Each check of the chain: the first seal that does not hold, and whether the newest seal written outside is still part of it (null: none is).';

-- changes --------------------------------------------------------------------------------------------------------------

create type audit_change as (row_id uuid, subject_id uuid, fields text[], old jsonb, new jsonb);

-- Who loads a whole city leaves no line for each row of it: only the table's owner can say `set aid.loading = 'on'` to any
-- effect. Security definer changes the user, but not what `set role` said.
create function audit_is_loading(target oid) returns boolean language sql stable as $$
  select current_setting('aid.loading', true) = 'on' and pg_has_role(
    coalesce(nullif(current_setting('role'), 'none'), session_user)::name,
    (select relowner from pg_class where oid = target), 'MEMBER')
$$;

-- Arguments: the column with the row's id, the column with the refugee's, the columns whose values are secret.
-- Postgres plans it once a connection, for as many rows as the first statement changed; compared pair by pair, the twenty
-- thousand of a later one would take minutes.
create function audit_record_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp
set enable_nestloop = off as $$
declare
  key text := tg_argv[0];
  person text := tg_argv[1];
  secrets text[] := tg_argv[2]::text[];
  changes audit_change[];
begin
  if audit_is_loading(tg_relid) then
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg((n ->> key, n ->> person, '{}', null, n - secrets)::audit_change) into changes
    from after a, to_jsonb(a) n;
  elsif tg_op = 'DELETE' then
    select array_agg((o ->> key, o ->> person, '{}', o - secrets, null)::audit_change) into changes
    from before b, to_jsonb(b) o;
  else
    select array_agg((n.row ->> key, n.row ->> person, d.fields, d.old - secrets, d.new - secrets)::audit_change) into changes
    -- Grouped and not joined: a plan made for one row, and kept, would compare each of ten thousand with each.
    from (
      select (array_agg(x.row) filter (where x.is_new))[1] as row, (array_agg(x.row) filter (where not x.is_new))[1] as once
      from (
        select to_jsonb(a) as row, true as is_new from after a
        union all select to_jsonb(b), false from before b
      ) x group by x.row ->> key
    ) n,
    lateral (
      select array_agg(k.key order by k.key) as fields, jsonb_object_agg(k.key, n.once -> k.key) as old,
        jsonb_object_agg(k.key, k.value) as new
      from jsonb_each(n.row) k where n.once -> k.key is distinct from k.value
    ) d
    where d.fields is not null;
  end if;
  with change as materialized (
    select uuidv7() as id, c.* from unnest(changes) c
  ), event as (
    insert into audit_event (id, action, account_id, role, by_token, request_id, purpose, table_name, row_id, subject_ids, fields)
    select id, tg_op::audit_action, viewer_id(), nullif(current_setting('aid.role', true), ''),
      coalesce(nullif(current_setting('aid.scopes', true), ''), '*') <> '*', nullif(current_setting('aid.request', true), ''),
      nullif(current_setting('aid.purpose', true), ''), tg_table_name, row_id, array_remove(array[subject_id], null), fields
    from change
  )
  insert into audit_values (event_id, old, new) select c.id, c.old, c.new from change c;
  return null;
end $$;

-- Every change of a table leaves a line from now on; later migrations call it for their tables, too.
create function audit_changes_of(target regclass, person text default 'refugee_id', secrets text[] default '{}', key text default 'id')
returns void language plpgsql as $$
declare
  call text := format('for each statement execute function audit_record_changes(%L, %L, %L)', key, person, secrets);
begin
  execute format('create trigger audit_inserted after insert on %s referencing new table as after %s', target, call);
  execute format('create trigger audit_updated after update on %s referencing old table as before new table as after %s', target, call);
  execute format('create trigger audit_deleted after delete on %s referencing old table as before %s', target, call);
end $$;

select audit_changes_of('refugee', person => 'id');
select audit_changes_of('refugee_identity', key => 'refugee_id');
select audit_changes_of(t::regclass) from unnest(array['household', 'household_membership', 'occupancy', 'benefit_period',
  'care_period', 'caseworker_assignment', 'caseworker', 'employment', 'accommodation', 'housing_unit',
  'housing_unit_capacity']) t;
select audit_changes_of('capacity_exception', secrets => '{reason,sealed_reason}');
-- A referral tells what somebody suffers from.
select audit_changes_of('case_task', secrets => '{sealed_text,referral_partner_id}');
select audit_changes_of('area_cut');
select audit_changes_of('area_cut_caseworker', key => 'caseworker_id');
select audit_changes_of('reassignment', secrets => '{sealed_reason}');
select audit_changes_of('report_closing');
select audit_changes_of('hand_over_request', secrets => '{sealed_reason,sealed_answer}');
select audit_changes_of('hand_over_case');
select audit_changes_of('user_account', secrets => '{password_hash}');

-- reads ----------------------------------------------------------------------------------------------------------------

create function audit_record_reads(reads jsonb) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into audit_event (action, account_id, role, by_token, request_id, purpose, subject_ids, fields, search)
  select r.action, r.account, r.role, coalesce(r."byToken", false), r.request, r.purpose, coalesce(r.subjects, '{}'), r.fields, decode(r.search, 'hex')
  from jsonb_to_recordset(reads) r(action audit_action, account uuid, role text, "byToken" boolean, request text, purpose text,
    subjects uuid[], fields text[], search text)
  where r.action in ('READ', 'EXPORT')
$$;

-- the chain ------------------------------------------------------------------------------------------------------------

-- Spelt out, so that a column added later does not change what was sealed before.
create function audit_line(e audit_event, v audit_values) returns text language sql stable as $$
  select json_build_array(e.id, extract(epoch from e.at), e.action, e.account_id, e.role, e.by_token, e.request_id, e.purpose,
    e.table_name, e.row_id, e.subject_ids, e.fields, e.search, e.recorded_in, v.old, v.new)::text
$$;

create function audit_digest(from_xid xid8, before_xid xid8, out lines bigint, out digest bytea) language sql stable as $$
  select count(*), sha256(coalesce(string_agg(sha256(convert_to(audit_line(e, v), 'UTF8')), ''::bytea order by e.recorded_in, e.id), ''))
  from audit_event e left join audit_values v on v.event_id = e.id
  where e.recorded_in >= from_xid and e.recorded_in < before_xid
$$;

create function audit_link(previous bytea, s audit_seal, digest bytea) returns bytea language sql stable as $$
  select sha256(coalesce(previous, '') || convert_to(
    json_build_array(s.number, s.from_xid, s.before_xid, s.lines, extract(epoch from s.sealed_at))::text, 'UTF8') || digest)
$$;

-- Seals the lines of every transaction older than the oldest that still runs: what they wrote is all there, and no more will
-- come. Nobody waits for it. Returns nothing if another one is at it, or if there is nothing to seal.
create function audit_seal_lines() returns setof audit_seal language plpgsql security definer
set search_path = public, pg_temp set "TimeZone" = 'UTC' as $$
declare
  last audit_seal;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
    return;
  end if;
  select * into last from audit_seal order by number desc limit 1;
  return query
    with draft as (
      select d.digest, row(coalesce(last.number, 0) + 1, s.from_xid, s.before_xid, d.lines, null, clock_timestamp())::audit_seal as seal
      from (select coalesce(last.before_xid, '0'::xid8) as from_xid, pg_snapshot_xmin(pg_current_snapshot()) as before_xid) s,
        audit_digest(s.from_xid, s.before_xid) d
      where d.lines > 0
    )
    insert into audit_seal
    select (seal).number, (seal).from_xid, (seal).before_xid, (seal).lines, audit_link(last.hash, seal, digest), (seal).sealed_at
    from draft returning *;
end $$;

-- Recomputes the whole chain, and notes the result. The anchor is the newest seal that was written outside.
create function audit_verify(now timestamptz, anchor_number bigint, anchor_hash bytea) returns setof audit_verification language sql security definer
set search_path = public, pg_temp set "TimeZone" = 'UTC' as $$
  insert into audit_verification (at, seals, lines, broken_seal, anchor_held)
  select now, count(*), coalesce(sum(c.lines), 0), min(c.number) filter (where not c.holds),
    case when anchor_number is not null then exists (select from audit_seal a where a.number = anchor_number and a.hash = anchor_hash) end
  from (
    select s.number, s.lines, s.number = row_number() over chain and s.lines = d.lines
      and s.from_xid = lag(s.before_xid, 1, '0'::xid8) over chain
      and s.hash = audit_link(lag(s.hash) over chain, s, d.digest) as holds
    from audit_seal s, audit_digest(s.from_xid, s.before_xid) d window chain as (order by s.number)
  ) c
  returning *
$$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'lines of the audit log are never changed or removed' using errcode = 'AID08';
end $$;

-- who may read ---------------------------------------------------------------------------------------------------------

-- An index on arrays is not read where row security stands in front, so these look first and ask as well: for the
-- data-protection officer everything, for others what is about persons whose name they may see.
create function audit_about(refugee uuid) returns setof audit_event language sql stable security definer set search_path = public, pg_temp as $$
  select e.* from audit_event e where e.subject_ids @> array[refugee]
    and (viewer_role() = 'DATA_PROTECTION_OFFICER' or exists (select from refugee_identity i where i.refugee_id = refugee))
$$;
create function audit_about_file(number text) returns setof audit_event language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from file_called(null, number) f, audit_about(f.id) a where viewer_role() = 'DATA_PROTECTION_OFFICER'
$$;
-- Restricted files among them, whose numbers the data-protection officer knows: so it passes row security by.
create function audit_file_numbers(refugees uuid[]) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.file_number order by length(r.file_number), r.file_number), '{}') from refugee r
  where r.id = any(refugees) and viewer_role() = 'DATA_PROTECTION_OFFICER'
$$;
create function audit_account_name(account uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select u.name from user_account u where u.id = account and viewer_id() is not null
$$;
-- With the rights of whoever asks: the values are for the data-protection officer.
create function audit_field_changes(event uuid) returns table (field text, old text, new text) language sql stable as $$
  select f, v.old ->> f, v.new ->> f
  from audit_values v, jsonb_object_keys(coalesce(v.old, '{}') || coalesce(v.new, '{}')) f where v.event_id = event
$$;
create function audit_state(out sealed_lines bigint, out waiting_lines bigint, out seals bigint, out last_sealed_at timestamptz,
  out last_verified_at timestamptz, out broken_seal bigint, out anchor_held boolean)
returns setof record language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(s.lines, 0), w.lines, coalesce(s.seals, 0), s.sealed_at, v.at, v.broken_seal, v.anchor_held
  from (select sum(lines)::bigint as lines, count(*) as seals, max(sealed_at) as sealed_at, max(before_xid) as before_xid from audit_seal) s
  cross join lateral (select count(*) as lines from audit_event e where e.recorded_in >= coalesce(s.before_xid, '0'::xid8)) w
  left join lateral (select * from audit_verification order by id desc limit 1) v on true
  where viewer_role() = 'DATA_PROTECTION_OFFICER'
$$;

do $$ declare t text; begin
  foreach t in array array['audit_event', 'audit_values', 'audit_seal', 'audit_verification'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function audit_refuse()', t);
    execute format('alter table %I owner to aid_audit', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke update, delete, truncate on %I from aid_audit', t);
    execute format('create policy own_functions on %I to aid_audit using (true)', t);
    execute format('grant select on %I to aid_app', t);
  end loop;
end $$;
create policy officer on audit_event for select to aid_app using ((select viewer_role()) = 'DATA_PROTECTION_OFFICER');
create policy officer on audit_values for select to aid_app using ((select viewer_role()) = 'DATA_PROTECTION_OFFICER');
-- Hashes and counts.
create policy everybody on audit_seal for select to aid_app using (true);
create policy everybody on audit_verification for select to aid_app using (true);

do $$ declare f regprocedure; begin
  foreach f in array array['audit_record_changes()', 'audit_record_reads(jsonb)', 'audit_seal_lines()', 'audit_verify(timestamptz, bigint, bytea)',
    'audit_about(uuid)', 'audit_about_file(text)', 'audit_account_name(uuid)', 'audit_state()']::regprocedure[] loop
    execute format('alter function %s owner to aid_audit', f);
    execute format('revoke all on function %s from public', f);
    if f <> 'audit_record_changes()'::regprocedure then
      execute format('grant execute on function %s to aid_app', f);
    end if;
  end loop;
end $$;
revoke create on schema public from aid_audit;
alter function audit_file_numbers(uuid[]) owner to aid_definer;
revoke all on function audit_file_numbers(uuid[]) from public;
grant execute on function audit_file_numbers(uuid[]) to aid_app;

-- The names of accounts, for the data-protection officer who may not see the table.
grant select (id, name) on user_account to aid_audit;
create policy audit_names on user_account for select to aid_audit using (true);

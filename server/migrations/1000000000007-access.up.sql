-- Who sees and changes what. The rules stand in src/access/matrix.ts; here are the tables they speak of, and the policies
-- that follow from them.

-- An address of one's own is as confidential as a name; that a place exists, and in which district, is not.
create table accommodation_address (
  accommodation_id uuid primary key references accommodation on delete cascade,
  street text not null check (street <> ''),
  house_number text not null,
  postal_code text not null check (postal_code ~ '^[0-9]{5}$')
);
insert into accommodation_address select id, street, house_number, postal_code from accommodation;
alter table accommodation drop column street, drop column house_number, drop column postal_code;

create table access_setting (
  is_only boolean primary key default true check (is_only),
  handover_days integer not null default 14 check (handover_days between 0 and 90)
);
comment on table access_setting is 'For how many days somebody may still look into the files of cases handed over.';
insert into access_setting default values;

create table substitution (
  id uuid primary key default uuidv7(),
  caseworker_id uuid not null references caseworker,
  substitute_id uuid not null references caseworker,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  sealed_reason bytea,
  recorded_at timestamptz not null default now(),
  recorded_by_id uuid references user_account,
  check (caseworker_id <> substitute_id),
  unique (caseworker_id, substitute_id, period without overlaps)
);
create index on substitution (substitute_id);
comment on table substitution is 'Who may look into a colleague''s files, for how long.';

create table emergency_access (
  id uuid primary key default uuidv7(),
  user_account_id uuid not null references user_account,
  refugee_id uuid not null references refugee on delete cascade,
  -- Whose file it was, for those who look after it and may not open the file.
  file_number text not null,
  -- Sealed, so Postgres tells bytes only: twenty behind the 29 of the seal's head.
  sealed_reason bytea not null check (length(sealed_reason) >= 29 + 20),
  granted_at timestamptz not null default now(),
  until timestamptz not null,
  read_at timestamptz,
  check (until > granted_at and until <= granted_at + interval '8 hours')
);
create index on emergency_access (user_account_id);
create index on emergency_access (refugee_id);
comment on table emergency_access is 'Files opened in an emergency, for the data protection officer to look after (read_at).';

-- Which files are restricted is no secret: without its file an id says nothing. Why, and by whom, is one.
create table refugee_restriction (
  refugee_id uuid primary key references refugee on delete cascade
);
create table refugee_restriction_reader (
  refugee_id uuid references refugee_restriction on delete cascade,
  user_account_id uuid references user_account on delete cascade,
  primary key (refugee_id, user_account_id)
);
create index on refugee_restriction_reader (user_account_id);

-- Who answered last, in one step.
create index caseworker_assignment_last_idx on caseworker_assignment (refugee_id, lower(period)) include (period, caseworker_id);

create table refugee_restriction_entry (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee on delete cascade,
  lifted boolean not null,
  readers uuid[] not null default '{}',
  sealed_reason bytea not null check (length(sealed_reason) > 29),
  recorded_at timestamptz not null default now(),
  recorded_by_id uuid not null references user_account
);
create index on refugee_restriction_entry (refugee_id);
create index on refugee_restriction_entry (recorded_by_id);
comment on table refugee_restriction_entry is 'Every restriction of a file, its change and its lifting, with the reason.';

-- In PL/pgSQL, which keeps its plan: it is called for each row of what somebody might move.
create function answering_organization(refugee uuid, day date) returns uuid
language plpgsql stable security definer set search_path = public as $$
begin
  return coalesce(
    (select w.organization_id from caseworker_assignment s join caseworker w on w.id = s.caseworker_id
     where s.refugee_id = refugee and lower(s.period) <= day order by lower(s.period) desc limit 1),
    (select a.organization_id from residence_on(day) r join integration_area a on a.id = r.integration_area_id
     where r.refugee_id = refugee));
end $$;
comment on function answering_organization is 'Whose caseworker answers, or last answered; as long as nobody ever did, who answers for the area.';

-- Files that are restricted, except for the accounts named.
create function hidden_files() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select x.refugee_id from refugee_restriction x where not exists (
      select from refugee_restriction_reader n where n.refugee_id = x.refugee_id and n.user_account_id = viewer_id()));
end $$;

-- Whose files the viewer has, and why; each is asked once a statement, if at all.
create function own_files() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select s.refugee_id from access_setting h, caseworker_assignment s
    where s.caseworker_id = viewer_caseworker()
      and s.period && daterange(viewer_today() - h.handover_days, viewer_today(), '[]'));
end $$;
-- Handed over, a file is still read for a while; written it is by whoever answers, and by the last one as long as nobody does.
create function own_cases() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select f.id from unnest(own_files()) f(id)
    where not exists (
      select from caseworker_assignment o
      where o.refugee_id = f.id and is_on(o.period, viewer_today()) and o.caseworker_id <> viewer_caseworker()));
end $$;
create function substituted_files() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select s.refugee_id from substitution v join caseworker_assignment s on s.caseworker_id = v.caseworker_id
    where v.substitute_id = viewer_caseworker() and v.period @> viewer_today() and s.period @> viewer_today());
end $$;
create function emergency_files() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(select e.refugee_id from emergency_access e where e.user_account_id = viewer_id() and e.until > now());
end $$;
create function colleagues_of_viewer() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(select w.id from caseworker w where w.organization_id = viewer_organization());
end $$;
create function organization_where_lives(refugee uuid) returns uuid language plpgsql stable security definer set search_path = public as $$
begin
  return (select g.organization_id from residence_on(viewer_today()) r
    join integration_area g on g.id = r.integration_area_id where r.refugee_id = refugee);
end $$;
create function organization_where_stands(place uuid) returns uuid language plpgsql stable security definer set search_path = public as $$
begin
  return (select g.organization_id
    from accommodation a join area_cut c on c.period @> viewer_today()
    join area_cut_district d on d.area_cut_id = c.id and d.district_id = a.district_id
    left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = a.id
    join integration_area g on g.id = coalesce(x.integration_area_id, d.integration_area_id)
    where a.id = place);
end $$;

-- Flats whose address would give away where a person lives whose file is restricted for the viewer.
create function restricted_homes() returns uuid[] language sql stable security definer set search_path = public as $$
  select array(
    select u.accommodation_id from refugee_restriction x
    join occupancy o on o.refugee_id = x.refugee_id and o.period @> viewer_today()
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id and a.tenure = 'SELF_RENTED'
    where not exists (select from refugee_restriction_reader n
      where n.refugee_id = x.refugee_id and n.user_account_id = viewer_id()))
$$;

-- A file by its id or its number, for those who may open one in an emergency or restrict it without seeing it.
create function file_called(id_given uuid, number_given text) returns table (id uuid, file_number text, hidden boolean)
language sql stable security definer set search_path = public as $$
  select f.id, f.file_number, exists (select from refugee_restriction x where x.refugee_id = f.id and not exists (
      select from refugee_restriction_reader n where n.refugee_id = f.id and n.user_account_id = viewer_id()))
  from refugee f
  where (f.id = id_given or f.file_number = number_given) and current_setting('aid.scopes', true) = '*'
    and viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER', 'DATA_PROTECTION_OFFICER')
$$;
-- Who answers for a person hears of it when somebody else opened the file.
create function emergency_accesses_of(refugee uuid) returns setof emergency_access
language sql stable security definer set search_path = public as $$
  select e.* from emergency_access e
  where e.refugee_id = refugee and (e.user_account_id = viewer_id() or viewer_role() in ('STEERING', 'DATA_PROTECTION_OFFICER')
    or viewer_role() in ('ASSOCIATION_ADMIN', 'CASEWORKER')
      and answering_organization(refugee, viewer_today()) = viewer_organization())
$$;

-- What services decide by and what the interface asks beforehand is one and the same.
create function viewer_administers(caseworker uuid) returns boolean language sql stable as $$
  select coalesce(viewer_has_scope('caseload:write') and (viewer_role() = 'STEERING' or viewer_role() = 'ASSOCIATION_ADMIN'
    and viewer_organization() = (select w.organization_id from caseworker w where w.id = caseworker)), false)
$$;
comment on function viewer_administers is 'Steering, and the administration of the caseworker''s organization.';
create function viewer_may_move(refugee uuid, away_from uuid) returns boolean language sql stable as $$
  select coalesce(viewer_has_scope('caseload:write') and (viewer_role() = 'STEERING' or viewer_role() = 'ASSOCIATION_ADMIN'
    and coalesce(away_from = viewer_organization(), true)
    and answering_organization(refugee, viewer_today()) = viewer_organization()), false)
$$;
comment on function viewer_may_move is 'Steering moves everybody; an association''s administrator whom the own organization answers for today, and away from the own organization only.';

create function undoable_until(asked reassignment) returns timestamptz language sql stable as $$
  select case when asked.kind <> 'AREA_CUT'
      and not exists (select from reassignment o where o.id = asked.undoes_id and o.kind = 'AREA_CUT')
    then asked.recorded_at + interval '10 minutes' end
$$;
comment on function undoable_until is 'Daily moves can be undone for ten minutes, and so can that be; the adoption of a cut has ways of its own.';
create function viewer_may_undo(asked reassignment) returns boolean language sql stable as $$
  select coalesce(viewer_has_scope('caseload:write') and (viewer_role() = 'STEERING' or viewer_role() = 'ASSOCIATION_ADMIN'
    and not exists (
      select from reassignment_case c
      left join caseworker f on f.id = c.from_caseworker_id
      left join caseworker t on t.id = c.to_caseworker_id
      where c.reassignment_id = asked.id and (
        coalesce(f.organization_id, viewer_organization()) <> viewer_organization()
        or coalesce(t.organization_id, viewer_organization()) <> viewer_organization()
        or answering_organization(c.refugee_id, viewer_today()) is distinct from viewer_organization()))), false)
$$;
comment on function viewer_may_undo is 'Whoever may move all of these cases back; what crossed from one organization to another only steering.';

-- An open request is the consent of the organization that gives; nothing else lets one reach for another's cases.
create function files_offered_to_viewer() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select c.refugee_id from hand_over_case c join hand_over_request r on r.id = c.hand_over_request_id
    where c.status = 'OPEN' and r.to_organization_id = viewer_organization() and viewer_role() = 'ASSOCIATION_ADMIN');
end $$;

grant select on accommodation_address, access_setting, substitution, emergency_access, refugee_restriction,
  refugee_restriction_reader, refugee_restriction_entry to aid_app, aid_definer;
grant insert, delete on refugee_restriction, refugee_restriction_reader to aid_app;
grant insert on refugee_restriction_entry to aid_app;
alter function file_called(uuid, text) owner to aid_definer;
alter function emergency_accesses_of(uuid) owner to aid_definer;
grant insert, update, delete on substitution to aid_app;
grant insert, update (read_at) on emergency_access to aid_app;
alter function answering_organization(uuid, date) owner to aid_definer;
alter function hidden_files() owner to aid_definer;
alter function own_files() owner to aid_definer;
alter function own_cases() owner to aid_definer;
alter function substituted_files() owner to aid_definer;
alter function emergency_files() owner to aid_definer;
alter function colleagues_of_viewer() owner to aid_definer;
alter function files_offered_to_viewer() owner to aid_definer;
alter function organization_where_lives(uuid) owner to aid_definer;
alter function organization_where_stands(uuid) owner to aid_definer;
revoke all on function own_files(), own_cases(), substituted_files(), emergency_files(), colleagues_of_viewer(),
  files_offered_to_viewer(), organization_where_lives(uuid), organization_where_stands(uuid) from public;
grant execute on function own_files(), own_cases(), substituted_files(), emergency_files(), colleagues_of_viewer(),
  files_offered_to_viewer(), organization_where_lives(uuid), organization_where_stands(uuid) to aid_app;
alter function restricted_homes() owner to aid_definer;
alter function lock_refugees(uuid[]) owner to aid_definer;
revoke all on function answering_organization(uuid, date), hidden_files(), restricted_homes(), file_called(uuid, text),
  emergency_accesses_of(uuid) from public;
grant execute on function answering_organization(uuid, date), hidden_files(), restricted_homes(), file_called(uuid, text),
  emergency_accesses_of(uuid) to aid_app;

-- Forced: not even the owner of a table sees past its policies, unless by a role that is made for that.
do $$ declare t text; begin
  foreach t in array array['refugee', 'refugee_identity', 'household', 'household_membership', 'occupancy', 'benefit_period',
    'care_period', 'caseworker_assignment', 'planned_assignment', 'caseworker_assignment_superseded', 'reassignment', 'reassignment_case',
    'report_closing', 'hand_over_request', 'hand_over_case', 'capacity_exception', 'accommodation', 'accommodation_address',
    'housing_unit', 'substitution', 'emergency_access', 'refugee_restriction', 'refugee_restriction_reader',
    'refugee_restriction_entry', 'case_task', 'user_account', 'session',
    'known_browser'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Accounts. Before somebody is signed in there are no claims: then the server looks for who it is.
create policy nobody_yet on user_account to aid_app using ((select viewer_id()) is null);
create policy oneself on user_account for select to aid_app using (id = (select viewer_id()));
create policy colleagues on user_account for select to aid_app using (case (select viewer_role())
  when 'STEERING' then true
  when 'DATA_PROTECTION_OFFICER' then true
  when 'ASSOCIATION_ADMIN' then organization_id = (select viewer_organization())
  else false end);
create policy nobody_yet on session to aid_app using ((select viewer_id()) is null);
create policy oneself on session to aid_app using (user_account_id = (select viewer_id()));
create policy nobody_yet on known_browser to aid_app using ((select viewer_id()) is null);
create policy oneself on known_browser to aid_app using (user_account_id = (select viewer_id()));

create policy signed_in on refugee_restriction for select to aid_app using ((select viewer_id()) is not null);
create policy oneself on refugee_restriction_reader for select to aid_app using (user_account_id = (select viewer_id()));
-- Who restricts a file names who may read it, and need not be among them.
create function viewer_may_restrict() returns boolean language sql stable parallel safe as $$
  select coalesce(viewer_role() in ('STEERING', 'DATA_PROTECTION_OFFICER') and current_setting('aid.scopes', true) = '*', false)
$$;
create policy restricted on refugee_restriction for insert to aid_app with check ((select viewer_may_restrict()));
create policy lifted on refugee_restriction for delete to aid_app using ((select viewer_may_restrict()));
create policy looked_after on refugee_restriction_reader for select to aid_app using ((select viewer_may_restrict()));
create policy named on refugee_restriction_reader for insert to aid_app with check ((select viewer_may_restrict()));
create policy unnamed on refugee_restriction_reader for delete to aid_app using ((select viewer_may_restrict()));
create policy looked_after on refugee_restriction_entry for select to aid_app using ((select viewer_may_restrict()));
create policy recorded on refugee_restriction_entry for insert to aid_app
  with check ((select viewer_may_restrict()) and recorded_by_id = (select viewer_id()));

-- The casework knows who stands in for whom, always within an organization; it and the steering office decide that.
create policy known on substitution for select to aid_app
  using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null);
create policy recorded on substitution for insert to aid_app with check (
  viewer_administers(caseworker_id) and recorded_by_id = (select viewer_id())
  and (select w.organization_id from caseworker w where w.id = caseworker_id)
    = (select w.organization_id from caseworker w where w.id = substitute_id));
create policy changed on substitution for update to aid_app
  using (viewer_administers(caseworker_id)) with check (viewer_administers(caseworker_id));
create policy taken_back on substitution for delete to aid_app using (viewer_administers(caseworker_id));

-- Everybody sees the files they opened themselves; the data protection officer sees all of them.
create policy oneself on emergency_access for select to aid_app using (user_account_id = (select viewer_id()));
create policy looked_after on emergency_access for select to aid_app
  using ((select case when viewer_role() = 'DATA_PROTECTION_OFFICER' then 1 end) is not null);
create policy opened on emergency_access for insert to aid_app with check (
  user_account_id = (select viewer_id()) and granted_at = now() and read_at is null and current_setting('aid.scopes', true) = '*'
  and (select viewer_role()) in ('ASSOCIATION_ADMIN', 'CASEWORKER', 'DATA_PROTECTION_OFFICER'));
create policy looked_at on emergency_access for update to aid_app
  using ((select viewer_role()) = 'DATA_PROTECTION_OFFICER');

-- Who moves a case signs for it, and an association's administrator moves among the own caseworkers.
create policy signed on caseworker_assignment as restrictive for insert to aid_app
  with check (recorded_by_id = (select viewer_id()));
create policy own_caseworkers_insert on caseworker_assignment as restrictive for insert to aid_app with check (
  (select viewer_role()) = 'STEERING' or (select viewer_organization()) = (select w.organization_id from caseworker w where w.id = caseworker_id));
create policy own_caseworkers_update on caseworker_assignment as restrictive for update to aid_app using (
  (select viewer_role()) = 'STEERING' or (select viewer_organization()) = (select w.organization_id from caseworker w where w.id = caseworker_id)
  or refugee_id = any ((select files_offered_to_viewer())::uuid[]));
create policy own_caseworkers_delete on caseworker_assignment as restrictive for delete to aid_app using (
  (select viewer_role()) = 'STEERING' or (select viewer_organization()) = (select w.organization_id from caseworker w where w.id = caseworker_id)
  or refugee_id = any ((select files_offered_to_viewer())::uuid[]));
create policy signed on capacity_exception as restrictive for insert to aid_app with check (granted_by_id = (select viewer_id()));
create policy signed on reassignment as restrictive for insert to aid_app with check (recorded_by_id = (select viewer_id()));
create policy signed on case_task as restrictive for insert to aid_app with check (recorded_by_id = (select viewer_id()));
create policy signed_closed on case_task as restrictive for update to aid_app using (true)
  with check (status = 'OPEN' or closed_by_id = (select viewer_id()));

-- Who takes over what was offered.
create policy offered_insert on caseworker_assignment for insert to aid_app
  with check (refugee_id = any ((select files_offered_to_viewer())::uuid[]));
create policy offered_update on caseworker_assignment for update to aid_app
  using (refugee_id = any ((select files_offered_to_viewer())::uuid[]));
create policy offered_delete on caseworker_assignment for delete to aid_app
  using (refugee_id = any ((select files_offered_to_viewer())::uuid[]));
create policy offered on reassignment_case for insert to aid_app
  with check (refugee_id = any ((select files_offered_to_viewer())::uuid[]));

-- Requests are between two administrations; steering looks on. Each side decides what is its to decide, and signs.
create policy known on hand_over_request for select to aid_app using ((select viewer_has_scope('caseload:read'))
  and case (select viewer_role())
    when 'STEERING' then true
    when 'ASSOCIATION_ADMIN' then (select viewer_organization()) in (from_organization_id, to_organization_id)
    else false end);
create policy requested on hand_over_request for insert to aid_app with check ((select viewer_has_scope('caseload:write'))
  and (select viewer_role()) = 'ASSOCIATION_ADMIN' and status = 'OPEN' and from_organization_id = (select viewer_organization())
  and requested_by_id = (select viewer_id()));
create policy decided on hand_over_request for update to aid_app using ((select viewer_has_scope('caseload:write'))
  and (select viewer_role()) = 'ASSOCIATION_ADMIN' and status = 'OPEN'
  and (select viewer_organization()) in (from_organization_id, to_organization_id)
) with check (
  decided_by_id = (select viewer_id())
  and (select viewer_organization()) = case status when 'WITHDRAWN' then from_organization_id else to_organization_id end);
create policy known on hand_over_case for select to aid_app
  using (exists (select from hand_over_request r where r.id = hand_over_request_id));
create policy requested on hand_over_case for insert to aid_app with check (
  answering_organization(refugee_id, (select viewer_today())) = (select viewer_organization())
  and exists (select from hand_over_request r
    where r.id = hand_over_request_id and r.from_organization_id = (select viewer_organization())));
create policy restricted on hand_over_case as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));

-- Figures are everybody's; steering closes them.
create policy signed_in on report_closing for select to aid_app using ((select viewer_id()) is not null);
create policy closed on report_closing for insert to aid_app with check (
  (select viewer_role()) = 'STEERING' and (select viewer_has_scope('caseload:write')) and closed_by_id = (select viewer_id()));

-- from the matrix, by `npm run policies`
create policy known_select on refugee_identity for select to aid_app using ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then refugee_identity.refugee_id = any ((select emergency_files())::uuid[])
      or coalesce((select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = refugee_identity.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) = any ((select colleagues_of_viewer())::uuid[]),
        (select viewer_organization()) = organization_where_lives(refugee_identity.refugee_id))
    when 'CASEWORKER' then refugee_identity.refugee_id = any ((select own_files())::uuid[])
      or refugee_identity.refugee_id = any ((select substituted_files())::uuid[])
      or refugee_identity.refugee_id = any ((select emergency_files())::uuid[])
      or case when (select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = refugee_identity.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) is null then (select viewer_organization()) = organization_where_lives(refugee_identity.refugee_id) else false end
    when 'DATA_PROTECTION_OFFICER' then refugee_identity.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on refugee for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then refugee.id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on household for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null);
create policy known_select on household_membership for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then household_membership.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on occupancy for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then occupancy.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on care_period for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then care_period.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on caseworker_assignment for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then caseworker_assignment.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_insert on caseworker_assignment for insert to aid_app with check ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then (select viewer_organization()) = answering_organization(caseworker_assignment.refugee_id, viewer_today())
    else false end);
create policy known_update on caseworker_assignment for update to aid_app using ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then (select viewer_organization()) = answering_organization(caseworker_assignment.refugee_id, viewer_today())
    else false end);
create policy known_delete on caseworker_assignment for delete to aid_app using ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then (select viewer_organization()) = answering_organization(caseworker_assignment.refugee_id, viewer_today())
    else false end);
create policy planned_select on planned_assignment for select to aid_app using ((select case when viewer_role() in ('STEERING') then 1 end) is not null);
create policy known_select on caseworker_assignment_superseded for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then caseworker_assignment_superseded.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_select on reassignment for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null);
create policy known_insert on reassignment for insert to aid_app with check ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN') then 1 end) is not null);
create policy known_select on reassignment_case for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER') then 1 end) is not null
  or case (select viewer_role())
    when 'DATA_PROTECTION_OFFICER' then reassignment_case.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy known_insert on reassignment_case for insert to aid_app with check ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then (select viewer_organization()) = answering_organization(reassignment_case.refugee_id, viewer_today())
    else false end);
create policy known_select on benefit_period for select to aid_app using (kind <> 'REDUCED_1A' and ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then benefit_period.refugee_id = any ((select emergency_files())::uuid[])
      or coalesce((select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = benefit_period.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) = any ((select colleagues_of_viewer())::uuid[]),
        (select viewer_organization()) = organization_where_lives(benefit_period.refugee_id))
    when 'CASEWORKER' then benefit_period.refugee_id = any ((select own_files())::uuid[])
      or benefit_period.refugee_id = any ((select substituted_files())::uuid[])
      or benefit_period.refugee_id = any ((select emergency_files())::uuid[])
    when 'DATA_PROTECTION_OFFICER' then benefit_period.refugee_id = any ((select emergency_files())::uuid[])
    else false end));
create policy reduced_select on benefit_period for select to aid_app using (kind = 'REDUCED_1A' and (case (select viewer_role())
    when 'CASEWORKER' then benefit_period.refugee_id = any ((select own_files())::uuid[])
      or benefit_period.refugee_id = any ((select substituted_files())::uuid[])
      or benefit_period.refugee_id = any ((select emergency_files())::uuid[])
    else false end));
create policy answering_select on case_task for select to aid_app using (case (select viewer_role())
    when 'CASEWORKER' then case_task.refugee_id = any ((select own_files())::uuid[])
      or case_task.refugee_id = any ((select substituted_files())::uuid[])
      or case_task.refugee_id = any ((select emergency_files())::uuid[])
    else false end);
create policy answering_insert on case_task for insert to aid_app with check (case (select viewer_role())
    when 'CASEWORKER' then case_task.refugee_id = any ((select own_cases())::uuid[])
      or case_task.refugee_id = any ((select substituted_files())::uuid[])
    else false end);
create policy answering_update on case_task for update to aid_app using (case (select viewer_role())
    when 'CASEWORKER' then case_task.refugee_id = any ((select own_cases())::uuid[])
      or case_task.refugee_id = any ((select substituted_files())::uuid[])
    else false end);
create policy flat_select on accommodation_address for select to aid_app using ((select a.tenure from accommodation a where a.id = accommodation_id) = 'SELF_RENTED' and ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then exists (select from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> (select viewer_today())
      where u.accommodation_id = accommodation_address.accommodation_id
      and (o.refugee_id = any ((select emergency_files())::uuid[])
      or coalesce((select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = o.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) = any ((select colleagues_of_viewer())::uuid[]),
        (select viewer_organization()) = organization_where_lives(o.refugee_id))))
      or not exists (select from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> (select viewer_today())
      where u.accommodation_id = accommodation_address.accommodation_id) and (select viewer_organization()) = organization_where_stands(accommodation_address.accommodation_id)
    when 'CASEWORKER' then exists (select from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> (select viewer_today())
      where u.accommodation_id = accommodation_address.accommodation_id
      and (o.refugee_id = any ((select own_files())::uuid[])
      or o.refugee_id = any ((select substituted_files())::uuid[])
      or o.refugee_id = any ((select emergency_files())::uuid[])
      or case when (select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = o.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) is null then (select viewer_organization()) = organization_where_lives(o.refugee_id) else false end))
      or not exists (select from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> (select viewer_today())
      where u.accommodation_id = accommodation_address.accommodation_id) and (select viewer_organization()) = organization_where_stands(accommodation_address.accommodation_id)
    when 'DATA_PROTECTION_OFFICER' then exists (select from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> (select viewer_today())
      where u.accommodation_id = accommodation_address.accommodation_id
      and (o.refugee_id = any ((select emergency_files())::uuid[])))
    else false end));
create policy home_select on accommodation_address for select to aid_app using ((select a.tenure from accommodation a where a.id = accommodation_id) = 'CITY_DESIGNATED' and ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER', 'VOLUNTEER_COORDINATOR', 'BOARD', 'DATA_PROTECTION_OFFICER') then 1 end) is not null));
create policy known_select on capacity_exception for select to aid_app using ((select case when viewer_role() in ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER', 'VOLUNTEER_COORDINATOR', 'BOARD', 'DATA_PROTECTION_OFFICER') then 1 end) is not null);
create policy known_insert on capacity_exception for insert to aid_app with check ((select case when viewer_role() in ('STEERING') then 1 end) is not null);
create policy restricted on refugee_identity as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on refugee as restrictive to aid_app using (id <> all ((select hidden_files())::uuid[]));
create policy restricted on household_membership as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on occupancy as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on care_period as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on caseworker_assignment as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on planned_assignment as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on caseworker_assignment_superseded as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on reassignment_case as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on benefit_period as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on case_task as restrictive to aid_app using (refugee_id <> all ((select hidden_files())::uuid[]));
create policy restricted on accommodation_address as restrictive to aid_app using (accommodation_id <> all ((select restricted_homes())::uuid[]));
create policy scope_select on refugee_identity as restrictive for select to aid_app using ((select case when (viewer_has_scope('refugees:read')) then 1 end) is not null);
create policy scope_select on benefit_period as restrictive for select to aid_app using ((select case when (viewer_has_scope('refugees:read')) then 1 end) is not null);
create policy scope_select on refugee as restrictive for select to aid_app using ((select case when (viewer_has_scope('refugees:read') or viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on household as restrictive for select to aid_app using ((select case when (viewer_has_scope('refugees:read') or viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on household_membership as restrictive for select to aid_app using ((select case when (viewer_has_scope('refugees:read') or viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on care_period as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on caseworker_assignment as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on planned_assignment as restrictive for select to aid_app using ((select case when (viewer_has_scope('areas:read')) and (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on caseworker_assignment_superseded as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on reassignment as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on reassignment_case as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on capacity_exception as restrictive for select to aid_app using ((select case when (viewer_has_scope('caseload:read') or viewer_has_scope('statistics:read')) then 1 end) is not null);
create policy scope_select on occupancy as restrictive for select to aid_app using ((select case when (viewer_has_scope('housing:read')) and (viewer_has_scope('refugees:read') or viewer_has_scope('caseload:read')) then 1 end) is not null);
create policy scope_select on accommodation as restrictive for select to aid_app using ((select case when (viewer_has_scope('housing:read')) then 1 end) is not null);
create policy scope_select on housing_unit as restrictive for select to aid_app using ((select case when (viewer_has_scope('housing:read')) then 1 end) is not null);
create policy known_select on accommodation for select to aid_app using ((select case when viewer_id() is not null then 1 end) is not null);
create policy known_select on housing_unit for select to aid_app using ((select case when viewer_id() is not null then 1 end) is not null);
create policy session on case_task as restrictive to aid_app using ((select case when current_setting('aid.scopes', true) = '*' then 1 end) is not null);
create policy scope_insert on caseworker_assignment as restrictive for insert to aid_app with check ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create policy scope_update on caseworker_assignment as restrictive for update to aid_app using ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create policy scope_delete on caseworker_assignment as restrictive for delete to aid_app using ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create policy scope_insert on reassignment as restrictive for insert to aid_app with check ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create policy scope_insert on reassignment_case as restrictive for insert to aid_app with check ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create policy scope_insert on capacity_exception as restrictive for insert to aid_app with check ((select case when viewer_has_scope('caseload:write') then 1 end) is not null);
create function refugees_named(words text) returns table (refugee_id uuid)
language sql stable rows 20 security definer set search_path = public as $$
  select i.refugee_id from refugee_identity i
  where to_tsvector('names', i.family_name || ' ' || i.given_names) @@ to_tsquery('names',
      (select string_agg(quote_literal(w) || ':*', ' & ') from regexp_split_to_table(words, '[^[:alnum:]]+') w where w <> ''))
    and (viewer_has_scope('refugees:read'))
    and i.refugee_id <> all ((select hidden_files())::uuid[])
    and ((select case when viewer_role() in ('STEERING') then 1 end) is not null
  or case (select viewer_role())
    when 'ASSOCIATION_ADMIN' then i.refugee_id = any ((select emergency_files())::uuid[])
      or coalesce((select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = i.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) = any ((select colleagues_of_viewer())::uuid[]),
        (select viewer_organization()) = organization_where_lives(i.refugee_id))
    when 'CASEWORKER' then i.refugee_id = any ((select own_files())::uuid[])
      or i.refugee_id = any ((select substituted_files())::uuid[])
      or i.refugee_id = any ((select emergency_files())::uuid[])
      or case when (select s.caseworker_id from caseworker_assignment s
      where s.refugee_id = i.refugee_id and lower(s.period) <= (select viewer_today()) order by lower(s.period) desc limit 1) is null then (select viewer_organization()) = organization_where_lives(i.refugee_id) else false end
    when 'DATA_PROTECTION_OFFICER' then i.refugee_id = any ((select emergency_files())::uuid[])
    else false end)
$$;
alter function refugees_named(text) owner to aid_definer;
revoke all on function refugees_named(text) from public;
grant execute on function refugees_named(text) to aid_app;
-- end of the matrix

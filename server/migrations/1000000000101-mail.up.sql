-- Accounts that are invited, and the mails that go out.

alter table user_account alter password_hash drop not null, add column invited_at timestamptz;

create table mail_outbox (
  id uuid primary key default uuidv7(),
  user_account_id uuid not null references user_account on delete cascade,
  -- Subject and text, sealed: the text holds a link that opens the account.
  content bytea not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null
);
create index on mail_outbox (user_account_id);
comment on table mail_outbox is 'Mails that are still to be sent. One that has been sent is deleted.';
grant select, insert, update, delete on mail_outbox to aid_app;

-- The accounts that the viewer administers, and what one must know of them. Nobody else's are there.
create function administered_account() returns table (
  id uuid, email text, name text, role account_role, organization_id uuid, caseworker_id uuid, disabled boolean,
  invitation_open boolean, second_factor boolean, last_seen_at timestamptz
) language sql stable security definer set search_path = public as $$
  select u.id, u.email, u.name, u.role, u.organization_id, u.caseworker_id, u.disabled, u.password_hash is null,
    exists (select from authenticator_app a where a.user_account_id = u.id and a.confirmed_at is not null)
      or exists (select from passkey p where p.user_account_id = u.id),
    (select max(b.last_used_at) from known_browser b where b.user_account_id = u.id)
  from user_account u
  where viewer_has_scope('accounts') and case viewer_role()
    when 'STEERING' then true
    when 'ASSOCIATION_ADMIN' then u.organization_id = viewer_organization()
    else false end
$$;

-- Whom a role may administer: an association's administrator nobody with other duties than in the own house.
create function viewer_administers(role account_role, organization uuid) returns boolean language sql stable parallel safe as $$
  select coalesce(case viewer_role()
    when 'STEERING' then true
    when 'ASSOCIATION_ADMIN' then organization = viewer_organization() and role in ('ASSOCIATION_ADMIN', 'CASEWORKER')
    else false end, false) and viewer_has_scope('accounts')
$$;

create function invite_account(
  email text, name text, role account_role, organization_id uuid, caseworker_id uuid, locale text, at timestamptz
) returns uuid language plpgsql security definer set search_path = public as $$
#variable_conflict use_column
declare invited uuid;
begin
  if not viewer_administers(role, organization_id) then
    raise exception 'the viewer may not invite a % into organization %', role, organization_id using errcode = '42501';
  end if;
  insert into user_account (email, name, role, organization_id, caseworker_id, locale, invited_at, synthetic)
  values ($1, $2, $3, $4, $5, $6, $7, (select u.synthetic from user_account u where u.id = viewer_id()))
  returning id into invited;
  return invited;
end $$;

-- False if there is no such account for the viewer.
create function set_account_disabled(account uuid, disabled boolean) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  update user_account u set disabled = $2
  where u.id = $1 and viewer_administers(u.role, u.organization_id) and u.id <> viewer_id();
  if not found then return false; end if;
  if $2 then delete from session s where s.user_account_id = $1; end if;
  return true;
end $$;

-- For whoever lost the phone and the codes: the password alone opens the account again, or nothing but the way to a new
-- second factor. False if there is no such account for the viewer.
create function reset_second_factor(account uuid) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  perform from user_account u
  where u.id = $1 and viewer_administers(u.role, u.organization_id) and u.id <> viewer_id();
  if not found then return false; end if;
  delete from authenticator_app a where a.user_account_id = $1;
  delete from passkey p where p.user_account_id = $1;
  delete from recovery_code c where c.user_account_id = $1;
  delete from session s where s.user_account_id = $1;
  return true;
end $$;

revoke all on function administered_account(), invite_account(text, text, account_role, uuid, uuid, text, timestamptz),
  set_account_disabled(uuid, boolean), reset_second_factor(uuid) from public;
grant execute on function administered_account(), invite_account(text, text, account_role, uuid, uuid, text, timestamptz),
  set_account_disabled(uuid, boolean), reset_second_factor(uuid) to aid_app;

-- They look past row security, as their owner; forced, it would bind even who migrates.
alter function administered_account() owner to aid_definer;
alter function invite_account(text, text, account_role, uuid, uuid, text, timestamptz) owner to aid_definer;
alter function set_account_disabled(uuid, boolean) owner to aid_definer;
alter function reset_second_factor(uuid) owner to aid_definer;
grant select on known_browser, authenticator_app, passkey, recovery_code to aid_definer;
grant insert, update on user_account to aid_definer;
grant delete on session, authenticator_app, passkey, recovery_code to aid_definer;

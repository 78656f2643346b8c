-- A second factor beside the password, and what the owner of an account wants to know about the own sessions.

create table authenticator_app (
  user_account_id uuid primary key references user_account on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table authenticator_app is 'Shared secret of an app that shows six digits (TOTP), sealed. A step is a period of 30 seconds; whatever is not after the last one used is refused.';

create table recovery_code (
  user_account_id uuid references user_account on delete cascade,
  code_hash bytea check (octet_length(code_hash) = 32),
  primary key (user_account_id, code_hash)
);
comment on table recovery_code is 'What opens an account once when the second factor is lost. Used ones are deleted.';

create table passkey (
  id uuid primary key default uuidv7(),
  user_account_id uuid not null references user_account on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkey (user_account_id);

create table sign_in_challenge (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  purpose text not null,
  user_account_id uuid references user_account on delete cascade,
  content text not null,
  expires_at timestamptz not null
);
create index on sign_in_challenge (user_account_id);
create index on sign_in_challenge (expires_at);
comment on table sign_in_challenge is 'What a sign-in that has begun is waiting for: taken once, and for a few minutes only. Known by a secret that the browser keeps.';

alter table session
  add column id uuid not null unique default uuidv7(),
  add column browser text not null default '',
  add column network text not null default '',
  -- When the owner last proved to be there. What protects the account is changed soon after, or not at all.
  add column confirmed_at timestamptz not null default now(),
  -- The provider that signed the person in asked for the second factor itself.
  add column second_factor_elsewhere boolean not null default false;

grant select, insert, update, delete on authenticator_app, recovery_code, passkey, sign_in_challenge to aid_app;
grant update (password_hash) on user_account to aid_app;

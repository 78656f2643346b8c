-- Access for programs: tokens of accounts, and what accounts and tokens spend of the API.

create table api_token (
  id uuid primary key default uuidv7(),
  user_account_id uuid not null references user_account on delete cascade,
  name text not null check (btrim(name) <> '' and length(name) <= 100),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['areas:read', 'areas:write',
    'caseload:read', 'caseload:write', 'housing:read', 'programme:read', 'referrals:read', 'refugees:read', 'statistics:read']),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  last_used_network text,
  revoked_at timestamptz,
  check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
create index on api_token (user_account_id);
comment on table api_token is 'Tokens of the API. The secret is known to its owner only; here stands its SHA-256.';

-- The hash is compared, never read.
grant select (id, user_account_id, name, scopes, created_at, expires_at, last_used_at, last_used_network, revoked_at),
  insert, update (revoked_at) on api_token to aid_app;

-- One's own tokens, and only when signed in oneself: a token neither makes tokens nor learns of others.
alter table api_token enable row level security;
create policy own on api_token to aid_app
  using (user_account_id = (select viewer_id()) and (select current_setting('aid.scopes', true)) = '*');

-- Who asks is not known before the token is found, so these two pass the policy by. Whoever calls the first one shows
-- a secret's hash and gets what belongs to it.
create function api_token_by_hash(hash bytea) returns setof api_token rows 1 language sql stable
  security definer set search_path = public as
  $$ select * from api_token t where t.secret_hash = hash $$;
create function note_api_token_use(token uuid, at timestamptz, network text) returns void language sql
  security definer set search_path = public as
  $$ update api_token t set last_used_at = at, last_used_network = network
     where t.id = token and (t.last_used_at is null or t.last_used_at <= at - interval '1 minute') $$;
revoke all on function api_token_by_hash(bytea), note_api_token_use(uuid, timestamptz, text) from public;
grant execute on function api_token_by_hash(bytea), note_api_token_use(uuid, timestamptz, text) to aid_app;

create table api_points (
  spender uuid primary key,
  spent integer not null check (spent >= 0),
  renews_at timestamptz not null
);
comment on table api_points is 'Points that an account or a token has spent, or reserved to spend, in its current hour. One row each, used again and again.';
grant select, insert, update on api_points to aid_app;

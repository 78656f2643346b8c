-- What sign-in remembers: wrong passwords, so that nobody can guess on, and browsers, so that guessing by others
-- shuts nobody out. Both are shared by all instances of the server.

create table sign_in_throttle (
  bucket bytea primary key check (length(bucket) = 32),
  attempts integer not null check (attempts >= 0),
  ends_at timestamptz not null
);
comment on table sign_in_throttle is 'Attempts without success, counted by account, by network, by both, or by known browser. A bucket is a hash; it holds no address.';

create table known_browser (
  id_hash bytea check (length(id_hash) = 32),
  user_account_id uuid references user_account on delete cascade,
  last_used_at timestamptz not null,
  primary key (id_hash, user_account_id)
);
create index on known_browser (user_account_id);
comment on table known_browser is 'Browsers from which an account was signed in to. Their attempts are counted apart from everybody else''s.';

grant select, insert, update, delete on sign_in_throttle, known_browser to aid_app;

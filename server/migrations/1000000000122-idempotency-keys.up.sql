-- What somebody's change answered under a key, so that the same request sent again changes nothing and is answered alike.

create table idempotency_key (
  user_account_id uuid not null references user_account on delete cascade,
  key text not null check (length(key) between 1 and 100),
  -- SHA-256 of the mutation and its input.
  asked bytea not null,
  answer jsonb,
  recorded_at timestamptz not null default now(),
  primary key (user_account_id, key)
);
create index on idempotency_key (recorded_at);
comment on table idempotency_key is 'Keys of changes, for 24 hours: ids and counts that the change answered. Written in the transaction of the change.';
grant select, insert, update on idempotency_key to aid_app;

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own on idempotency_key to aid_app using (user_account_id = (select viewer_id()));

create function forget_idempotency_keys() returns void language sql security definer set search_path = public as $$
  delete from idempotency_key k using (
    select user_account_id, key from idempotency_key where recorded_at < now() - interval '24 hours' for update skip locked
  ) old where k.user_account_id = old.user_account_id and k.key = old.key
$$;
comment on function forget_idempotency_keys is 'Everybody''s, after 24 hours; those that somebody looks at this instant next time.';
revoke all on function forget_idempotency_keys() from public;
grant execute on function forget_idempotency_keys() to aid_app;
grant select, update, delete on idempotency_key to aid_definer;
alter function forget_idempotency_keys() owner to aid_definer;

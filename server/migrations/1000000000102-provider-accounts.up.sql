-- Whom a provider (OpenID Connect) signs in as which account.

create table provider_account (
  issuer text,
  subject text,
  user_account_id uuid not null references user_account on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (user_account_id, issuer)
);
comment on table provider_account is 'The subject a provider knows a person by. Linked by the mail address once; from then on only the subject counts.';
grant select, insert on provider_account to aid_app;

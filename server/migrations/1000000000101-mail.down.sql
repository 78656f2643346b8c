drop function reset_second_factor(uuid), set_account_disabled(uuid, boolean), administered_account(),
  invite_account(text, text, account_role, uuid, uuid, text, timestamptz), viewer_administers(account_role, uuid);
drop table mail_outbox;
delete from user_account where password_hash is null;
alter table user_account alter password_hash set not null, drop column invited_at;

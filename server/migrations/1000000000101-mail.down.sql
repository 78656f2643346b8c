revoke insert, update on user_account from aid_definer;
revoke delete on session, authenticator_app, passkey, recovery_code from aid_definer;
revoke select on known_browser, authenticator_app, passkey, recovery_code from aid_definer;
drop function reset_second_factor(uuid), set_account_disabled(uuid, boolean), administered_account(),
  invite_account(text, text, account_role, uuid, uuid, text, timestamptz), viewer_administers(account_role, uuid);
drop table mail_outbox;
delete from user_account where password_hash is null;
alter table user_account alter password_hash set not null, drop column invited_at;

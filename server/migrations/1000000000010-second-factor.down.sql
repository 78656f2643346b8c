revoke update (password_hash) on user_account from aid_app;
alter table session drop column id, drop column browser, drop column network, drop column confirmed_at, drop column second_factor_elsewhere;
drop table sign_in_challenge, passkey, recovery_code, authenticator_app;

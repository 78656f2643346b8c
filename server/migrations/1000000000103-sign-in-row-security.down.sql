drop policy put on mail_outbox;
do $$ declare t text; begin
  foreach t in array array['authenticator_app', 'recovery_code', 'passkey', 'sign_in_challenge', 'mail_outbox',
    'provider_account'] loop
    execute format('drop policy nobody_yet on %I', t);
    execute format('alter table %I no force row level security', t);
    execute format('alter table %I disable row level security', t);
  end loop;
end $$;

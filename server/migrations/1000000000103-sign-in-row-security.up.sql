-- What protects accounts is for signing in only, which has no claims yet: no viewer's query ever sees it.
do $$ declare t text; begin
  foreach t in array array['authenticator_app', 'recovery_code', 'passkey', 'sign_in_challenge', 'mail_outbox',
    'provider_account'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy nobody_yet on %I to aid_app using ((select viewer_id()) is null)', t);
  end loop;
end $$;

-- What protects accounts is for signing in only, which has no claims yet: no viewer's query ever sees it.
do $$ declare t text; begin
  foreach t in array array['authenticator_app', 'recovery_code', 'passkey', 'sign_in_challenge', 'mail_outbox',
    'provider_account'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy nobody_yet on %I to aid_app using ((select viewer_id()) is null)', t);
  end loop;
end $$;

-- Whoever does something puts the mails about it: into the outbox, and never sees it.
create policy put on mail_outbox for insert to aid_app with check ((select viewer_id()) is not null);

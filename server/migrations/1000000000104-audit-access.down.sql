alter function note_api_token_use(uuid, timestamptz, text) owner to current_user;
alter function api_token_by_hash(bytea) owner to current_user;
revoke select, update (last_used_at, last_used_network) on api_token from aid_definer;
alter table api_token no force row level security;
do $$ declare t text; begin
  foreach t in array array['accommodation_address', 'substitution', 'emergency_access', 'refugee_restriction_entry',
    'refugee_restriction', 'refugee_restriction_reader', 'api_token', 'authenticator_app', 'passkey', 'recovery_code',
    'provider_account'] loop
    execute format('drop trigger audit_inserted on %1$I; drop trigger audit_updated on %1$I; drop trigger audit_deleted on %1$I', t);
  end loop;
end $$;

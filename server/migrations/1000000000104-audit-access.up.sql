-- What became of accounts, their ways in, and who may look into which files leaves lines in the audit log, too.
select audit_changes_of('accommodation_address', key => 'accommodation_id');
select audit_changes_of(t::regclass, secrets => '{sealed_reason}')
from unnest(array['substitution', 'emergency_access', 'refugee_restriction_entry']) t;
select audit_changes_of(t::regclass, key => 'refugee_id') from unnest(array['refugee_restriction', 'refugee_restriction_reader']) t;
select audit_changes_of('api_token', secrets => '{secret_hash}');
select audit_changes_of('authenticator_app', key => 'user_account_id', secrets => '{secret}');
select audit_changes_of('passkey', secrets => '{credential_id,public_key}');
select audit_changes_of('recovery_code', key => 'user_account_id', secrets => '{code_hash}');
select audit_changes_of('provider_account', key => 'user_account_id');

-- What looks up a token before anybody is known passes row security by, and nothing else does.
alter table api_token force row level security;
grant select, update (last_used_at, last_used_network) on api_token to aid_definer;
alter function api_token_by_hash(bytea) owner to aid_definer;
alter function note_api_token_use(uuid, timestamptz, text) owner to aid_definer;

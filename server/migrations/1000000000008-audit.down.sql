drop policy audit_names on user_account;
revoke select (id, name) on user_account from aid_audit;
drop function audit_state();
drop function audit_field_changes(uuid);
drop function audit_account_name(uuid);
drop function audit_file_numbers(uuid[]);
drop function audit_about_file(text);
drop function audit_about(uuid);
drop function audit_verify(timestamptz, bigint, bytea);
drop function audit_seal_lines();
drop function audit_link(bytea, audit_seal, bytea);
drop function audit_digest(xid8, xid8);
drop function audit_line(audit_event, audit_values);
drop function audit_record_reads(jsonb);
drop function audit_changes_of(regclass, text, text[], text);
-- Takes the triggers along.
drop function audit_record_changes() cascade;
drop function audit_is_loading(oid);
drop type audit_change;
drop table audit_verification;
drop table audit_seal;
drop table audit_values;
drop table audit_event;
drop function audit_refuse();
drop type audit_action;
-- The role belongs to the cluster, not to this database; it stays, without rights here.
revoke all on schema public from aid_audit;

alter function refuse_over_capacity(uuid[], jsonb) owner to current_user;
alter function refuse_over_capacity(uuid[], jsonb) security invoker reset search_path;
revoke execute on function refuse_over_capacity(uuid[], jsonb) from aid_app;
grant execute on function refuse_over_capacity(uuid[], jsonb) to public;
drop function viewer_today();
drop function viewer_has_scope(text);
drop function viewer_caseworker();
drop function viewer_organization();
drop function viewer_role();
drop function viewer_id();
-- The roles belong to the cluster, not to this database; they stay, without rights here.
revoke all on all sequences in schema public from aid_app;
revoke all on all tables in schema public from aid_app, aid_definer;
revoke all on schema public from aid_app, aid_definer;

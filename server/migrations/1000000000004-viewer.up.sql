-- The application's own role, and whose eyes it looks through: claims set for one transaction and gone with it.

do $$ begin
  if not exists (select from pg_roles where rolname = 'aid_app') then
    create role aid_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  -- Owns the few functions that must look past row security; nobody logs in as this role.
  if not exists (select from pg_roles where rolname = 'aid_definer') then
    create role aid_definer nologin bypassrls;
    grant aid_definer to current_user with set true, inherit false;
  end if;
end $$;
grant usage on schema public to aid_app;
grant select on all tables in schema public to aid_app;
grant insert, update, delete on caseworker_assignment, session to aid_app;
grant insert on capacity_exception to aid_app;
grant usage on all sequences in schema public to aid_app;
grant execute on function fold_census(date) to aid_app;
grant usage, create on schema public to aid_definer;
grant select on all tables in schema public to aid_definer;
grant insert, update on caseload_ledger, census_state to aid_definer;
grant insert, update, delete on census_change, census_month to aid_definer;
grant update on refugee to aid_definer;

create function viewer_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('aid.viewer', true), '')::uuid $$;
create function viewer_role() returns account_role language sql stable parallel safe as
  $$ select nullif(current_setting('aid.role', true), '')::account_role $$;
create function viewer_organization() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('aid.organization', true), '')::uuid $$;
create function viewer_caseworker() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('aid.caseworker', true), '')::uuid $$;
-- A session may do all that its account may ('*'); a token only what its scopes name.
create function viewer_has_scope(scope text) returns boolean language sql stable parallel safe as
  $$ select current_setting('aid.scopes', true) = '*' or scope = any(string_to_array(current_setting('aid.scopes', true), ' ')) $$;
create function viewer_today() returns date language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('aid.today', true), '')::date, current_date) $$;

-- The cap counts every assignment, whoever asks.
alter function refuse_over_capacity(uuid[], jsonb) security definer set search_path = public;
alter function refuse_over_capacity(uuid[], jsonb) owner to aid_definer;
-- So does the census, and its figures of areas are everybody's.
alter function fold_census(date) owner to aid_definer;
alter function count_care_period() owner to aid_definer;
alter function count_occupancy() owner to aid_definer;
alter function count_caseworker_assignment() owner to aid_definer;
alter function area_census_on(date) security definer set search_path = public;
alter function area_census_on(date) owner to aid_definer;
alter function district_census_on(date) security definer set search_path = public;
alter function district_census_on(date) owner to aid_definer;
revoke all on function refuse_over_capacity(uuid[], jsonb) from public;
grant execute on function refuse_over_capacity(uuid[], jsonb) to aid_app;

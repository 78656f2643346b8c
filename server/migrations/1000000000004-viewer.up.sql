-- The application's own role, and whose eyes it looks through: claims set for one transaction and gone with it.

do $$ begin
  if not exists (select from pg_roles where rolname = 'aid_app') then
    create role aid_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant usage on schema public to aid_app;
grant select on all tables in schema public to aid_app;
grant insert, update, delete on caseworker_assignment, session to aid_app;
grant insert on capacity_exception to aid_app;
grant usage on all sequences in schema public to aid_app;
grant execute on function fold_census(date) to aid_app;

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

-- Nobody without claims sees anything about persons.
do $$ declare t text; begin
  foreach t in array array['refugee', 'household', 'household_membership', 'occupancy', 'benefit_period', 'care_period',
    'caseworker_assignment', 'capacity_exception'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy signed_in on %I to aid_app using ((select viewer_id()) is not null)', t);
  end loop;
end $$;

-- A name is seen by the steering office and by the organization that answers, or last answered, for the person;
-- as long as nobody ever did, by the organization of the area the person lives in.
create function answering_organization(refugee uuid, day date) returns uuid language sql stable security definer set search_path = public as $$
  select coalesce(
    (select w.organization_id from caseworker_assignment s join caseworker w on w.id = s.caseworker_id
     where s.refugee_id = refugee and lower(s.period) <= day order by lower(s.period) desc limit 1),
    (select a.organization_id from residence_on(day) r join integration_area a on a.id = r.integration_area_id
     where r.refugee_id = refugee))
$$;
alter table refugee_identity enable row level security;
-- A `case` and no `or`: of an `or` Postgres expects one row in a hundred, and does not read a list in the names' order.
create policy answering on refugee_identity for select to aid_app using (
  case when (select viewer_role()) = 'STEERING' then true
    else (select viewer_organization()) = answering_organization(refugee_id, (select viewer_today())) end
);

-- The index on names can only be used where row security does not stand in front of it, so the search looks first
-- and asks afterwards; it answers with ids of persons whose name the viewer may see, never with a name.
create function refugees_named(words text) returns table (refugee_id uuid) language sql stable security definer set search_path = public as $$
  select i.refugee_id from refugee_identity i
  where to_tsvector('names', i.family_name || ' ' || i.given_names) @@ to_tsquery('names',
      (select string_agg(quote_literal(w) || ':*', ' & ') from regexp_split_to_table(words, '[^[:alnum:]]+') w where w <> ''))
    and (viewer_role() = 'STEERING' or viewer_organization() = answering_organization(i.refugee_id, viewer_today()))
$$;
revoke all on function refugees_named(text), answering_organization(uuid, date), refuse_over_capacity(uuid[], jsonb) from public;
grant execute on function refugees_named(text), answering_organization(uuid, date), refuse_over_capacity(uuid[], jsonb) to aid_app;

-- A bulk's lines go from the statement's rows straight into the log, not into an array first, and none of it to disk.
-- Grouped and not joined as before, for plans are kept: one made for a single row would compare each of ten thousand with each.
create or replace function audit_record_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp
set enable_nestloop = off set work_mem = '64MB' as $$
declare
  key text := tg_argv[0];
  person text := tg_argv[1];
  secrets text[] := tg_argv[2]::text[];
  account uuid := viewer_id();
  acting_as text := nullif(current_setting('aid.role', true), '');
  with_token boolean := coalesce(nullif(current_setting('aid.scopes', true), ''), '*') <> '*';
  request text := nullif(current_setting('aid.request', true), '');
  purpose text := nullif(current_setting('aid.purpose', true), '');
begin
  if audit_is_loading(tg_relid) then
    return null;
  end if;
  if tg_op = 'INSERT' then
    with change as materialized (
      select uuidv7() as id, r.row from after a, to_jsonb(a) r(row)
    ), event as (
      insert into audit_event (id, action, account_id, role, by_token, request_id, purpose, table_name, row_id, subject_ids)
      select c.id, tg_op::audit_action, account, acting_as, with_token, request, purpose, tg_table_name, (c.row ->> key)::uuid,
        array_remove(array[(c.row ->> person)::uuid], null)
      from change c
    )
    insert into audit_values (event_id, new) select c.id, c.row - secrets from change c;
  elsif tg_op = 'DELETE' then
    with change as materialized (
      select uuidv7() as id, r.row from before b, to_jsonb(b) r(row)
    ), event as (
      insert into audit_event (id, action, account_id, role, by_token, request_id, purpose, table_name, row_id, subject_ids)
      select c.id, tg_op::audit_action, account, acting_as, with_token, request, purpose, tg_table_name, (c.row ->> key)::uuid,
        array_remove(array[(c.row ->> person)::uuid], null)
      from change c
    )
    insert into audit_values (event_id, old) select c.id, c.row - secrets from change c;
  else
    with change as materialized (
      select uuidv7() as id, n.row, d.*
      from (
        select (array_agg(x.row) filter (where x.is_new))[1] as row, (array_agg(x.row) filter (where not x.is_new))[1] as once
        from (
          select to_jsonb(a) as row, true as is_new from after a
          union all select to_jsonb(b), false from before b
        ) x group by x.row ->> key
      ) n,
      lateral (
        select array_agg(k.key order by k.key) as fields, jsonb_object_agg(k.key, n.once -> k.key) as old,
          jsonb_object_agg(k.key, k.value) as new
        from jsonb_each(n.row) k where n.once -> k.key is distinct from k.value
      ) d
      where d.fields is not null
    ), event as (
      insert into audit_event (id, action, account_id, role, by_token, request_id, purpose, table_name, row_id, subject_ids, fields)
      select c.id, tg_op::audit_action, account, acting_as, with_token, request, purpose, tg_table_name, (c.row ->> key)::uuid,
        array_remove(array[(c.row ->> person)::uuid], null), c.fields
      from change c
    )
    insert into audit_values (event_id, old, new) select c.id, c.old - secrets, c.new - secrets from change c;
  end if;
  return null;
end $$;
drop type audit_change;

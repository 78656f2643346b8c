create type audit_change as (row_id uuid, subject_id uuid, fields text[], old jsonb, new jsonb);

create or replace function audit_record_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp
set enable_nestloop = off as $$
declare
  key text := tg_argv[0];
  person text := tg_argv[1];
  secrets text[] := tg_argv[2]::text[];
  changes audit_change[];
begin
  if audit_is_loading(tg_relid) then
    return null;
  end if;
  if tg_op = 'INSERT' then
    select array_agg((n ->> key, n ->> person, '{}', null, n - secrets)::audit_change) into changes
    from after a, to_jsonb(a) n;
  elsif tg_op = 'DELETE' then
    select array_agg((o ->> key, o ->> person, '{}', o - secrets, null)::audit_change) into changes
    from before b, to_jsonb(b) o;
  else
    select array_agg((n.row ->> key, n.row ->> person, d.fields, d.old - secrets, d.new - secrets)::audit_change) into changes
    -- Grouped and not joined: a plan made for one row, and kept, would compare each of ten thousand with each.
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
    where d.fields is not null;
  end if;
  with change as materialized (
    select uuidv7() as id, c.* from unnest(changes) c
  ), event as (
    insert into audit_event (id, action, account_id, role, by_token, request_id, purpose, table_name, row_id, subject_ids, fields)
    select id, tg_op::audit_action, viewer_id(), nullif(current_setting('aid.role', true), ''),
      coalesce(nullif(current_setting('aid.scopes', true), ''), '*') <> '*', nullif(current_setting('aid.request', true), ''),
      nullif(current_setting('aid.purpose', true), ''), tg_table_name, row_id, array_remove(array[subject_id], null), fields
    from change
  )
  insert into audit_values (event_id, old, new) select c.id, c.old, c.new from change c;
  return null;
end $$;

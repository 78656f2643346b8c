-- What every case of a bulk pays, paid once, or not at all.

-- Nobody looks for a person here without the reassignment.
drop index reassignment_case_refugee_id_idx;

-- As plain SQL it becomes a part of what asks for it, and is not called for each row.
create or replace function known_now() returns timestamptz language sql as $$
  select coalesce(nullif(current_setting('aid.known_at', true), ''), set_config('aid.known_at',
    to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true))::timestamptz
$$;

-- Those who live together are counted together before it is looked up where that is.
create or replace function count_caseworker_assignment() returns trigger language plpgsql security definer set search_path = public as $$
declare
  refugees uuid[];
  caseworkers uuid[];
  periods daterange[];
  signs integer[];
begin
  if tg_op = 'INSERT' then
    select array_agg(refugee_id), array_agg(caseworker_id), array_agg(period), array_agg(1)
    into refugees, caseworkers, periods, signs from after;
  elsif tg_op = 'DELETE' then
    select array_agg(refugee_id), array_agg(caseworker_id), array_agg(period), array_agg(-1)
    into refugees, caseworkers, periods, signs from before;
  else
    select array_agg(x.refugee_id), array_agg(x.caseworker_id), array_agg(d.period), array_agg(d.sign)
    into refugees, caseworkers, periods, signs
    from (
      select refugee_id, caseworker_id, coalesce(range_agg(period) filter (where is_new), '{}') as now,
        coalesce(range_agg(period) filter (where not is_new), '{}') as once
      from (
        select refugee_id, caseworker_id, period, true as is_new from after
        union all select refugee_id, caseworker_id, period, false from before
      ) each_of_both
      group by refugee_id, caseworker_id
    ) x, lateral (
      select unnest(x.now - x.once), 1 union all select unnest(x.once - x.now), -1
    ) d(period, sign);
  end if;
  perform from refugee r where r.id = any (refugees) order by r.id for no key update;
  -- Added up by period first: in a bulk most have the same. Where they live is looked up for each, whatever a kept plan
  -- thinks of how many they are, and which home that is once for all who live there; in the key of ranges it would take
  -- longer, so the ranges are compared and not searched for.
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned)
  select b.day, s.subject, 0, 0, 0, sum(b.n)
  from (
    select each.subject, each.period, sum(each.sign) as n
    from (
      select c.* from unnest(caseworkers, periods, signs) c(subject, period, sign)
      union all
      select programme_subject(), c.* from unnest(periods, signs) c(period, sign)
      union all
      select p.subject, h.period, h.sign
      from (
        select o.housing_unit_id, o.period, sum(c.sign) as sign
        from unnest(refugees, periods, signs) c(refugee_id, period, sign)
        cross join lateral (
          select o.housing_unit_id, c.period * o.period as period from occupancy o
          where o.refugee_id = c.refugee_id and not isempty(o.period * c.period)
          offset 0
        ) o
        group by o.housing_unit_id, o.period
      ) h
      cross join lateral (
        select case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end as subject
        from housing_unit u join accommodation a on a.id = u.accommodation_id
        where u.id = h.housing_unit_id
        offset 0
      ) p
    ) each group by each.subject, each.period
  ) s, lateral (values (lower(s.period), s.n), (upper(s.period), -s.n)) b(day, n)
  where b.day is not null
  group by b.day, s.subject having sum(b.n) <> 0;
  return null;
end $$;

-- Compared as texts: only what differs is made into values.
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
          jsonb_object_agg(k.key, n.row -> k.key) as new
        from jsonb_each_text(n.row) k where n.once ->> k.key is distinct from k.value
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

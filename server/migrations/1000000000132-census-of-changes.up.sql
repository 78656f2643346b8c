-- Of assignments that are changed the census counts what differs, once: whoever is cut short leaves on one day, wherever
-- they had lived before. It counted everything they had and have, and locked them twice.

drop trigger census_inserted on caseworker_assignment;
drop trigger census_deleted on caseworker_assignment;
drop trigger census_updated_from on caseworker_assignment;
drop trigger census_updated_to on caseworker_assignment;

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
  -- thinks of how many they are; in the key of ranges it would take longer, so the ranges are compared and not searched for.
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned)
  select b.day, s.subject, 0, 0, 0, sum(b.n)
  from (
    select each.subject, each.period, sum(each.sign) as n
    from (
      select c.* from unnest(caseworkers, periods, signs) c(subject, period, sign)
      union all
      select programme_subject(), c.* from unnest(periods, signs) c(period, sign)
      union all
      select p.subject, p.period, c.sign
      from unnest(refugees, periods, signs) c(refugee_id, period, sign)
      cross join lateral (
        select case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end as subject, c.period * o.period as period
        from occupancy o
        join housing_unit u on u.id = o.housing_unit_id
        join accommodation a on a.id = u.accommodation_id
        where o.refugee_id = c.refugee_id and not isempty(o.period * c.period)
        offset 0
      ) p
    ) each group by each.subject, each.period
  ) s, lateral (values (lower(s.period), s.n), (upper(s.period), -s.n)) b(day, n)
  where b.day is not null
  group by b.day, s.subject having sum(b.n) <> 0;
  return null;
end $$;

create trigger census_inserted after insert on caseworker_assignment referencing new table as after
  for each statement execute function count_caseworker_assignment();
create trigger census_deleted after delete on caseworker_assignment referencing old table as before
  for each statement execute function count_caseworker_assignment();
create trigger census_updated after update on caseworker_assignment referencing old table as before new table as after
  for each statement execute function count_caseworker_assignment();

drop trigger census_updated on caseworker_assignment;
drop trigger census_deleted on caseworker_assignment;
drop trigger census_inserted on caseworker_assignment;

create or replace function count_caseworker_assignment() returns trigger language plpgsql security definer set search_path = public as $$
declare sign integer := tg_argv[0];
begin
  perform from refugee r where r.id in (select refugee_id from changed) order by r.id for no key update;
  insert into census_change (day, subject, in_care, city_designated, self_rented, assigned)
  select b.day, s.subject, 0, 0, 0, sum(b.n)
  from (
    select c.period, c.caseworker_id as subject from changed c
    union all
    select c.period, programme_subject() from changed c
    union all
    select c.period * o.period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end
    from changed c
    join occupancy o on o.refugee_id = c.refugee_id and o.period && c.period
    join housing_unit u on u.id = o.housing_unit_id
    join accommodation a on a.id = u.accommodation_id
  ) s, lateral (values (lower(s.period), sign), (upper(s.period), -sign)) b(day, n)
  where b.day is not null
  group by b.day, s.subject;
  return null;
end $$;

create trigger census_inserted after insert on caseworker_assignment referencing new table as changed
  for each statement execute function count_caseworker_assignment(1);
create trigger census_deleted after delete on caseworker_assignment referencing old table as changed
  for each statement execute function count_caseworker_assignment('-1');
create trigger census_updated_from after update on caseworker_assignment referencing old table as changed
  for each statement execute function count_caseworker_assignment('-1');
create trigger census_updated_to after update on caseworker_assignment referencing new table as changed
  for each statement execute function count_caseworker_assignment(1);

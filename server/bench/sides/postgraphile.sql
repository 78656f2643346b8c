-- What PostGraphile needs beside the tables to answer the same questions: one inlinable SQL function for each field that
-- depends on a day. `rows 1` marks those whose set has one row at most.
drop schema if exists bench cascade;
create schema bench;

-- A key that triggers look at, and no constraint.
comment on table caseworker_assignment is E'@foreignKey (caseworker_id) references caseworker (id)';

create function bench.care_period_from(self care_period) returns date language sql stable as $$ select lower(self.period) $$;
create function bench.care_period_until(self care_period) returns date language sql stable as $$ select upper(self.period) - 1 $$;
create function bench.caseworker_assignment_from(self caseworker_assignment) returns date language sql stable as $$ select lower(self.period) $$;
create function bench.caseworker_assignment_until(self caseworker_assignment) returns date language sql stable as $$ select upper(self.period) - 1 $$;
create function bench.occupancy_from(self occupancy) returns date language sql stable as $$ select lower(self.period) $$;
create function bench.occupancy_until(self occupancy) returns date language sql stable as $$ select upper(self.period) - 1 $$;
create function bench.benefit_period_from(self benefit_period) returns date language sql stable as $$ select lower(self.period) $$;
create function bench.benefit_period_until(self benefit_period) returns date language sql stable as $$ select upper(self.period) - 1 $$;
create function bench.capacity_exception_until(self capacity_exception) returns date language sql stable as $$ select upper(self.period) - 1 $$;

-- refugees
create function bench.refugee_identity_age(self refugee_identity, "on" date) returns integer language sql stable as
  $$ select extract(year from age("on", self.birth_date))::integer $$;
create function bench.refugees_found("on" date, words text) returns setof refugee_identity rows 10 language sql stable as
  $$ select i.* from refugee_identity i
     where i.refugee_id in (select n.refugee_id from refugees_named(words) n union all select f.id from refugee f where f.file_number = words)
       and exists (select from care_period k where k.refugee_id = i.refugee_id and k.period @> "on")
     order by i.family_name, i.given_names, i.refugee_id $$;
create function bench.refugee_household(self refugee, "on" date) returns setof household rows 1 language sql stable as
  $$ select h.* from household_membership m join household h on h.id = m.household_id where m.refugee_id = self.id and m.period @> "on" $$;
create function bench.refugee_accommodation(self refugee, "on" date) returns setof accommodation rows 1 language sql stable as
  $$ select a.* from occupancy o join housing_unit u on u.id = o.housing_unit_id join accommodation a on a.id = u.accommodation_id
     where o.refugee_id = self.id and o.period @> "on" $$;
create function bench.refugee_area(self refugee, "on" date) returns setof integration_area rows 1 language sql stable as
  $$ select i.* from residence_on("on") r join integration_area i on i.id = r.integration_area_id where r.refugee_id = self.id $$;
create function bench.refugee_caseworker(self refugee, "on" date) returns setof caseworker rows 1 language sql stable as
  $$ select w.* from caseworker_assignment s join caseworker w on w.id = s.caseworker_id where s.refugee_id = self.id and s.period @> "on" $$;
create function bench.refugee_care(self refugee, "on" date) returns setof care_period rows 1 language sql stable as
  $$ select k.* from care_period k where k.refugee_id = self.id and k.period @> "on" $$;
create function bench.refugee_benefits(self refugee, "on" date) returns setof benefit_period rows 2 language sql stable as
  $$ select b.* from benefit_period b where b.refugee_id = self.id and b.period @> "on" order by lower(b.period), b.kind $$;
create function bench.refugee_viewer_can_assign(self refugee) returns boolean language sql stable as
  $$ select coalesce(viewer_role() = 'STEERING' or (viewer_role() = 'ASSOCIATION_ADMIN'
     and viewer_organization() = answering_organization(self.id, viewer_today())), false) $$;
create function bench.refugee_care_history(self refugee) returns setof care_period rows 2 language sql stable as
  $$ select k.* from care_period k where k.refugee_id = self.id order by lower(k.period) $$;
create function bench.refugee_assignment_history(self refugee) returns setof caseworker_assignment rows 2 language sql stable as
  $$ select s.* from caseworker_assignment s where s.refugee_id = self.id order by lower(s.period) $$;
create function bench.refugee_occupancy_history(self refugee) returns setof occupancy rows 2 language sql stable as
  $$ select o.* from occupancy o where o.refugee_id = self.id order by lower(o.period) $$;
create function bench.refugee_benefit_history(self refugee) returns setof benefit_period rows 3 language sql stable as
  $$ select b.* from benefit_period b where b.refugee_id = self.id order by lower(b.period), b.kind $$;
create function bench.household_members_on(self household, "on" date) returns setof household_membership rows 3 language sql stable as
  $$ select m.* from household_membership m where m.household_id = self.id and m.period @> "on" order by m.role, m.id $$;

-- housing
create function bench.accommodation_area(self accommodation, "on" date) returns setof integration_area rows 1 language sql stable as
  $$ select i.* from area_cut c join area_cut_district d on d.area_cut_id = c.id and d.district_id = self.district_id
     left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = self.id
     join integration_area i on i.id = coalesce(x.integration_area_id, d.integration_area_id) where c.period @> "on" $$;
create function bench.accommodation_places(self accommodation, "on" date) returns integer language sql stable as
  $$ select (coalesce(sum(k.places), 0))::integer from housing_unit u join housing_unit_capacity k on k.housing_unit_id = u.id and k.period @> "on"
     where u.accommodation_id = self.id $$;
create function bench.accommodation_blocked_places(self accommodation, "on" date) returns integer language sql stable as
  $$ select (coalesce(sum(k.places), 0))::integer from housing_unit u join housing_unit_capacity k on k.housing_unit_id = u.id and k.period @> "on"
     where u.accommodation_id = self.id and k.blocked $$;
create function bench.accommodation_occupied(self accommodation, "on" date) returns integer language sql stable as
  $$ select (count(*))::integer from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> "on" where u.accommodation_id = self.id $$;
create function bench.accommodation_in_care(self accommodation, "on" date) returns integer language sql stable as
  $$ select (count(*))::integer from housing_unit u join occupancy o on o.housing_unit_id = u.id and o.period @> "on"
     join care_period k on k.refugee_id = o.refugee_id and k.period @> "on" where u.accommodation_id = self.id $$;
create function bench.accommodation_units(self accommodation) returns setof housing_unit rows 10 language sql stable as
  $$ select u.* from housing_unit u where u.accommodation_id = self.id order by length(u.label), u.label $$;
create function bench.housing_unit_places(self housing_unit, "on" date) returns integer language sql stable as
  $$ select coalesce((select k.places from housing_unit_capacity k where k.housing_unit_id = self.id and k.period @> "on"), 0) $$;
create function bench.housing_unit_blocked(self housing_unit, "on" date) returns boolean language sql stable as
  $$ select coalesce((select k.blocked from housing_unit_capacity k where k.housing_unit_id = self.id and k.period @> "on"), false) $$;
create function bench.housing_unit_occupants(self housing_unit, "on" date) returns setof occupancy rows 3 language sql stable as
  $$ select o.* from occupancy o where o.housing_unit_id = self.id and o.period @> "on" order by lower(o.period), o.id $$;

-- programme
create function bench.caseworkers_named("on" date, part text) returns setof caseworker rows 10 language sql stable as
  $$ select w.* from caseworker w where exists (select from employment e where e.caseworker_id = w.id and e.period @> "on")
     and position(lower(part) in lower(w.name)) > 0 order by w.name, w.id $$;
create function bench.homes_named(part text) returns setof accommodation rows 10 language sql stable as
  $$ select a.* from accommodation a left join accommodation_address e on e.accommodation_id = a.id
     where a.tenure = 'CITY_DESIGNATED' and position(lower(part) in lower(concat_ws(' ', a.name, e.street))) > 0
     order by coalesce(a.name, e.street), e.house_number, a.id $$;
create function bench.caseworker_exceptions(self caseworker, "on" date) returns setof capacity_exception rows 2 language sql stable as
  $$ select x.* from capacity_exception x where x.caseworker_id = self.id and x.period @> "on" order by lower(x.period), x.id $$;
create function bench.caseworker_viewer_can_assign(self caseworker) returns boolean language sql stable as
  $$ select viewer_role() = 'STEERING' or (viewer_role() = 'ASSOCIATION_ADMIN' and viewer_organization() = self.organization_id) $$;

create type bench.caseworker_load as (caseworker_id uuid, organization_id uuid, integration_area_id uuid, assigned integer,
  ratio_places integer, extra_places integer, capacity integer, remaining integer, fte float8);
create type bench.area_load as (integration_area_id uuid, organization_id uuid, refugees_in_care integer, city_designated integer,
  self_rented integer, without_caseworker integer, capacity integer, fte float8);
create type bench.overview as (day date, refugees_in_care integer, city_designated integer, self_rented integer,
  without_caseworker integer, ratio_places integer, extra_places integer, capacity integer, fte float8, area_rows area_load[]);
create function bench.overview("on" date) returns setof bench.overview rows 1 language sql stable as
  $$ select o.day, o.refugees_in_care, o.city_designated, o.self_rented, o.without_caseworker, o.ratio_places, o.extra_places, o.capacity,
     o.fte::float8, o.areas from programme_overview_on("on") o $$;
create function bench.overview_phase(self bench.overview) returns setof programme_phase rows 1 language sql stable as
  $$ select p.* from programme_phase p where p.period @> self.day $$;
create function bench.overview_areas(self bench.overview) returns setof bench.area_load rows 5 language sql stable as
  $$ select l.integration_area_id, l.organization_id, l.refugees_in_care, l.city_designated, l.self_rented, l.without_caseworker,
     l.capacity, l.fte::float8 from unnest(self.area_rows) l join integration_area a on a.id = l.integration_area_id order by a.name $$;
create function bench.overview_caseworkers(self bench.overview) returns setof bench.caseworker_load rows 10 language sql stable as
  $$ select l.caseworker_id, l.organization_id, l.integration_area_id, l.assigned, l.ratio_places, l.extra_places, l.capacity,
     greatest(l.capacity - l.assigned, 0), l.fte::float8
     from caseworker_load_on(self.day) l join caseworker w on w.id = l.caseworker_id order by w.name, w.id $$;
create function bench.caseworker_load_caseworker(self bench.caseworker_load) returns setof caseworker rows 1 language sql stable as
  $$ select w.* from caseworker w where w.id = self.caseworker_id $$;
create function bench.caseworker_load_organization(self bench.caseworker_load) returns setof organization rows 1 language sql stable as
  $$ select o.* from organization o where o.id = self.organization_id $$;
create function bench.caseworker_load_area(self bench.caseworker_load) returns setof integration_area rows 1 language sql stable as
  $$ select a.* from integration_area a where a.id = self.integration_area_id $$;
create function bench.area_load_area(self bench.area_load) returns setof integration_area rows 1 language sql stable as
  $$ select a.* from integration_area a where a.id = self.integration_area_id $$;
create function bench.area_load_organization(self bench.area_load) returns setof organization rows 1 language sql stable as
  $$ select o.* from organization o where o.id = self.organization_id $$;

-- caseload board
create type bench.caseload as (caseload uuid, caseworker_id uuid, persons integer, day date);
create type bench.caseload_household as (caseworker_id uuid, household_id uuid, persons integer, since date, accommodation_id uuid,
  integration_area_id uuid, member_ids uuid[], day date);
create function bench.board("on" date) returns setof bench.caseload rows 10 language sql stable as
  $$ select c.caseload, c.caseworker_id, c.persons, "on" from caseload_on("on") c left join caseworker w on w.id = c.caseworker_id
     order by c.caseworker_id is not null, w.name, w.id $$;
create function bench.caseload_caseworker(self bench.caseload) returns setof caseworker rows 1 language sql stable as
  $$ select w.* from caseworker w where w.id = self.caseworker_id $$;
create function bench.caseload_load(self bench.caseload) returns setof bench.caseworker_load rows 1 language sql stable as
  $$ select l.caseworker_id, l.organization_id, l.integration_area_id, l.assigned, l.ratio_places, l.extra_places, l.capacity,
     greatest(l.capacity - l.assigned, 0), l.fte::float8 from caseworker_load_on(self.day) l where l.caseworker_id = self.caseworker_id $$;
create function bench.caseload_households(self bench.caseload) returns setof bench.caseload_household rows 20 language sql stable as
  $$ select c.caseworker_id, c.household_id, c.persons, c.since, r.accommodation_id, r.integration_area_id, c.members, self.day
     from caseload_household_on(self.day) c join household h on h.id = c.household_id
     left join residence_on(self.day) r on r.refugee_id = c.members[1]
     where c.caseload = self.caseload order by h.number, c.household_id $$;
create function bench.caseload_household_household(self bench.caseload_household) returns setof household rows 1 language sql stable as
  $$ select h.* from household h where h.id = self.household_id $$;
create function bench.caseload_household_accommodation(self bench.caseload_household) returns setof accommodation rows 1 language sql stable as
  $$ select a.* from accommodation a where a.id = self.accommodation_id $$;
create function bench.caseload_household_area(self bench.caseload_household) returns setof integration_area rows 1 language sql stable as
  $$ select a.* from integration_area a where a.id = self.integration_area_id $$;
create function bench.caseload_household_members(self bench.caseload_household) returns setof refugee rows 3 language sql stable as
  $$ select r.* from refugee r where r.id = any(self.member_ids) order by array_position(self.member_ids, r.id) $$;
create function bench.caseload_household_viewer_can_move(self bench.caseload_household) returns boolean language sql stable as
  $$ select bool_and(viewer_may_move(m, (select w.organization_id from caseworker w where w.id = self.caseworker_id)))
     from unnest(self.member_ids) m $$;

grant usage on schema bench to aid_app;

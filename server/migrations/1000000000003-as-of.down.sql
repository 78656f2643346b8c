drop function caseload_household_on(date);
drop function caseload_on(date);
drop function programme_trend(date, date);
drop function known_cursor(boolean, text);
drop function area_load_on(date);
drop function programme_overview_on(date);
drop type area_load;
drop function area_census_on(date);
drop function district_census_on(date);
drop function capacity_on(date);
drop function caseworker_load_on(date);
drop function care_on(date);
drop function residence_on(date);
drop function is_on(daterange, date);
drop index care_period_refugee_hash, caseworker_assignment_refugee_hash, household_membership_refugee_hash,
  occupancy_refugee_hash, housing_unit_capacity_unit_hash;
drop index care_period_of_refugee_idx, caseworker_assignment_of_refugee_idx, caseworker_assignment_of_caseworker_idx,
  occupancy_of_refugee_idx, occupancy_of_unit_idx, housing_unit_capacity_of_unit_idx, household_membership_of_refugee_idx,
  household_membership_of_household_idx, benefit_period_of_refugee_idx, capacity_exception_of_caseworker_idx;

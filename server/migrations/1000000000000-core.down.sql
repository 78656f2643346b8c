alter table area_cut drop column proposed_by_id, drop column adopted_by_id;
drop table case_task, recut_run, planned_assignment, referral_partner, capacity_exception, caseworker_assignment, session, user_account, care_period, benefit_period,
  occupancy, household_membership, household, refugee_identity, refugee, housing_unit_capacity, housing_unit,
  area_cut_accommodation, accommodation, employment, area_cut_caseworker, district_neighbour, area_cut_district, integration_area, area_cut, district, caseworker,
  programme_phase, organization;
drop function area_cut_is_whole();
drop function area_cuts_follow();
drop function next_household_number();
drop function next_file_number();
drop sequence household_number, refugee_file_number;
drop type case_task_status, case_task_kind, recut_run_status, planned_move_reason, area_cut_origin, area_colour, account_role, disclosure, referral_partner_kind, benefit_end_reason, benefit_kind, household_role, gender, move_reason,
  accommodation_form, accommodation_tenure, organization_kind;
drop text search configuration names;
drop collation german;
drop extension unaccent;
drop extension btree_gist;

drop function caseload_household_on(date);
drop function caseload_on(date);
drop function programme_trend(date, date);
drop function known_cursor(boolean, text);
drop function programme_overview_on(date);
drop function area_load_on(date);
drop function caseworker_load_on(date);
drop function care_on(date);
drop function residence_on(date);

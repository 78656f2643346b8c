-- A plan is written as a whole and looked at soon after, mostly before Postgres has counted it: taken for a few rows, everybody
-- in it was looked up one by one.
alter function cases_to_adopt(uuid, date) set enable_nestloop = off;
alter function free_places(uuid, date) set enable_nestloop = off;

drop trigger caseload_updated on caseworker_assignment;
drop trigger caseload_inserted on caseworker_assignment;
drop function caseload_opened();
drop function refuse_over_capacity(uuid[], jsonb);
drop function first_day_over_capacity(uuid, datemultirange);
drop function caseworker_capacity(uuid, date);
drop table caseload_ledger;

-- What a move writes and nobody reads. Each of these costs every case of a bulk a look-up or two.

-- `caseworker_assignment_last_idx` has the same columns and one more.
drop index caseworker_assignment_of_refugee_idx;
-- A caseworker is never looked for here without the reassignment.
drop index reassignment_case_from_caseworker_id_idx, reassignment_case_to_caseworker_id_idx;
-- Who is assigned is in care, by the other key, and who is in care is a refugee.
alter table caseworker_assignment drop constraint caseworker_assignment_refugee_id_fkey;

alter table caseworker_assignment add constraint caseworker_assignment_refugee_id_fkey foreign key (refugee_id) references refugee;
create index reassignment_case_from_caseworker_id_idx on reassignment_case (from_caseworker_id);
create index reassignment_case_to_caseworker_id_idx on reassignment_case (to_caseworker_id);
create index caseworker_assignment_of_refugee_idx on caseworker_assignment (refugee_id) include (period, caseworker_id);

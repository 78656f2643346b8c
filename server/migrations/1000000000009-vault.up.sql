-- Keys of confidential texts: one for each column that holds any, itself encrypted with the key from the server's settings.
create table data_key (
  data_class text primary key check (data_class ~ '^[a-z_]+\.[a-z_]+$'),
  wrapped bytea not null,
  wrapped_by text not null,
  wrapped_at timestamptz not null default now()
);
comment on table data_key is 'wrapped_by names the key it is encrypted with; a rotation replaces wrapped, wrapped_by and wrapped_at, and leaves what it opens as it is.';
grant select, insert on data_key to aid_app;

-- Why somebody is granted places tells of illness and leave. The synthetic city's reasons are invented and stay readable.
alter table capacity_exception add column sealed_reason bytea, alter column reason drop not null,
  add check (num_nonnulls(reason, sealed_reason) = 1);

-- The core model. Every period is a half-open daterange with a first day: [from, day after the last).

create extension if not exists btree_gist;
create extension if not exists unaccent;

-- Names sort and search as a German reader expects, on every platform alike.
create collation german (provider = icu, locale = 'de');
create text search configuration names (copy = simple);
alter text search configuration names
  alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword, numword, numhword with unaccent, simple;

create type organization_kind as enum ('MUNICIPALITY', 'WELFARE_ASSOCIATION');
create type accommodation_tenure as enum ('CITY_DESIGNATED', 'SELF_RENTED');
create type accommodation_form as enum ('SHARED_HOME', 'CONTAINER', 'FLAT', 'HOUSE', 'HOTEL');
create type move_reason as enum ('ALLOCATION', 'BIRTH', 'TRANSFER', 'OWN_FLAT', 'FAMILY', 'CLOSURE', 'MOVE_AWAY', 'OTHER');
create type gender as enum ('FEMALE', 'MALE', 'DIVERSE', 'UNSPECIFIED');
create type household_role as enum ('CONTACT_PERSON', 'PARTNER', 'CHILD', 'OTHER_RELATIVE');
create type benefit_kind as enum ('BASIC_3', 'ANALOGOUS_2', 'REDUCED_1A', 'MEDICAL_4', 'WORK_OPPORTUNITY_5', 'FIM_5A',
  'INTEGRATION_5B', 'OTHER_6', 'SGB_II', 'SGB_XII', 'SGB_VIII', 'NONE');
create type benefit_end_reason as enum ('RECOGNITION', 'OTHER_TITLE', 'INCOME_OR_ASSETS', 'DEPARTURE_VOLUNTARY', 'DEPORTATION',
  'DUBLIN_TRANSFER', 'MOVE_AWAY_REALLOCATION', 'UNKNOWN_WHEREABOUTS', 'DEATH', 'EXCLUSION_1_4', 'OTHER');
create type referral_partner_kind as enum ('ASYLUM_COUNSELLING', 'MBE', 'JMD', 'LANGUAGE_SCHOOL', 'SOCIAL_COUNSELLING',
  'DEBT_COUNSELLING', 'PSYCH_COUNSELLING', 'PSYCHOSOCIAL_CENTRE', 'PSYCHIATRIC_CLINIC', 'WOMENS_COUNSELLING', 'WOMENS_SHELTER',
  'DOMESTIC_VIOLENCE_MIGRANT_WOMEN', 'MEN_COUNSELLING', 'PREGNANCY_COUNSELLING', 'ADDICTION_COUNSELLING', 'YOUTH_WELFARE_OFFICE',
  'CHILD_EARLY_SUPPORT', 'HEALTH_OFFICE', 'DOCTOR_HOSPITAL', 'LAWYER_LAW_CLINIC', 'JOB_CENTRE_EMPLOYMENT_AGENCY',
  'CHAMBER_RECOGNITION', 'SCHOOL_KITA', 'INTEGRATION_CENTRE', 'HOUSING_COMPANY_LANDLORD', 'TENANT_ASSOCIATION',
  'RETURN_COUNSELLING', 'VOLUNTEER_GROUP', 'MIGRANT_ORGANISATION', 'ANTI_DISCRIMINATION');
create type disclosure as enum ('HEALTH', 'MENTAL_HEALTH', 'VIOLENCE', 'ADDICTION', 'DEBT', 'PREGNANCY', 'RESIDENCE_STATUS', 'RETURN');
create type case_task_kind as enum ('TASK', 'HOME_VISIT', 'APPOINTMENT', 'REFERRAL');
create type case_task_status as enum ('OPEN', 'DONE', 'CANCELLED');
create type area_colour as enum ('BLUE', 'PLUM', 'OCHRE', 'ROSE', 'SLATE', 'GREEN', 'TEAL', 'BROWN');
create type area_cut_origin as enum ('MANUAL', 'OPTIMISED');
create type planned_move_reason as enum ('OTHER_AREA', 'OTHER_ORGANIZATION', 'CASEWORKER_LEAVES', 'CAPACITY', 'HOUSEHOLD_WHOLE',
  'HOME_WHOLE', 'PINNED', 'BALANCE', 'WAITING_SERVED', 'NO_PLACE');
create type recut_run_status as enum ('WAITING', 'RUNNING', 'DONE', 'INFEASIBLE', 'CANCELLED', 'FAILED');
create type account_role as enum ('STEERING', 'ASSOCIATION_ADMIN', 'CASEWORKER', 'VOLUNTEER_COORDINATOR', 'BOARD',
  'DATA_PROTECTION_OFFICER');

-- programme ------------------------------------------------------------------------------------------------------------

create table organization (
  id uuid primary key default uuidv7(),
  kind organization_kind not null,
  name text not null unique check (name <> ''),
  short_name text not null unique check (short_name <> '')
);

create table programme_phase (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  ratio integer not null check (ratio > 0),
  constraint programme_phase_one_at_a_time exclude using gist (period with &&)
);
comment on table programme_phase is 'Target ratio: persons in care for each full-time caseworker. On a day there is at most one phase.';

create table caseworker (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  name text not null collate german check (name <> ''),
  languages text[] not null default '{}'
);
create index on caseworker (organization_id);

-- areas ----------------------------------------------------------------------------------------------------------------

create table district (
  id uuid primary key default uuidv7(),
  key text not null unique check (key ~ '^[a-z0-9-]+$'),
  name text not null unique collate german,
  population integer check (population >= 0),
  boundary jsonb
);

-- A draft has no period: only what is adopted is in force on any day. Its stage follows from what is there.
create table area_cut (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  period daterange check (not isempty(period) and not lower_inf(period)),
  planned_from date check (planned_from is not null or period is not null),
  version integer not null default 1,
  origin area_cut_origin not null default 'MANUAL',
  copied_from_id uuid references area_cut on delete set null,
  proposed_on date,
  adopted_on date,
  figures_of date,
  fingerprint text,
  adoption jsonb,
  constraint area_cut_one_at_a_time exclude using gist (period with &&)
);
create index on area_cut (copied_from_id);
comment on table area_cut is 'A partition of the city: each district, and where it differs each accommodation, belongs to one integration area. Without a period a draft, or, with `proposed_on`, a proposal.';

create function area_cuts_follow() returns trigger language plpgsql as $$
declare gap date;
begin
  select upper(c.period) into gap
  from (select period, lead(period) over (order by period) as next from area_cut where period is not null) c
  where upper(c.period) is distinct from lower(c.next) limit 1;
  if found then
    raise exception 'area cuts must follow one another without a gap, and the last runs on; after: %', gap using errcode = 'AID03';
  end if;
  return null;
end $$;
create constraint trigger area_cuts_follow after insert or update of period or delete on area_cut
  deferrable initially deferred for each row execute function area_cuts_follow();

create table integration_area (
  id uuid primary key default uuidv7(),
  area_cut_id uuid not null references area_cut on delete cascade,
  organization_id uuid not null references organization,
  code text not null check (code ~ '^[A-ZÄÖÜ]{1,3}$'),
  name text not null collate german check (name <> ''),
  colour area_colour not null default 'SLATE',
  unique (area_cut_id, code) deferrable initially deferred,
  unique (id, area_cut_id)
);
create index on integration_area (organization_id);

create table area_cut_district (
  area_cut_id uuid not null references area_cut on delete cascade,
  district_id uuid not null references district,
  integration_area_id uuid not null,
  primary key (area_cut_id, district_id),
  foreign key (integration_area_id, area_cut_id) references integration_area (id, area_cut_id)
);
create index on area_cut_district (integration_area_id);

-- Of one cut, or, when a district is new, of all.
create function area_cut_is_whole() returns trigger language plpgsql as $$
declare
  cut uuid;
  missing text;
begin
  if tg_table_name = 'area_cut' then
    cut := new.id;
  elsif tg_table_name = 'area_cut_district' then
    cut := old.area_cut_id;
  end if;
  select string_agg(d.name, ', ' order by d.name) into missing
  from area_cut c cross join district d
  where (cut is null or c.id = cut)
    and not exists (select from area_cut_district x where x.area_cut_id = c.id and x.district_id = d.id);
  if missing is not null then
    raise exception 'districts without an area: %', missing using errcode = 'AID02';
  end if;
  return null;
end $$;
create constraint trigger area_cut_is_whole after insert or update on area_cut
  deferrable initially deferred for each row execute function area_cut_is_whole();
create constraint trigger area_cut_is_whole after update or delete on area_cut_district
  deferrable initially deferred for each row execute function area_cut_is_whole();
create constraint trigger area_cut_is_whole after insert on district
  deferrable initially deferred for each row execute function area_cut_is_whole();

create table district_neighbour (
  district_id uuid references district on delete cascade,
  neighbour_id uuid references district on delete cascade,
  primary key (district_id, neighbour_id),
  check (district_id < neighbour_id)
);
create index on district_neighbour (neighbour_id);
comment on table district_neighbour is 'Districts that share a border, each pair once; found when boundaries are imported.';

create table area_cut_caseworker (
  area_cut_id uuid not null references area_cut on delete cascade,
  caseworker_id uuid not null references caseworker,
  integration_area_id uuid not null,
  fte_casework numeric(4,3) not null check (fte_casework between 0 and 1),
  primary key (area_cut_id, caseworker_id),
  foreign key (integration_area_id, area_cut_id) references integration_area (id, area_cut_id)
);
create index on area_cut_caseworker (caseworker_id);
create index on area_cut_caseworker (integration_area_id);
comment on table area_cut_caseworker is 'Posts as a draft plans them; adoption makes employments of them.';

create table employment (
  id uuid primary key default uuidv7(),
  caseworker_id uuid not null references caseworker,
  integration_area_id uuid references integration_area,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  fte_casework numeric(4,3) not null check (fte_casework between 0 and 1),
  fte_steering numeric(4,3) not null default 0 check (fte_steering between 0 and 1),
  check (fte_casework + fte_steering <= 1),
  unique (caseworker_id, period without overlaps)
);
create index on employment (integration_area_id);

-- housing --------------------------------------------------------------------------------------------------------------

create table accommodation (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district,
  tenure accommodation_tenure not null,
  form accommodation_form not null,
  name text collate german check (name <> ''),
  street text not null check (street <> ''),
  house_number text not null,
  postal_code text not null check (postal_code ~ '^[0-9]{5}$'),
  check (tenure = 'SELF_RENTED' or name is not null)
);
create index on accommodation (district_id);
create index on accommodation (name) where tenure = 'CITY_DESIGNATED';

create table area_cut_accommodation (
  area_cut_id uuid not null references area_cut on delete cascade,
  accommodation_id uuid not null references accommodation,
  integration_area_id uuid not null,
  primary key (area_cut_id, accommodation_id),
  foreign key (integration_area_id, area_cut_id) references integration_area (id, area_cut_id)
);
comment on table area_cut_accommodation is 'Accommodations that a cut puts into another area than their district''s.';

create table housing_unit (
  id uuid primary key default uuidv7(),
  accommodation_id uuid not null references accommodation,
  label text not null collate german check (label <> ''),
  unique (accommodation_id, label)
);

create table housing_unit_capacity (
  id uuid primary key default uuidv7(),
  housing_unit_id uuid not null references housing_unit,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  places integer not null check (places >= 0),
  blocked boolean not null default false,
  unique (housing_unit_id, period without overlaps)
);

-- refugees -------------------------------------------------------------------------------------------------------------

create sequence refugee_file_number start 10001;
create sequence household_number start 101;
create function next_file_number() returns text language sql as $$ select 'AiD-' || nextval('refugee_file_number') $$;
create function next_household_number() returns text language sql as
  $$ select 'H-' || lpad(n::text, greatest(length(n::text), 4), '0') from nextval('household_number') n $$;

create table refugee (
  id uuid primary key default uuidv7(),
  file_number text not null unique default next_file_number(),
  synthetic boolean not null default false
);

create table refugee_identity (
  refugee_id uuid primary key references refugee on delete cascade,
  family_name text not null collate german,
  given_names text not null collate german,
  birth_date date not null,
  birth_date_estimated boolean not null default false,
  gender gender not null default 'UNSPECIFIED',
  nationalities text[] not null default '{}',
  languages text[] not null default '{}',
  check (family_name <> '' or given_names <> '')
);
create index refugee_identity_name_idx on refugee_identity (family_name, given_names, refugee_id);
create index refugee_identity_search_idx on refugee_identity using gin (to_tsvector('names', family_name || ' ' || given_names));

create table household (
  id uuid primary key default uuidv7(),
  number text not null unique default next_household_number()
);

create table household_membership (
  id uuid primary key default uuidv7(),
  household_id uuid not null references household,
  refugee_id uuid not null references refugee,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  role household_role not null,
  unique (refugee_id, period without overlaps)
);

create table occupancy (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee,
  housing_unit_id uuid not null references housing_unit,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  move_in_reason move_reason not null default 'OTHER',
  unique (refugee_id, period without overlaps)
);

create table benefit_period (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee,
  kind benefit_kind not null,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  end_reason benefit_end_reason,
  unique (refugee_id, kind, period without overlaps),
  check (end_reason is null or not upper_inf(period))
);

-- caseload -------------------------------------------------------------------------------------------------------------

create table care_period (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  end_reason benefit_end_reason,
  unique (refugee_id, period without overlaps),
  check (end_reason is null or not upper_inf(period))
);
create index on care_period using gist (period);

create table user_account (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  password_hash text not null,
  role account_role not null,
  organization_id uuid not null references organization,
  caseworker_id uuid unique references caseworker,
  locale text not null default 'de' check (locale in ('de', 'en')),
  disabled boolean not null default false,
  synthetic boolean not null default false,
  check (role <> 'CASEWORKER' or caseworker_id is not null)
);

create table session (
  id_hash bytea primary key check (length(id_hash) = 32),
  user_account_id uuid not null references user_account on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on session (user_account_id);

create table caseworker_assignment (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee,
  caseworker_id uuid not null references caseworker,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  reason text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by_id uuid references user_account,
  unique (refugee_id, period without overlaps),
  foreign key (refugee_id, period period) references care_period (refugee_id, period period)
);
comment on table caseworker_assignment is 'Who answers for a refugee. Lies within care; at most one at a time; counts against the caseworker''s cap.';

create table capacity_exception (
  id uuid primary key default uuidv7(),
  caseworker_id uuid not null references caseworker,
  extra_places integer not null check (extra_places > 0),
  period daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  reason text not null check (reason <> ''),
  granted_at timestamptz not null default now(),
  granted_by_id uuid references user_account
);

-- plans ----------------------------------------------------------------------------------------------------------------

alter table area_cut
  add proposed_by_id uuid references user_account,
  add adopted_by_id uuid references user_account;

create table planned_assignment (
  area_cut_id uuid references area_cut on delete cascade,
  refugee_id uuid references refugee on delete cascade,
  household_id uuid references household on delete cascade,
  accommodation_id uuid references accommodation,
  from_caseworker_id uuid references caseworker,
  caseworker_id uuid references caseworker,
  vulnerable boolean not null,
  why planned_move_reason,
  primary key (area_cut_id, refugee_id)
);
create index on planned_assignment (refugee_id);
create index on planned_assignment (household_id);
comment on table planned_assignment is 'Who would answer for whom if a draft were adopted; nobody: no place. A plan changes nothing.';

create table recut_run (
  id uuid primary key default uuidv7(),
  area_cut_id uuid not null references area_cut on delete cascade,
  status recut_run_status not null default 'WAITING',
  settings jsonb not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  heartbeat_at timestamptz not null default clock_timestamp(),
  cancelled boolean not null default false,
  phase text,
  seconds_spent double precision not null default 0,
  objective double precision,
  bound double precision,
  gap double precision,
  proven boolean not null default false,
  result_id uuid references area_cut on delete set null,
  explanations jsonb not null default '{}',
  started_by_id uuid not null references user_account
);
create index on recut_run (area_cut_id);
create index on recut_run (result_id);
comment on table recut_run is 'Runs of the optimiser on a draft: how far they are and what came of them. Without a heartbeat the server that ran it is gone.';

-- referrals ------------------------------------------------------------------------------------------------------------

create table referral_partner (
  id uuid primary key default uuidv7(),
  name text not null unique collate german check (name <> ''),
  kinds referral_partner_kind[] not null check (cardinality(kinds) > 0),
  languages text[] not null default '{}',
  discloses disclosure[] not null default '{}',
  offer text not null default '',
  minimum_age integer check (minimum_age >= 0),
  maximum_age integer check (maximum_age >= minimum_age),
  waiting_days integer check (waiting_days >= 0),
  phone text,
  email text,
  website text,
  checked_on date
);

-- casework ---------------------------------------------------------------------------------------------------------------

create table case_task (
  id uuid primary key default uuidv7(),
  refugee_id uuid not null references refugee on delete cascade,
  kind case_task_kind not null,
  due_on date not null,
  due_at time(0),
  referral_partner_id uuid references referral_partner,
  -- Behind the 29 bytes of the seal's head there is something.
  sealed_text bytea not null check (length(sealed_text) > 29),
  status case_task_status not null default 'OPEN',
  closed_on date,
  closed_by_id uuid references user_account,
  version integer not null default 1 check (version >= 1),
  recorded_at timestamptz not null default now(),
  recorded_by_id uuid references user_account,
  check (due_at is null or kind = 'APPOINTMENT'),
  check ((kind = 'REFERRAL') = (referral_partner_id is not null)),
  check ((status = 'OPEN') = (closed_on is null)),
  check (status <> 'OPEN' or closed_by_id is null)
);
create index case_task_open_idx on case_task (refugee_id, due_on) where status = 'OPEN';
create index on case_task (refugee_id);
create index on case_task (referral_partner_id) where referral_partner_id is not null;
comment on table case_task is 'What is still to be done for a refugee, and what was. Who answers for it stands nowhere: whoever answers for the refugee.';

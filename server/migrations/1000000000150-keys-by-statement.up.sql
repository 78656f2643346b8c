-- A foreign key looks up and locks a row for each row that refers to it. What a move writes for each case refers eleven times to
-- the same few: one reassignment, one account, the caseworkers. Here each of them is looked up and locked once a statement.

-- The child's side: whom a statement's rows refer to is locked as a foreign key locks it, so that nobody takes it away before
-- this transaction ends; what is not there, or has gone meanwhile, is refused. Plans are kept: one for a small table would
-- compare each of its rows with each of thousands.
do $$ declare parent text; begin
  foreach parent in array array['caseworker', 'reassignment', 'refugee', 'user_account'] loop
    execute format('create function hold_%1$s(ids uuid[]) returns void language plpgsql security definer set search_path = public
set enable_seqscan = off as $f$
declare
  held integer;
begin
  perform from %1$I p where p.id = any (ids) for key share;
  get diagnostics held = row_count;
  if held < cardinality(array_remove(ids, null)) then
    raise foreign_key_violation using message = ''there is no such %1$s'', table = %1$L;
  end if;
end $f$', parent);
    execute format('alter function hold_%s(uuid[]) owner to aid_definer', parent);
    execute format('revoke all on function hold_%s(uuid[]) from public', parent);
    -- Postgres asks for the right to change what is locked.
    execute format('grant update (id) on %I to aid_definer', parent);
  end loop;
end $$;

create function hold_what_cases_refer_to() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform hold_reassignment(array(select distinct reassignment_id from after)),
    hold_refugee(array(select distinct refugee_id from after)),
    hold_caseworker(array(select from_caseworker_id from after union select to_caseworker_id from after));
  return null;
end $$;

create function hold_what_assignments_refer_to() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform hold_caseworker(array(select distinct caseworker_id from after)),
    hold_reassignment(array(select distinct reassignment_id from after)),
    hold_user_account(array(select distinct recorded_by_id from after));
  return null;
end $$;

-- The parent's side; arguments: the columns that refer to it. All in one look: what is superseded is written by a trigger, a copy
-- of the assignment that goes, so that one or the other is seen. What was known of a person went with the person; now it goes
-- first, as the journal's records must.
create function refuse_while_referred_to() returns trigger language plpgsql security definer set search_path = public as $$
declare
  look text;
  referred boolean;
begin
  -- Under the stricter levels it would not see who has come to refer to it since its transaction began.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise feature_not_supported using message = format('rows of %s go under read committed only', tg_table_name);
  end if;
  select string_agg(format('select from %I where %I ' || case tg_op when 'TRUNCATE' then 'is not null' else '= $1' end,
    split_part(child, '.', 1), split_part(child, '.', 2)), ' union all ') into look from unnest(tg_argv) child;
  if tg_op = 'TRUNCATE' then
    execute format('select exists (%s)', look) into referred;
  else
    execute format('select exists (%s)', look) into referred using old.id;
  end if;
  if referred then
    raise foreign_key_violation using message = format('something refers to this %s', tg_table_name), table = tg_table_name;
  end if;
  return null;
end $$;

do $$
declare
  parent text;
  children text[];
  call text;
begin
  for parent, children in values
    ('caseworker', array['caseworker_assignment.caseworker_id', 'caseworker_assignment_superseded.caseworker_id',
      'reassignment_case.from_caseworker_id', 'reassignment_case.to_caseworker_id']),
    ('reassignment', array['caseworker_assignment.reassignment_id', 'caseworker_assignment_superseded.reassignment_id',
      'reassignment_case.reassignment_id']),
    ('refugee', array['caseworker_assignment_superseded.refugee_id', 'reassignment_case.refugee_id']),
    ('user_account', array['caseworker_assignment.recorded_by_id', 'caseworker_assignment_superseded.recorded_by_id'])
  loop
    select format('execute function refuse_while_referred_to(%s)', string_agg(quote_literal(child), ', ')) into call
    from unnest(children) child;
    execute format('create trigger referred_to after delete or update of id on %I for each row %s', parent, call);
    execute format('create trigger referred_to_by_some after truncate on %I for each statement %s', parent, call);
  end loop;
end $$;

alter table reassignment_case drop constraint reassignment_case_reassignment_id_fkey, drop constraint reassignment_case_refugee_id_fkey,
  drop constraint reassignment_case_from_caseworker_id_fkey, drop constraint reassignment_case_to_caseworker_id_fkey;
create trigger refers_inserted after insert on reassignment_case referencing new table as after
  for each statement execute function hold_what_cases_refer_to();
create trigger refers_updated after update on reassignment_case referencing new table as after
  for each statement execute function hold_what_cases_refer_to();

alter table caseworker_assignment drop constraint caseworker_assignment_caseworker_id_fkey,
  drop constraint caseworker_assignment_reassignment_id_fkey, drop constraint caseworker_assignment_recorded_by_id_fkey;
create trigger refers_inserted after insert on caseworker_assignment referencing new table as after
  for each statement execute function hold_what_assignments_refer_to();
create trigger refers_updated after update on caseworker_assignment referencing new table as after
  for each statement execute function hold_what_assignments_refer_to();

alter table caseworker_assignment_superseded drop constraint caseworker_assignment_superseded_refugee_id_fkey,
  drop constraint caseworker_assignment_superseded_caseworker_id_fkey,
  drop constraint caseworker_assignment_superseded_reassignment_id_fkey,
  drop constraint caseworker_assignment_superseded_recorded_by_id_fkey;

alter function hold_what_cases_refer_to() owner to aid_definer;
alter function hold_what_assignments_refer_to() owner to aid_definer;
alter function refuse_while_referred_to() owner to aid_definer;
revoke all on function hold_what_cases_refer_to(), hold_what_assignments_refer_to(), refuse_while_referred_to() from public;

-- What those who may restrict files see of the restricted ones: the number, never the person.

create function restricted_file() returns table (
  id uuid, refugee_id uuid, file_number text, restricted_at timestamptz, restricted_by text, readers text[],
  entry_id uuid, sealed_reason bytea
) language sql stable security definer set search_path = public as $$
  select since.id, x.refugee_id, f.file_number, since.recorded_at, u.name,
    array(select a.email from refugee_restriction_reader n join user_account a on a.id = n.user_account_id
      where n.refugee_id = x.refugee_id order by a.email),
    latest.id, latest.sealed_reason
  from refugee_restriction x
  join refugee f on f.id = x.refugee_id
  -- A change of the readers is recorded anew, and restricts the file no later.
  cross join lateral (select e.id, e.recorded_at from refugee_restriction_entry e
    where e.refugee_id = x.refugee_id and not e.lifted and not exists (select from refugee_restriction_entry l
      where l.refugee_id = e.refugee_id and l.lifted and l.id > e.id)
    order by e.id limit 1) since
  cross join lateral (select e.id, e.sealed_reason, e.recorded_by_id from refugee_restriction_entry e
    where e.refugee_id = x.refugee_id order by e.id desc limit 1) latest
  join user_account u on u.id = latest.recorded_by_id
  where viewer_may_restrict()
$$;
alter function restricted_file() owner to aid_definer;
revoke all on function restricted_file() from public;
grant execute on function restricted_file() to aid_app;

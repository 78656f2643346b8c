-- Two changes of one person's caseworker come one after the other: each locks the persons it is about, always in the
-- same order, before it looks. A row lock needs the right to change the row, which the application's role has not got
-- for persons; so it borrows this one.
create function lock_refugees(refugees uuid[]) returns void language sql security definer set search_path = public as $$
  select id from refugee where id = any(refugees) order by id for no key update
$$;
revoke all on function lock_refugees(uuid[]) from public;
grant execute on function lock_refugees(uuid[]) to aid_app;

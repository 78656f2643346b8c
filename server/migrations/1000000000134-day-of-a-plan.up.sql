-- Whose persons a plan counts is one day: it was worked out anew for every row of five tables (`offset 0`: once). And whether
-- posts have changed since a plan was computed is asked of the posts; everybody in care was hashed for it as well.

create function area_posts_fingerprint(cut uuid) returns text language sql stable as $$
  select coalesce(md5(string_agg((p.caseworker_id, p.fte, p.capacity)::text, ',' order by p.caseworker_id)), '') from planned_posts(cut) p
$$;

create or replace function cases_to_place(cut uuid) returns table (
  refugee_id uuid, household_id uuid, accommodation_id uuid, tenure accommodation_tenure, district_id uuid, caseworker_id uuid,
  role household_role, vulnerable boolean
) language sql stable security definer set search_path = public as $$
  select k.* from (select figures_day(c) as day from area_cut c where c.id = cut offset 0) c cross join lateral case_to_place(c.day) k
  where (select viewer_plans_areas())
$$;

create or replace function area_plan_fingerprint(cut uuid) returns text language sql stable security definer set search_path = public as $$
  select concat(f.persons, '.', to_hex(f.hash), '-', area_posts_fingerprint(cut))
  from (select figures_day(c) as day from area_cut c where c.id = cut offset 0) c cross join lateral (
    select count(*) as persons, bit_xor(hashtextextended((k.refugee_id, k.household_id, k.accommodation_id, k.caseworker_id, k.vulnerable)::text, 0)) as hash
    from case_to_place(c.day) k
  ) f
$$;

create or replace function area_plan_changes(cut uuid) returns table (came integer, gone integer, moved integer, reassigned integer, posts boolean)
language sql stable security definer set search_path = public as $$
  select n.came, n.gone, n.moved, n.reassigned, split_part(c.fingerprint, '-', 2) is distinct from area_posts_fingerprint(cut)
  from (select c.fingerprint, figures_day(c) as day from area_cut c where c.id = cut offset 0) c cross join lateral (
    select (count(*) filter (where p.refugee_id is null))::integer as came, (count(*) filter (where k.refugee_id is null))::integer as gone,
      (count(*) filter (where p.refugee_id = k.refugee_id and (p.household_id, p.accommodation_id, p.vulnerable)
        is distinct from (k.household_id, k.accommodation_id, k.vulnerable)))::integer as moved,
      (count(*) filter (where p.refugee_id = k.refugee_id and p.from_caseworker_id is distinct from k.caseworker_id))::integer as reassigned
    from (select p.* from planned_assignment p where p.area_cut_id = cut) p full join case_to_place(c.day) k on k.refugee_id = p.refugee_id
  ) n
  where (select viewer_plans_areas())
$$;

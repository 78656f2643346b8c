create or replace function cases_to_place(cut uuid) returns table (
  refugee_id uuid, household_id uuid, accommodation_id uuid, tenure accommodation_tenure, district_id uuid, caseworker_id uuid,
  role household_role, vulnerable boolean
) language sql stable security definer set search_path = public as $$
  select k.* from area_cut c cross join lateral case_to_place(figures_day(c)) k
  where c.id = cut and (select viewer_plans_areas())
$$;

create or replace function area_plan_fingerprint(cut uuid) returns text language sql stable security definer set search_path = public as $$
  select concat(f.persons, '.', to_hex(f.hash), '-', md5((select string_agg((p.caseworker_id, p.fte, p.capacity)::text, ',' order by p.caseworker_id) from planned_posts(cut) p)))
  from area_cut c cross join lateral (
    select count(*) as persons, bit_xor(hashtextextended((k.refugee_id, k.household_id, k.accommodation_id, k.caseworker_id, k.vulnerable)::text, 0)) as hash
    from case_to_place(figures_day(c)) k
  ) f
  where c.id = cut
$$;

create or replace function area_plan_changes(cut uuid) returns table (came integer, gone integer, moved integer, reassigned integer, posts boolean)
language sql stable security definer set search_path = public as $$
  select n.came, n.gone, n.moved, n.reassigned, split_part(c.fingerprint, '-', 2) <> split_part(area_plan_fingerprint(c.id), '-', 2)
  from area_cut c cross join lateral (
    select (count(*) filter (where p.refugee_id is null))::integer as came, (count(*) filter (where k.refugee_id is null))::integer as gone,
      (count(*) filter (where p.refugee_id = k.refugee_id and (p.household_id, p.accommodation_id, p.vulnerable)
        is distinct from (k.household_id, k.accommodation_id, k.vulnerable)))::integer as moved,
      (count(*) filter (where p.refugee_id = k.refugee_id and p.from_caseworker_id is distinct from k.caseworker_id))::integer as reassigned
    from (select p.* from planned_assignment p where p.area_cut_id = cut) p full join case_to_place(figures_day(c)) k on k.refugee_id = p.refugee_id
  ) n
  where c.id = cut and (select viewer_plans_areas())
$$;

drop function area_posts_fingerprint(uuid);

with cared as materialized (
  select c.*, m.household_id, m.role from care_on($1::date) c
  left join household_membership m on m.refugee_id = c.refugee_id and m.period @> $1::date
), card as (
  select c.caseworker_id, c.household_id, count(*)::integer as persons, min(coalesce(c.assigned_since, c.care_since)) as since,
    (array_agg(c.accommodation_id order by c.role, c.refugee_id))[1] as accommodation_id,
    (array_agg(c.integration_area_id order by c.role, c.refugee_id))[1] as integration_area_id,
    array_agg(c.refugee_id order by c.role, c.refugee_id) as members
  from cared c where c.household_id is not null group by c.caseworker_id, c.household_id
), numbered as (
  select c.*, h.number, row_number() over (partition by c.caseworker_id order by h.number, c.household_id) as n
  from card c join household h on h.id = c.household_id
), page as (
  select p.caseworker_id, max(p.n) > 20 as has_next,
    translate(encode(convert_to('Caseload.households:NUMBER:asc:' || max(p.household_id::text) filter (where p.n = least(20, p.last)), 'UTF8'), 'base64'), E'\n', '') as end_cursor,
    coalesce(json_agg(json_build_object('node', json_build_object(
      'household', json_build_object('id', 'hsh_' || translate(p.household_id::text, '-', ''), 'number', p.number),
      'persons', p.persons, 'since', p.since,
      'viewerCanMove', (select bool_and(viewer_may_move(m, w.organization_id)) from unnest(p.members) m),
      'members', (select coalesce(json_agg(json_build_object('id', 'ref_' || translate(m.id::text, '-', ''), 'identity',
          case when y.refugee_id is not null then json_build_object('familyName', y.family_name, 'givenNames', y.given_names) end) order by m.n), '[]')
        from unnest(p.members) with ordinality m(id, n) left join refugee_identity y on y.refugee_id = m.id),
      'accommodation', case when a.id is not null then json_build_object('id', 'acc_' || translate(a.id::text, '-', ''), 'name', a.name,
        'tenure', a.tenure, 'district', json_build_object('id', 'dis_' || translate(d.id::text, '-', ''), 'name', d.name)) end,
      'area', case when i.id is not null then json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code, 'name', i.name) end
    )) order by p.n) filter (where p.n <= 20), '[]') as edges
  from (select n.*, max(n.n) over (partition by n.caseworker_id) as last from numbered n where n.n <= 21) p
  left join accommodation a on a.id = p.accommodation_id
  left join district d on d.id = a.district_id
  left join integration_area i on i.id = p.integration_area_id
  left join caseworker w on w.id = p.caseworker_id
  group by p.caseworker_id
), board as (
  select null::uuid as caseworker_id, count(*)::integer as persons from cared c where c.caseworker_id is null
  union all
  select l.caseworker_id, l.assigned from caseworker_load_on($1::date) l
)
select json_build_object('caseloads', (
  select coalesce(json_agg(json_build_object(
    'persons', b.persons,
    'caseworker', case when w.id is not null then json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name,
      'viewerCanAssign', (viewer_role() = 'STEERING' or (viewer_role() = 'ASSOCIATION_ADMIN' and viewer_organization() = w.organization_id)),
      'organization', json_build_object('id', 'org_' || translate(o.id::text, '-', ''), 'shortName', o.short_name),
      'exceptions', (select coalesce(json_agg(json_build_object('id', 'exc_' || translate(x.id::text, '-', ''), 'extraPlaces', x.extra_places,
          'until', upper(x.period) - 1) order by lower(x.period), x.id), '[]')
        from capacity_exception x where x.caseworker_id = w.id and x.period @> $1::date)) end,
    'load', case when l.caseworker_id is not null then json_build_object('assigned', l.assigned, 'ratioPlaces', l.ratio_places,
      'extraPlaces', l.extra_places, 'capacity', l.capacity, 'remaining', greatest(l.capacity - l.assigned, 0), 'fte', l.fte,
      'area', case when i.id is not null then json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code, 'name', i.name) end) end,
    'households', json_build_object('pageInfo', json_build_object('hasNextPage', coalesce(p.has_next, false), 'endCursor', p.end_cursor),
      'edges', coalesce(p.edges, '[]'))
  ) order by b.caseworker_id is not null, w.name, b.caseworker_id), '[]')
  from board b
  left join caseworker w on w.id = b.caseworker_id
  left join organization o on o.id = w.organization_id
  left join caseworker_load_on($1::date) l on l.caseworker_id = b.caseworker_id
  left join integration_area i on i.id = l.integration_area_id
  left join page p on p.caseworker_id is not distinct from b.caseworker_id))::text

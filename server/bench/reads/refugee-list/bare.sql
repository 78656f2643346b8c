select json_build_object('refugees', json_build_object(
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 50,
    'endCursor', translate(encode(convert_to('Query.refugees:NAME:asc:' || max(page.id::text) filter (where page.n = least(page.total, 50)), 'UTF8'), 'base64'), E'\n', '')),
  'edges', coalesce(json_agg(json_build_object('node', page.node)) filter (where page.n <= 50), '[]')))::text
from (
  select p.id, row_number() over () as n, count(*) over () as total, json_build_object(
    'id', 'ref_' || translate(p.id::text, '-', ''),
    'fileNumber', p.file_number,
    'identity', json_build_object('familyName', p.family_name, 'givenNames', p.given_names,
      'age', extract(year from age($1::date, p.birth_date))::integer),
    'household', case when h.id is not null then json_build_object('id', 'hsh_' || translate(h.id::text, '-', ''), 'number', h.number,
      'members', (select coalesce(json_agg(json_build_object('role', m.role, 'refugee',
          json_build_object('id', 'ref_' || translate(m.refugee_id::text, '-', ''), 'fileNumber', f.file_number)) order by m.role, m.id), '[]')
        from household_membership m join refugee f on f.id = m.refugee_id where m.household_id = h.id and m.period @> $1::date)) end,
    'accommodation', case when r.accommodation_id is not null then json_build_object('id', 'acc_' || translate(a.id::text, '-', ''), 'name', a.name,
      'tenure', a.tenure, 'district', json_build_object('id', 'dis_' || translate(d.id::text, '-', ''), 'name', d.name)) end,
    'area', case when i.id is not null then json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code, 'name', i.name) end,
    'caseworker', case when w.id is not null then json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name,
      'organization', json_build_object('id', 'org_' || translate(o.id::text, '-', ''), 'shortName', o.short_name)) end,
    'care', json_build_object('id', 'car_' || translate(k.id::text, '-', ''), 'from', lower(k.period))) as node
  from (
    select f.id, f.file_number, n.family_name, n.given_names, n.birth_date
    from refugee_identity n
    join refugee f on f.id = n.refugee_id
    where (select k.id from care_period k where k.refugee_id = n.refugee_id and k.period @> $1::date) is not null
    order by n.family_name, n.given_names, n.refugee_id limit 51
  ) p
  join care_period k on k.refugee_id = p.id and k.period @> $1::date
  left join household_membership hm on hm.refugee_id = p.id and hm.period @> $1::date
  left join household h on h.id = hm.household_id
  left join residence_on($1::date) r on r.refugee_id = p.id
  left join accommodation a on a.id = r.accommodation_id
  left join district d on d.id = a.district_id
  left join integration_area i on i.id = r.integration_area_id
  left join caseworker_assignment s on s.refugee_id = p.id and s.period @> $1::date
  left join caseworker w on w.id = s.caseworker_id
  left join organization o on o.id = w.organization_id
  order by p.family_name, p.given_names, p.id
) page

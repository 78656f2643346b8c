select json_build_object('refugee', (select json_build_object(
  'id', 'ref_' || translate(f.id::text, '-', ''),
  'fileNumber', f.file_number,
  'viewerCanAssign', coalesce(viewer_role() = 'STEERING' or (viewer_role() = 'ASSOCIATION_ADMIN'
    and viewer_organization() = answering_organization(f.id, viewer_today())), false),
  'identity', case when n.refugee_id is not null then json_build_object('familyName', n.family_name, 'givenNames', n.given_names,
    'age', extract(year from age($2::date, n.birth_date))::integer, 'birthDate', n.birth_date,
    'birthDateEstimated', n.birth_date_estimated, 'nationalities', n.nationalities, 'languages', n.languages) end,
  'area', case when i.id is not null then json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code, 'name', i.name,
    'organization', json_build_object('id', 'org_' || translate(io.id::text, '-', ''), 'name', io.name, 'shortName', io.short_name)) end,
  'carePeriods', (select coalesce(json_agg(json_build_object('id', 'car_' || translate(k.id::text, '-', ''), 'from', lower(k.period),
      'until', upper(k.period) - 1, 'endReason', k.end_reason) order by lower(k.period)), '[]')
    from care_period k where k.refugee_id = f.id),
  'assignments', (select coalesce(json_agg(json_build_object('id', 'asg_' || translate(s.id::text, '-', ''), 'from', lower(s.period),
      'until', upper(s.period) - 1, 'caseworker', json_build_object('id', 'csw_' || translate(w.id::text, '-', ''),
        'name', w.name, 'organization', json_build_object('id', 'org_' || translate(o.id::text, '-', ''), 'name', o.name,
          'shortName', o.short_name))) order by lower(s.period)), '[]')
    from caseworker_assignment s join caseworker w on w.id = s.caseworker_id join organization o on o.id = w.organization_id
    where s.refugee_id = f.id),
  'occupancies', (select coalesce(json_agg(json_build_object('id', 'occ_' || translate(o.id::text, '-', ''), 'from', lower(o.period),
      'until', upper(o.period) - 1, 'moveInReason', o.move_in_reason, 'housingUnit', json_build_object(
        'id', 'unt_' || translate(u.id::text, '-', ''), 'label', u.label, 'accommodation', json_build_object(
          'id', 'acc_' || translate(a.id::text, '-', ''), 'name', a.name, 'tenure', a.tenure,
          'address', case when e.accommodation_id is not null then json_build_object('street', e.street, 'houseNumber', e.house_number, 'postalCode', e.postal_code) end,
          'district', json_build_object('id', 'dis_' || translate(d.id::text, '-', ''), 'name', d.name)))) order by lower(o.period)), '[]')
    from occupancy o join housing_unit u on u.id = o.housing_unit_id join accommodation a on a.id = u.accommodation_id
      left join accommodation_address e on e.accommodation_id = a.id
      join district d on d.id = a.district_id
    where o.refugee_id = f.id),
  'benefitPeriods', (select coalesce(json_agg(json_build_object('id', 'ben_' || translate(b.id::text, '-', ''), 'from', lower(b.period),
      'until', upper(b.period) - 1, 'kind', b.kind, 'endReason', b.end_reason) order by lower(b.period), b.kind), '[]')
    from benefit_period b where b.refugee_id = f.id),
  'household', case when h.id is not null then json_build_object('id', 'hsh_' || translate(h.id::text, '-', ''), 'number', h.number,
    'members', (select coalesce(json_agg(json_build_object('id', 'mem_' || translate(m.id::text, '-', ''), 'role', m.role,
        'refugee', json_build_object('id', 'ref_' || translate(r.id::text, '-', ''), 'fileNumber', r.file_number,
          'identity', case when y.refugee_id is not null then json_build_object('familyName', y.family_name, 'givenNames', y.given_names,
            'age', extract(year from age($2::date, y.birth_date))::integer) end,
          'benefitPeriods', (select coalesce(json_agg(json_build_object('id', 'ben_' || translate(b.id::text, '-', ''), 'kind', b.kind)
              order by lower(b.period), b.kind), '[]') from benefit_period b where b.refugee_id = r.id and b.period @> $2::date),
          'care', case when k.id is not null then json_build_object('id', 'car_' || translate(k.id::text, '-', ''), 'from', lower(k.period)) end,
          'caseworker', case when w.id is not null then json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name) end
        )) order by m.role, m.id), '[]')
      from household_membership m
      join refugee r on r.id = m.refugee_id
      left join refugee_identity y on y.refugee_id = r.id
      left join care_period k on k.refugee_id = r.id and k.period @> $2::date
      left join caseworker_assignment s on s.refugee_id = r.id and s.period @> $2::date
      left join caseworker w on w.id = s.caseworker_id
      where m.household_id = h.id and m.period @> $2::date)) end)
  from refugee f
  left join refugee_identity n on n.refugee_id = f.id
  left join residence_on($2::date) x on x.refugee_id = f.id
  left join integration_area i on i.id = x.integration_area_id
  left join organization io on io.id = i.organization_id
  left join household_membership hm on hm.refugee_id = f.id and hm.period @> $2::date
  left join household h on h.id = hm.household_id
  where f.id = $1::uuid))::text

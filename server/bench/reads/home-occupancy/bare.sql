select json_build_object('accommodation', (
  select json_build_object('id', 'acc_' || translate(a.id::text, '-', ''), 'name', a.name, 'tenure', a.tenure, 'form', a.form,
    'address', case when e.accommodation_id is not null then json_build_object('street', e.street, 'houseNumber', e.house_number, 'postalCode', e.postal_code) end,
    'district', json_build_object('id', 'dis_' || translate(d.id::text, '-', ''), 'name', d.name),
    'area', case when i.id is not null then json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code, 'name', i.name) end,
    'places', k.places, 'blockedPlaces', k.blocked, 'occupied', k.occupied, 'inCare', k.in_care, 'units', k.units)
  from accommodation a
  left join accommodation_address e on e.accommodation_id = a.id
  join district d on d.id = a.district_id
  left join area_cut c on c.period @> $2::date
  left join area_cut_district cd on cd.area_cut_id = c.id and cd.district_id = a.district_id
  left join area_cut_accommodation ca on ca.area_cut_id = c.id and ca.accommodation_id = a.id
  left join integration_area i on i.id = coalesce(ca.integration_area_id, cd.integration_area_id)
  cross join lateral (
    select coalesce(sum(p.places), 0) as places, coalesce(sum(p.places) filter (where p.blocked), 0) as blocked,
      coalesce(sum(o.persons), 0) as occupied, coalesce(sum(o.in_care), 0) as in_care,
      coalesce(json_agg(json_build_object('id', 'unt_' || translate(u.id::text, '-', ''), 'label', u.label, 'places', coalesce(p.places, 0),
        'blocked', coalesce(p.blocked, false), 'occupancies', o.list) order by length(u.label), u.label), '[]') as units
    from housing_unit u
    left join housing_unit_capacity p on p.housing_unit_id = u.id and p.period @> $2::date
    cross join lateral (
      select count(*) as persons, count(k.id) as in_care, coalesce(json_agg(json_build_object('id', 'occ_' || translate(o.id::text, '-', ''),
        'from', lower(o.period), 'until', upper(o.period) - 1, 'refugee', json_build_object(
          'id', 'ref_' || translate(r.id::text, '-', ''), 'fileNumber', r.file_number,
          'identity', case when n.refugee_id is not null then json_build_object('familyName', n.family_name, 'givenNames', n.given_names,
            'age', extract(year from age($2::date, n.birth_date))::integer) end,
          'household', case when h.id is not null then json_build_object('id', 'hsh_' || translate(h.id::text, '-', ''), 'number', h.number) end,
          'care', case when k.id is not null then json_build_object('id', 'car_' || translate(k.id::text, '-', ''), 'from', lower(k.period)) end,
          'caseworker', case when w.id is not null then json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name) end
        )) order by lower(o.period), o.id), '[]') as list
      from occupancy o
      join refugee r on r.id = o.refugee_id
      left join refugee_identity n on n.refugee_id = o.refugee_id
      left join household_membership m on m.refugee_id = o.refugee_id and m.period @> $2::date
      left join household h on h.id = m.household_id
      left join care_period k on k.refugee_id = o.refugee_id and k.period @> $2::date
      left join caseworker_assignment s on s.refugee_id = o.refugee_id and s.period @> $2::date
      left join caseworker w on w.id = s.caseworker_id
      where o.housing_unit_id = u.id and o.period @> $2::date
    ) o
    where u.accommodation_id = a.id
  ) k
  where a.id = $1::uuid))::text

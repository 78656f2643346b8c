select json_build_object(
  'refugees', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object('id', 'ref_' || translate(p.refugee_id::text, '-', ''),
      'fileNumber', f.file_number, 'identity', json_build_object('familyName', p.family_name, 'givenNames', p.given_names),
      'area', (select json_build_object('id', 'are_' || translate(i.id::text, '-', ''), 'code', i.code)
        from residence_on($2::date) r join integration_area i on i.id = r.integration_area_id where r.refugee_id = p.refugee_id)))
      order by p.family_name, p.given_names, p.refugee_id), '[]')
    from (
      select n.refugee_id, n.family_name, n.given_names from refugee_identity n
      where n.refugee_id in (select s.refugee_id from refugees_named($1::text) s union all select f.id from refugee f where f.file_number = $1::text)
        and exists (select from care_period k where k.refugee_id = n.refugee_id and k.period @> $2::date)
      order by n.family_name, n.given_names, n.refugee_id limit 6
    ) p join refugee f on f.id = p.refugee_id)),
  'caseworkers', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name,
      'organization', json_build_object('id', 'org_' || translate(w.organization_id::text, '-', ''), 'shortName', w.short_name)))), '[]')
    from (
      select w.id, w.name, w.organization_id, o.short_name from caseworker w join organization o on o.id = w.organization_id
      where position(lower($1::text) in lower(w.name)) > 0
        and exists (select from employment e where e.caseworker_id = w.id and e.period @> $2::date)
      order by w.name, w.id limit 4
    ) w)),
  'accommodations', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object('id', 'acc_' || translate(a.id::text, '-', ''), 'name', a.name,
      'district', json_build_object('id', 'dis_' || translate(a.district_id::text, '-', ''), 'name', a.district)))), '[]')
    from (
      select a.id, a.name, a.district_id, d.name as district from accommodation a join district d on d.id = a.district_id
        left join accommodation_address e on e.accommodation_id = a.id
      where a.tenure = 'CITY_DESIGNATED' and position(lower($1::text) in lower(concat_ws(' ', a.name, e.street))) > 0
      order by coalesce(a.name, e.street), e.house_number, a.id limit 4
    ) a)))::text

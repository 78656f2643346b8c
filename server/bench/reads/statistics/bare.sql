with place as materialized (
  select coalesce(x.integration_area_id, d.integration_area_id) as integration_area_id, sum(n.in_care) as persons,
    sum(n.city_designated) as city, sum(n.self_rented) as own, sum(n.in_care - n.assigned) as waiting
  from area_cut c
  join area_cut_district d on d.area_cut_id = c.id
  join district_census_on($1::date) n on n.district_id = d.district_id
  left join area_cut_accommodation x on x.area_cut_id = c.id and x.accommodation_id = n.accommodation_id
  where c.period @> $1::date group by 1
), post as materialized (select * from caseworker_load_on($1::date))
select json_build_object('programmeOverview', (
  select json_build_object('on', $1::date, 'refugeesInCare', t.persons, 'cityDesignated', t.city, 'selfRented', t.own,
    'withoutCaseworker', t.waiting, 'ratioPlaces', k.ratio_places, 'extraPlaces', k.extra_places, 'capacity', k.capacity, 'fte', k.fte,
    'phase', (select json_build_object('id', 'pha_' || translate(p.id::text, '-', ''), 'name', p.name, 'ratio', p.ratio)
      from programme_phase p where p.period @> $1::date),
    'areas', (select coalesce(json_agg(json_build_object(
        'area', json_build_object('id', 'are_' || translate(a.id::text, '-', ''), 'code', a.code, 'name', a.name),
        'organization', json_build_object('id', 'org_' || translate(o.id::text, '-', ''), 'shortName', o.short_name),
        'refugeesInCare', coalesce(n.persons, 0), 'cityDesignated', coalesce(n.city, 0), 'selfRented', coalesce(n.own, 0),
        'withoutCaseworker', coalesce(n.waiting, 0), 'capacity', coalesce(l.capacity, 0), 'fte', coalesce(l.fte, 0)) order by a.name), '[]')
      from area_cut c join integration_area a on a.area_cut_id = c.id join organization o on o.id = a.organization_id
      left join place n on n.integration_area_id = a.id
      left join (select integration_area_id, sum(capacity) as capacity, sum(fte) as fte from post group by 1) l on l.integration_area_id = a.id
      where c.period @> $1::date),
    'caseworkers', (select coalesce(json_agg(json_build_object(
        'caseworker', json_build_object('id', 'csw_' || translate(w.id::text, '-', ''), 'name', w.name),
        'organization', json_build_object('id', 'org_' || translate(o.id::text, '-', ''), 'shortName', o.short_name),
        'area', case when a.id is not null then json_build_object('id', 'are_' || translate(a.id::text, '-', ''), 'code', a.code, 'name', a.name) end,
        'assigned', l.assigned, 'ratioPlaces', l.ratio_places, 'extraPlaces', l.extra_places, 'capacity', l.capacity,
        'remaining', greatest(l.capacity - l.assigned, 0), 'fte', l.fte) order by w.name, w.id), '[]')
      from post l join caseworker w on w.id = l.caseworker_id join organization o on o.id = l.organization_id
      left join integration_area a on a.id = l.integration_area_id))
  from (select in_care as persons, in_care - assigned as waiting, city_designated as city, self_rented as own
      from census_of(programme_subject(), $1::date)) t,
    (select coalesce(sum(ratio_places), 0) as ratio_places, coalesce(sum(extra_places), 0) as extra_places,
      coalesce(sum(capacity), 0) as capacity, coalesce(sum(fte), 0) as fte from post) k))::text

import type { Plan } from "./large-plan.js";

/** The people of some posts: every caseworker's cases in one statement, so that the cap looks once. */
export function peopleTables({ today }: Plan, from: number, to: number): readonly string[] {
  const posts = `post >= ${from} and post < ${to}`;
  const insert = (table: string, columns: string, select: string) => `insert into ${table} (${columns}) ${select}`;
  return [
    "drop table if exists pg_temp.somebody",
    `create temp table somebody as
      select h.household * 8 + i as person, pg_temp.id(21, h.household * 8 + i) as refugee, i, h.*, pg_temp.luck(h.household * 8 + i, 20, 2) as woman,
        i > case when size > 2 then 2 when size = 2 then 1 + pg_temp.luck(household, 21, 2) else 1 end as child,
        case when i = size and size > 2 and pg_temp.luck(household, 22, 3) = 0 and start + 150 < least(until, date '${today}')
          then start + 150 else start end as joins
      from told_household h, generate_series(1, h.size) i where ${posts}`,
    "analyze somebody",
    insert(
      "household",
      "id, number",
      `select pg_temp.id(20, household), 'H-' || lpad((100 + number)::text, greatest(4, length((100 + number)::text)), '0')
      from told_household where ${posts}`,
    ),
    insert(
      "refugee",
      "id, file_number, synthetic",
      `select refugee, 'AiD-' || 10000 + number * 8 + i, true from somebody`,
    ),
    insert(
      "refugee_identity",
      "refugee_id, family_name, given_names, birth_date, gender, nationalities, languages",
      `
      select refugee, f.name,
        case woman when 1 then o.female[pg_temp.luck(person, 24, cardinality(o.female)) + 1]
          else o.male[pg_temp.luck(person, 24, cardinality(o.male)) + 1] end,
        case when joins > start then joins when child then start - 200 - (size - i) * 800 - pg_temp.luck(person, 25, 500)
          else start - 6700 - pg_temp.luck(person, 25, 100) * pg_temp.luck(person, 26, 110) end,
        case woman when 1 then 'FEMALE' else 'MALE' end::gender, array[o.code], o.languages[1:1]
      from somebody join origin_name o on o.n = pg_temp.luck(household, 27, (select count(*)::int from origin_name))
        join family_name f on f.n = pg_temp.luck(household, 23, 1600)`,
    ),
    insert(
      "household_membership",
      "id, household_id, refugee_id, period, role",
      `
      select pg_temp.id(22, person), pg_temp.id(20, household), refugee, daterange(joins, null),
        case when child then 'CHILD' when i = 1 then 'CONTACT_PERSON' else 'PARTNER' end::household_role from somebody`,
    ),
    insert(
      "accommodation",
      "id, district_id, tenure, form",
      `
      select pg_temp.id(14, household * 2 + f), pg_temp.id(3, p.area * 3 + pg_temp.luck(household, 28 + f, 3)), 'SELF_RENTED', 'FLAT'
      from told_household join post p using (post), generate_series(0, 1) f
      where ${posts} and has_flat and (f = 0 or has_two_flats)`,
    ),
    insert(
      "accommodation_address",
      "accommodation_id, street, house_number, postal_code",
      `
      select pg_temp.id(14, household * 2 + f), 'Beispielgasse', (1 + pg_temp.luck(household, 30, 400))::text,
        lpad((10000 + p.area)::text, 5, '0')
      from told_household join post p using (post), generate_series(0, 1) f
      where ${posts} and has_flat and (f = 0 or has_two_flats)`,
    ),
    insert(
      "housing_unit",
      "id, accommodation_id, label",
      `select pg_temp.id(15, household * 2 + f), pg_temp.id(14, household * 2 + f), 'Wohnung'
      from told_household, generate_series(0, 1) f where ${posts} and has_flat and (f = 0 or has_two_flats)`,
    ),
    insert(
      "housing_unit_capacity",
      "id, housing_unit_id, period, places",
      `
      select pg_temp.id(16, household * 2 + f), pg_temp.id(15, household * 2 + f), pg_temp.told(start, until), size
      from told_household, generate_series(0, 1) f where ${posts} and has_flat and (f = 0 or has_two_flats)`,
    ),
    insert(
      "occupancy",
      "id, refugee_id, housing_unit_id, period, move_in_reason",
      `
      select pg_temp.id(23, person * 4 + nth), refugee,
        case when nth < 2 then pg_temp.id(11, lane * 2 + nth) else pg_temp.id(15, household * 2 + nth - 2) end,
        pg_temp.told(greatest(first, joins), stop),
        case when greatest(first, joins) > first then 'BIRTH' when nth = 0 then 'ALLOCATION' when nth = 1 then 'TRANSFER' else 'OWN_FLAT' end::move_reason
      from somebody s, lateral (select start + (until - start) * 35 / 100 as m1, start + (until - start) * 60 / 100 as m2,
          start + (until - start) * 80 / 100 as m3) m,
        lateral (values
          (0, start, case when has_second then m1 when has_flat then m2 else leaves end, true),
          (1, m1, case when has_flat then m2 else leaves end, has_second),
          (2, m2, case when has_two_flats then m3 else until end, has_flat),
          (3, m3, until, has_flat and has_two_flats)) v (nth, first, stop, so)
      where so and greatest(first, joins) < stop and greatest(first, joins) <= date '${today}'`,
    ),
    insert(
      "benefit_period",
      "id, refugee_id, kind, period, end_reason",
      `
      select pg_temp.id(24, person * 4 + nth), refugee, kind::benefit_kind, pg_temp.told(greatest(first, joins), stop),
        case when nth < 2 and stop = until and until <= date '${today}' then case when has_title then 'RECOGNITION' else 'MOVE_AWAY_REALLOCATION' end end::benefit_end_reason
      from somebody, lateral (values (0, 'BASIC_3', start, least(until, start + 456)), (1, 'ANALOGOUS_2', start + 456, until),
        (2, 'SGB_II', until, leaves)) v (nth, kind, first, stop)
      where greatest(first, joins) < stop and greatest(first, joins) <= date '${today}'`,
    ),
    insert(
      "care_period",
      "id, refugee_id, period, end_reason",
      `
      select pg_temp.id(25, person), refugee, pg_temp.told(greatest(joins, date '2016-09-01'), until),
        case when until <= date '${today}' then case when has_title then 'RECOGNITION' else 'MOVE_AWAY_REALLOCATION' end end::benefit_end_reason
      from somebody`,
    ),
    insert(
      "caseworker_assignment",
      "id, refugee_id, caseworker_id, period, recorded_at, known_since",
      `
      select pg_temp.id(26, row_number() over (order by person, lower(d.period)) + ${from} * 4096::bigint), refugee,
        pg_temp.id(6, d.caseworker), d.period * care, lower(d.period * care) + time '09:00',
        least(lower(d.period * care), date '${today}') + time '09:00'
      from somebody s cross join lateral (select pg_temp.told(greatest(joins, date '2016-09-01'), until) as care) c
        join duty d on d.lane = s.lane and d.period && care
      where s.start <= date '${today}' - 4`,
    ),
  ];
}

/** What the reads are repeated with: a hundred people in care, homes and names half typed, spread over the city. */
export async function chooseSamples(client, on) {
  const list = async (sql) => (await client.query(sql, [on])).rows.map(({ value }) => value);
  return {
    on,
    refugees: await list(
      "select refugee_id as value from care_period where period @> $1::date order by md5(refugee_id::text) limit 100",
    ),
    homes: await list(`
      select u.accommodation_id as value from occupancy o join housing_unit u on u.id = o.housing_unit_id
      join accommodation a on a.id = u.accommodation_id where a.tenure = 'CITY_DESIGNATED' and o.period @> $1::date
      group by 1 order by md5(u.accommodation_id::text) limit 20`),
    words: await list(`
      select distinct on (md5(i.family_name)) concat_ws(' ', i.family_name, left(i.given_names, 3)) as value from refugee_identity i
      join care_period k on k.refugee_id = i.refugee_id and k.period @> $1::date order by md5(i.family_name) limit 20`),
  };
}

import type { Eyes, Wrong } from "./as-viewer.js";
import { type AccessCity, roles } from "./city.js";

/** Own, and yet restricted: as if there were no such person, for everybody but the account that is named. */
export async function* wrongRestriction(eyes: Eyes, { viewers, ids, flats }: AccessCity): Wrong {
  const { client } = eyes;
  await client.query("savepoint restricted");
  await client.query("insert into refugee_restriction values ($1)", [ids.own]);
  await client.query("insert into refugee_restriction_reader values ($1, $2)", [ids.own, viewers.CASEWORKER.id]);
  const flat = [...flats].find(([, person]) => person === "own")?.[0];
  const tables =
    "refugee_identity household_membership occupancy care_period caseworker_assignment benefit_period case_task caseworker_assignment_superseded reassignment_case";
  const ofPerson = tables
    .split(" ")
    .map((table) => `select distinct '${table}' from ${table} where refugee_id = $1`)
    .join(" union ");
  for (const role of roles) {
    const found = await eyes.as(viewers[role], async () => [
      ...(await eyes.column("select 'refugee' from refugee where id = $1", [ids.own])),
      ...(await eyes.column("select 'plan' from planned_assignment where refugee_id = $1", [ids.own])),
      ...(await eyes.column("select 'address' from accommodation_address where accommodation_id = $1", [flat])),
      ...(await eyes.column("select 'search' from refugees_named('own') n where n.refugee_id = $1", [ids.own])),
      ...(await eyes.column(ofPerson, [ids.own])),
    ]);
    const expected = role === "CASEWORKER" ? tables.split(" ").length + 3 : 0;
    if (found.length !== expected) yield `${role} sees of a restricted person: ${found}`;
    const readers = await eyes.as(viewers[role], () => eyes.column("select count(*) from refugee_restriction_reader"));
    const looksAfter = role === "STEERING" || role === "DATA_PROTECTION_OFFICER" || role === "CASEWORKER";
    if (readers[0] !== (looksAfter ? "1" : "0")) yield `${role} sees who may see: ${readers}`;
  }
  await client.query("rollback to savepoint restricted");
  const nobody = await eyes.as(null, () => eyes.column("select id from refugee"));
  if (nobody.length > 0) yield "nobody sees persons";
}

import type pg from "pg";
import type { DraftAreaInput } from "../../src/areas/area-cut.inputs.js";
import { AreaColour } from "../../src/areas/integration-area.js";
import type { Random } from "../../src/demo/random.js";
import { toNodeId } from "../../src/graphql/node-id.js";

interface Staff {
  id: string;
  organization_id: string;
  fte: number;
}

/** Areas that partition the city anyhow: each with a district and a caseworker; some caseworkers get no post, some less. */
export async function randomAreas(owner: pg.Client | pg.Pool, random: Random, day: string): Promise<DraftAreaInput[]> {
  const ids = async (sql: string): Promise<string[]> => (await owner.query(sql)).rows.map(({ id }) => id);
  const districts = random.shuffled(await ids("select id from district order by key"));
  const homes = await ids("select id from accommodation where tenure = 'CITY_DESIGNATED' order by name");
  const { rows } = await owner.query<Staff>(
    `select w.id, w.organization_id, 1 - coalesce(e.fte_steering, 0)::float as fte
    from caseworker w left join employment e on e.caseworker_id = w.id and e.period @> $1::date
    where e.id is not null or not exists (select from employment p where p.caseworker_id = w.id and upper(p.period) <= $1)
    order by w.name, w.id`,
    [day],
  );
  const staff = random.shuffled(rows.filter(({ fte }) => fte > 0));
  const heads = staff.slice(0, random.int(1, Math.min(staff.length, districts.length, 5)));
  const areas = heads.map((head, n) => ({
    ...head,
    districtIds: districts.filter((_, at) => (at < heads.length ? at === n : false)),
    homeIds: [] as string[],
    staff: [{ ...head, fte: random.chance(0.7) ? head.fte : Math.min(head.fte, 0.5) }],
  }));
  for (const district of districts.slice(heads.length)) random.pick(areas).districtIds.push(district);
  for (const home of homes) if (random.chance(0.2)) random.pick(areas).homeIds.push(home);
  for (const other of staff.slice(heads.length)) {
    const own = areas.filter((area) => area.organization_id === other.organization_id);
    if (own.length > 0 && random.chance(0.75)) random.pick(own).staff.push(other);
  }
  return areas.map((area, n) => ({
    code: "ABCDE"[n] ?? "",
    name: `Neu ${n}`,
    colour: AreaColour.BLUE,
    organizationId: toNodeId("Organization", area.organization_id),
    districtIds: area.districtIds.map((id) => toNodeId("District", id)),
    accommodationIds: area.homeIds.map((id) => toNodeId("Accommodation", id)),
    staff: area.staff.map(({ id, fte }) => ({ caseworkerId: toNodeId("Caseworker", id), fteCasework: fte })),
  }));
}

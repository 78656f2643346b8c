import pg from "pg";
import type { Viewer } from "../src/access/viewer.js";
import type { DraftAreaInput } from "../src/areas/area-cut.inputs.js";
import type { AreaColour } from "../src/areas/integration-area.js";
import { Database } from "../src/database/database.js";
import { toNodeId } from "../src/graphql/node-id.js";
import { adoptionServices } from "./adoption/services.js";
import { type TestDatabase, testDatabase } from "./database.js";
import { contextOf, factories } from "./factories.js";
import { mailsIn } from "./mails.js";
import { vault } from "./vault.js";

export const today = "2018-08-20";
export const firstDay = "2018-09-01";

/**
 * A town of four districts in two areas: Caritas answers for north and east with Anna and Bert, SkF for south and west with
 * Sofie. Ten places a full post. A new cut is planned for 2018-09-01.
 */
export async function recutTown() {
  const test: TestDatabase = await testDatabase();
  const owner = new pg.Pool({ ...test.admin, max: 3 });
  const make = factories(owner);
  const caritas = await make.organization({ name: "Caritas" });
  const skf = await make.organization({ name: "SkF" });
  const office = await make.organization({ name: "Stadt", kind: "MUNICIPALITY" });
  await make.phase({ ratio: 10 });
  const [north, east, south, west] = [
    await make.district({ name: "Nord" }),
    await make.district({ name: "Ost" }),
    await make.district({ name: "Süd" }),
    await make.district({ name: "West" }),
  ];
  const running = await make.areaCut({
    name: "Zwei Räume",
    areas: [
      { organizationId: caritas, districtIds: [north, east] },
      { organizationId: skf, districtIds: [south, west] },
    ],
  });
  const [first = "", second = ""] = running.areaIds;
  const post = async (name: string, organizationId: string, areaId: string) => {
    const caseworkerId = await make.caseworker({ name, organizationId, fte: null });
    await make.employment({ caseworkerId, areaId });
    return caseworkerId;
  };
  const anna = await post("Anna", caritas, first);
  const bert = await post("Bert", caritas, first);
  const sofie = await post("Sofie", skf, second);
  const flats = new Map<string, string>();
  for (const districtId of [north, east, south, west]) {
    flats.set(districtId, (await make.accommodation({ districtId, tenure: "SELF_RENTED", places: 100 })).unitId);
  }
  const viewers = {
    steering: await make.viewer({ role: "STEERING", organizationId: office }),
    administration: await make.viewer({ role: "ASSOCIATION_ADMIN", organizationId: caritas }),
    caseworker: await make.viewer({ role: "CASEWORKER", organizationId: caritas, caseworkerId: anna }),
    board: await make.viewer({ role: "BOARD", organizationId: office }),
    volunteers: await make.viewer({ role: "VOLUNTEER_COORDINATOR", organizationId: office }),
    officer: await make.viewer({ role: "DATA_PROTECTION_OFFICER", organizationId: office }),
  };
  const database = await Database.open(test.app, 6);
  const services = adoptionServices(database);
  const { drafts } = services;

  const town = {
    owner,
    connection: test.admin,
    database,
    make,
    viewers,
    mails: () => mailsIn(owner, vault),
    organizations: { caritas, skf, office },
    districts: { north, east, south, west },
    caseworkers: { anna, bert, sofie },
    running: { id: running.cutId, areaIds: running.areaIds },
    ...services,
    as: (viewer: Viewer = viewers.steering, day = today) => contextOf(viewer, day),

    /** A household in a flat, with a caseworker unless that is null. @returns its persons */
    async household(o: { districtId: string; caseworkerId: string | null; persons?: number; born?: string[] }) {
      const born = o.born ?? Array.from({ length: o.persons ?? 1 }, () => "1990-01-01");
      const { rows } = await owner.query<{ id: string }>("insert into household default values returning id");
      const persons: string[] = [];
      for (const birthDate of born) {
        const refugeeId = await make.refugee();
        persons.push(refugeeId);
        await owner.query("update refugee_identity set birth_date = $2 where refugee_id = $1", [refugeeId, birthDate]);
        await owner.query(
          "insert into household_membership (household_id, refugee_id, period, role) values ($1, $2, '[2016-09-01,)', 'OTHER_RELATIVE')",
          [rows[0]?.id, refugeeId],
        );
        await make.occupancy({ refugeeId, unitId: flats.get(o.districtId) ?? "" });
        if (o.caseworkerId) await make.assignment({ refugeeId, caseworkerId: o.caseworkerId });
      }
      return persons;
    },

    async rows<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
      return (await owner.query(sql, values)).rows as T[];
    },

    /** A copy of the cut that runs. @returns its uuid */
    async copy(name = "Entwurf", from = firstDay): Promise<string> {
      const copyOfId = toNodeId("AreaCut", running.cutId);
      const { id, userErrors } = await drafts.create(town.as(), { name, from, copyOfId });
      if (!id) throw new Error(JSON.stringify(userErrors));
      return id;
    },

    /** The areas of a draft as the API takes them. */
    async areasOf(cutId: string): Promise<DraftAreaInput[]> {
      const areas = await town.rows<{ area: DraftAreaInput }>(
        `select json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'colour', a.colour, 'organizationId', a.organization_id,
          'districtIds', array(select district_id from area_cut_district x where x.integration_area_id = a.id), 'accommodationIds', array[]::uuid[],
          'staff', (select coalesce(json_agg(json_build_object('caseworkerId', s.caseworker_id, 'fteCasework', s.fte_casework)), '[]')
            from area_cut_caseworker s where s.integration_area_id = a.id)) as area
        from integration_area a where a.area_cut_id = $1 order by a.code`,
        [cutId],
      );
      return areas.map(({ area }) => ({
        ...area,
        id: toNodeId("IntegrationArea", area.id ?? ""),
        organizationId: toNodeId("Organization", area.organizationId),
        districtIds: area.districtIds.map((id) => toNodeId("District", id)),
        staff: area.staff.map(({ caseworkerId, fteCasework }) => ({
          caseworkerId: toNodeId("Caseworker", caseworkerId),
          fteCasework,
        })),
      }));
    },

    /** The east goes from Caritas to SkF, and Bert has no post any more. @returns what adoption asks for */
    async eastToSkf(name = "Neuer Zuschnitt", from = firstDay) {
      const cutId = await town.copy(name, from);
      const [one, other] = await town.areasOf(cutId);
      if (!one || !other) throw new Error("two areas");
      const moved = toNodeId("District", east);
      const areas = [
        {
          ...one,
          colour: "BLUE" as AreaColour,
          districtIds: one.districtIds.filter((id) => id !== moved),
          staff: one.staff.filter(({ caseworkerId }) => caseworkerId === toNodeId("Caseworker", anna)),
        },
        { ...other, districtIds: [...other.districtIds, moved] },
      ];
      const { userErrors } = await drafts.save(town.as(), {
        id: toNodeId("AreaCut", cutId),
        version: 1,
        name,
        from,
        areas,
      });
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return town.adoptable(cutId);
    },

    async adoptable(cutId: string) {
      const [cut] = await town.rows<{ version: number; fingerprint: string; from: string }>(
        `select version, fingerprint, planned_from::text as "from" from area_cut where id = $1`,
        [cutId],
      );
      if (!cut) throw new Error("no such cut");
      return { cutId, id: toNodeId("AreaCut", cutId), ...cut, exceptions: [] };
    },

    /** Who answers for whom on a day, by name; the waiting are with nobody. */
    async answers(day: string): Promise<Record<string, number>> {
      const found = await town.rows<{ name: string; persons: number }>(
        `select coalesce(w.name, '-') as name, count(*)::integer as persons
        from care_on($1) k left join caseworker w on w.id = k.caseworker_id group by 1 order by 1`,
        [day],
      );
      return Object.fromEntries(found.map(({ name, persons }) => [name, persons]));
    },

    /** Everything that adoption may touch, as it is, besides the new cut. */
    async everything() {
      return {
        cuts: await town.rows("select id, period::text from area_cut where period is not null order by id"),
        posts: await town.rows(
          "select id, caseworker_id, integration_area_id, period::text, fte_casework from employment order by id",
        ),
        exceptions: await town.rows(
          "select id, caseworker_id, extra_places, period::text from capacity_exception order by id",
        ),
        assignments: await town.rows(
          "select id, refugee_id, caseworker_id, period::text from caseworker_assignment order by id",
        ),
        substitutions: await town.rows("select id, period::text from substitution order by id"),
      };
    },

    async close(): Promise<void> {
      await database.close();
      await owner.end();
      await test.drop();
    },
  };
  return town;
}

export type RecutTown = Awaited<ReturnType<typeof recutTown>>;

/** `CONFLICT version`: what refused, and about which value. */
export const refusals = ({
  userErrors,
}: {
  userErrors: readonly { code: string; field: string[] | null }[];
}): string[] => userErrors.map(({ code, field }) => [code, field?.join(".")].filter(Boolean).join(" "));

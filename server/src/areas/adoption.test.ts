import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { contextOf } from "../../test/factories.js";
import { vault } from "../../test/vault.js";
import { type Viewer, viewerColumns } from "../access/viewer.js";
import { Database } from "../database/database.js";
import { inventDueren } from "../demo/dueren.js";
import { loadCity } from "../demo/load-city.js";
import { toNodeId } from "../graphql/node-id.js";
import { AdoptionService } from "./adoption.service.js";
import { AdoptionNotices } from "./adoption-notices.js";
import { AdoptionUndoService } from "./adoption-undo.service.js";
import { AreaCutService } from "./area-cut.service.js";
import type { AreaColour } from "./integration-area.js";

/** Düren today, from three areas to four: the AWO gets the west back. */

const today = "2026-11-22";
const from = "2026-12-01";
let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let steering: Viewer;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  await loadCity(owner, inventDueren(2016, today), { password: "-" });
  database = await Database.open(test.app, 4);
  const { rows } = await owner.query<Viewer>(`select ${viewerColumns} from user_account u where role = 'STEERING'`);
  steering = rows[0] as Viewer;
}, 60_000);

afterAll(async () => {
  await database.close();
  await owner.end();
  await test.drop();
});

const mails: string[] = [];
const outbox = { put: async (accountId: string) => void mails.push(accountId) };
const notices = () => new AdoptionNotices(database.pool, outbox as never);
const drafts = () => new AreaCutService(database);
const adoption = () => new AdoptionService(database, vault, notices());
const undoing = () => new AdoptionUndoService(database, vault, notices());

async function rows<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await owner.query(sql, values)).rows as T[];
}

const codes = ({ userErrors }: { userErrors: readonly { code: string; field: string[] | null }[] }) =>
  userErrors.map(({ code, field }) => [code, field?.join(".")].join(" "));

async function idsOf(table: string, key: string): Promise<Map<string, string>> {
  return new Map(
    (await rows<{ id: string; key: string }>(`select id, ${key} as key from ${table}`)).map((r) => [r.key, r.id]),
  );
}

const west = ["guerzenich", "roelsdorf", "birgel", "west"];

/** A draft of four areas, saved by its ids. @returns what adoption asks for */
async function fourAreas(name = "Vier Räume", day = from) {
  const [running] = await rows<{ id: string }>("select id from area_cut where upper_inf(period)");
  const made = await drafts().create(contextOf(steering, today), {
    name,
    from: day,
    copyOfId: toNodeId("AreaCut", running?.id ?? ""),
  });
  expect(made.userErrors).toEqual([]);
  const cutId = made.id ?? "";
  const districts = await idsOf("district", "key");
  const caseworkers = await idsOf("caseworker", "name");
  const organizations = await idsOf("organization", "short_name");
  const areas = await rows<{
    id: string;
    code: string;
    name: string;
    colour: AreaColour;
    organization_id: string;
    districts: string[];
    staff: { id: string; fte: number }[];
  }>(
    `select a.*, array(select d.key from area_cut_district x join district d on d.id = x.district_id where x.integration_area_id = a.id) as districts,
      (select json_agg(json_build_object('id', s.caseworker_id, 'fte', s.fte_casework)) from area_cut_caseworker s where s.integration_area_id = a.id) as staff
    from integration_area a where a.area_cut_id = $1`,
    [cutId],
  );
  const input = areas.map((area) => ({
    id: toNodeId("IntegrationArea", area.id),
    code: area.code,
    name: area.name,
    colour: area.colour,
    organizationId: toNodeId("Organization", area.organization_id),
    districtIds: area.districts
      .filter((key) => !west.includes(key))
      .map((key) => toNodeId("District", districts.get(key) ?? "")),
    accommodationIds: [],
    staff: area.staff.map(({ id, fte }) => ({ caseworkerId: toNodeId("Caseworker", id), fteCasework: fte })),
  }));
  const added = {
    code: "W",
    name: "West",
    colour: "ROSE" as AreaColour,
    organizationId: toNodeId("Organization", organizations.get("AWO") ?? ""),
    districtIds: west.map((key) => toNodeId("District", districts.get(key) ?? "")),
    accommodationIds: [],
    staff: [{ caseworkerId: toNodeId("Caseworker", caseworkers.get("Runa Westfeld") ?? ""), fteCasework: 0.25 }],
  };
  const id = toNodeId("AreaCut", cutId);
  const saved = await drafts().save(contextOf(steering, today), {
    id,
    version: 1,
    name,
    from: day,
    areas: [...input, added],
  });
  expect(saved.userErrors).toEqual([]);
  const [cut] = await rows<{ version: number; fingerprint: string }>(
    "select version, fingerprint from area_cut where id = $1",
    [cutId],
  );
  return { cutId, id, version: cut?.version ?? 0, fingerprint: cut?.fingerprint ?? "", from: day, exceptions: [] };
}

/** Everything that adoption may touch, as it is. */
const everything = async () => ({
  cuts: await rows(
    "select id, name, period::text, planned_from::text from area_cut where name <> 'Vier Räume' order by id",
  ),
  posts: await rows(
    "select id, caseworker_id, integration_area_id, period::text, fte_casework, fte_steering from employment order by id",
  ),
  exceptions: await rows("select id, caseworker_id, extra_places, period::text from capacity_exception order by id"),
  assignments: await rows("select id, refugee_id, caseworker_id, period::text from caseworker_assignment order by id"),
  substitutions: await rows("select id, period::text from substitution order by id"),
});

const loads = (day: string) =>
  rows<{ name: string; load: number; capacity: number; area: string }>(
    `select w.name, l.assigned as load, l.capacity, a.code as area from caseworker_load_on($1) l join caseworker w on w.id = l.caseworker_id
    left join integration_area a on a.id = l.integration_area_id order by w.name`,
    [day],
  );

describe("adoption", () => {
  it("moves everything at once, leaves the rest waiting, and is undone exactly", async () => {
    const before = await everything();
    const input = await fourAreas();
    const done = await adoption().adopt(contextOf(steering, today), input);
    expect(done.userErrors).toEqual([]);
    console.log(done.waiting, await loads(from), mails.length);
    const after = await everything();
    expect(after.assignments).not.toEqual(before.assignments);
    const undone = await undoing().undo(contextOf(steering, today), { id: input.id });
    expect(undone.userErrors).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(codes(await undoing().undo(contextOf(steering, today), { id: input.id }))).toEqual(["INVALID id"]);
  });
});

import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type RecutTown, recutTown, refusals, today } from "../../test/recut-town.js";
import { claimsOf, type Viewer } from "../access/viewer.js";
import { toNodeId } from "../graphql/node-id.js";
import type { DraftAreaInput } from "./area-cut.inputs.js";

let town: RecutTown;

beforeAll(async () => {
  town = await recutTown();
  await town.household({ districtId: town.districts.east, caseworkerId: town.caseworkers.bert, persons: 3 });
  await town.household({ districtId: town.districts.south, caseworkerId: null, persons: 2 });
});
afterAll(() => town.close());

const id = (cutId: string) => toNodeId("AreaCut", cutId);

/** Saves a fresh copy with its two areas changed. */
async function save(change: (areas: DraftAreaInput[]) => void, more: object = {}) {
  const cutId = await town.copy();
  const areas = await town.areasOf(cutId);
  change(areas);
  const input = { id: id(cutId), version: 1, name: "Entwurf", from: "2018-09-01", areas, ...more };
  return { cutId, ...(await town.drafts.save(town.as(), input)) };
}

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error("none");
  return one;
};

describe("a draft", () => {
  it("is a copy with areas and posts of its own, planned at once", async () => {
    const cutId = await town.copy("Kopie");
    const [cut] = await town.rows(
      "select name, period, planned_from::text, version, copied_from_id from area_cut where id = $1",
      [cutId],
    );
    expect(cut).toEqual({
      name: "Kopie",
      period: null,
      planned_from: "2018-09-01",
      version: 1,
      copied_from_id: town.running.id,
    });
    const areas = await town.areasOf(cutId);
    expect(areas.map(({ code, districtIds, staff }) => [code, districtIds.length, staff.length])).toEqual([
      ["A", 2, 2],
      ["B", 2, 1],
    ]);
    const plan = await town.rows(
      "select why, count(*)::integer as persons from planned_assignment where area_cut_id = $1 group by why order by why",
      [cutId],
    );
    expect(plan).toEqual([
      { why: "WAITING_SERVED", persons: 2 },
      { why: null, persons: 3 },
    ]);
  });

  it("of nothing is one area of everything", async () => {
    const { id: cutId } = await town.drafts.create(town.as(), { name: "Leer", from: "2018-09-01" });
    const areas = await town.areasOf(cutId ?? "");
    expect(areas.map(({ districtIds }) => districtIds.length)).toEqual([4]);
  });

  it.each<[string, (areas: DraftAreaInput[]) => void, string[]]>([
    ["a gap", (areas) => first(areas).districtIds.pop(), ["INVALID areas"]],
    ["an overlap", ([a, b]) => b?.districtIds.push(first(a?.districtIds ?? [])), ["INVALID areas.1.districtIds.2"]],
    ["a code twice", ([, b]) => Object.assign(b ?? {}, { code: "A" }), ["INVALID areas.1.code"]],
    ["a caseworker twice", ([a]) => a?.staff.push(first(a.staff)), ["INVALID areas.0.staff.2.caseworkerId"]],
    [
      "another organization's caseworker",
      ([a, b]) => b?.staff.push(...(a?.staff.splice(0, 1) ?? [])),
      ["INVALID areas.1.staff.1.caseworkerId"],
    ],
    [
      "a home that is none",
      ([a]) => a?.accommodationIds.push(toNodeId("Accommodation", town.running.id)),
      ["NOT_FOUND areas.0.accommodationIds.0"],
    ],
    [
      "an area of another cut",
      ([a]) => Object.assign(a ?? {}, { id: toNodeId("IntegrationArea", town.running.areaIds[0] ?? "") }),
      ["NOT_FOUND areas.0.id"],
    ],
    ["a name of spaces", ([a]) => Object.assign(a ?? {}, { name: "  " }), ["INVALID areas.0.name"]],
  ])("with %s is refused", async (_, change, expected) => {
    const refused = await save(change);
    expect(refusals(refused)).toEqual(expected);
    expect(first(await town.rows("select version from area_cut where id = $1", [refused.cutId]))).toEqual({
      version: 1,
    });
  });

  it("says in German and English what is wrong with it", async () => {
    const { userErrors } = await save((areas) => first(areas).districtIds.splice(0));
    expect(userErrors.map(({ message }) => message)).toEqual(["Ohne Raum: Nord, Ost."]);
  });

  it("is not saved over somebody else's change", async () => {
    const { cutId, userErrors } = await save((areas) => Object.assign(first(areas), { name: "Eins" }));
    expect(userErrors).toEqual([]);
    const again = { id: id(cutId), version: 1, name: "x", from: "2018-09-01", areas: await town.areasOf(cutId) };
    expect(refusals(await town.drafts.save(town.as(), again))).toEqual(["CONFLICT version"]);
    const [one, other] = await Promise.all([
      town.drafts.save(town.as(), { ...again, version: 2 }),
      town.drafts.save(town.as(), { ...again, version: 2 }),
    ]);
    expect([...refusals(one), ...refusals(other)]).toEqual(["CONFLICT version"]);
  });

  it("may swap codes, lose areas, and put homes apart; a home that goes along is not kept apart", async () => {
    const { accommodationId } = await town.make.accommodation({ districtId: town.districts.north });
    const { cutId, userErrors } = await save((areas) => {
      const [a, b] = areas;
      if (!a || !b) throw new Error("two");
      [a.code, b.code] = [b.code, a.code];
      b.accommodationIds = [toNodeId("Accommodation", accommodationId)];
    });
    expect(userErrors).toEqual([]);
    expect(
      await town.rows("select count(*)::integer as apart from area_cut_accommodation where area_cut_id = $1", [cutId]),
    ).toEqual([{ apart: 1 }]);
    const areas = await town.areasOf(cutId);
    const one = { ...first(areas), districtIds: areas.flatMap((area) => area.districtIds), staff: [] };
    const merged = {
      id: id(cutId),
      version: 2,
      name: "Einer",
      from: "2018-09-01",
      areas: [{ ...one, accommodationIds: [toNodeId("Accommodation", accommodationId)] }],
    };
    expect(refusals(await town.drafts.save(town.as(), merged))).toEqual([]);
    expect(
      await town.rows(
        "select (select count(*) from area_cut_accommodation where area_cut_id = $1)::integer as apart, (select count(*) from integration_area where area_cut_id = $1)::integer as areas",
        [cutId],
      ),
    ).toEqual([{ apart: 0, areas: 1 }]);
    expect(
      await town.rows(
        "select distinct why from planned_assignment where area_cut_id = $1 and from_caseworker_id is not null",
        [cutId],
      ),
    ).toEqual([{ why: "NO_PLACE" }]);
  });

  it("is shown to the board, cannot be changed then, and is withdrawn", async () => {
    const cutId = await town.copy();
    expect(refusals(await town.drafts.propose(town.as(), { id: id(cutId), version: 1 }))).toEqual([]);
    const areas = await town.areasOf(cutId);
    const input = { id: id(cutId), version: 2, name: "x", from: "2018-09-01", areas };
    expect(refusals(await town.drafts.save(town.as(), input))).toEqual(["INVALID id"]);
    expect(refusals(await town.drafts.recompute(town.as(), { id: id(cutId), version: 2 }))).toEqual([]);
    expect(refusals(await town.drafts.withdraw(town.as(), { id: id(cutId), version: 3 }))).toEqual([]);
    expect(refusals(await town.drafts.withdraw(town.as(), { id: id(cutId), version: 4 }))).toEqual(["INVALID id"]);
    expect(refusals(await town.drafts.delete(town.as(), { id: id(cutId), version: 4 }))).toEqual([]);
    expect(await town.rows("select from integration_area where area_cut_id = $1", [cutId])).toEqual([]);
  });
});

describe("who sees what of a cut", () => {
  const tables = ["area_cut", "integration_area", "area_cut_district", "area_cut_caseworker", "planned_assignment"];
  const seen = async (viewer: Viewer, cutId: string) => {
    const counts = await town.database.read(claimsOf(viewer, today), async (tx) => {
      const found: Record<string, number> = {};
      for (const table of tables) {
        const key = table === "area_cut" ? "id" : "area_cut_id";
        const [row] = await tx.query<{ count: number }[]>(
          `select count(*)::integer as count from ${table} where ${key} = $1`,
          [cutId],
        );
        if (row && row.count > 0) found[table] = row.count;
      }
      const [preview] = await tx.query<{ persons: number }[]>("select persons from area_cut_preview_of($1)", [cutId]);
      const [people] = await tx.query<{ count: number }[]>(
        "select count(*)::integer as count from caseworker_preview_of($1)",
        [cutId],
      );
      return { ...found, persons: preview?.persons ?? null, caseworkers: people?.count ?? 0 };
    });
    return counts;
  };
  const areas = { area_cut: 1, integration_area: 2, area_cut_district: 4, area_cut_caseworker: 3 };
  const nothing = { persons: null, caseworkers: 0 };

  it("of a draft the steering office alone; of a proposal those who are asked, without persons", async () => {
    const cutId = await town.copy();
    const all = { ...areas, planned_assignment: 5, persons: 5, caseworkers: 3 };
    const { steering, ...others } = town.viewers;
    expect(await seen(steering, cutId)).toEqual(all);
    for (const viewer of Object.values(others))
      expect([viewer.role, await seen(viewer, cutId)]).toEqual([viewer.role, nothing]);
    await town.drafts.propose(town.as(), { id: id(cutId), version: 1 });
    const { administration, caseworker, board, volunteers, officer } = others;
    for (const viewer of [administration, caseworker])
      expect(await seen(viewer, cutId)).toEqual({ ...areas, persons: 5, caseworkers: 3 });
    expect(await seen(board, cutId)).toEqual({ ...areas, persons: 5, caseworkers: 0 });
    for (const viewer of [volunteers, officer]) expect(await seen(viewer, cutId)).toEqual(nothing);
    expect(await seen({ ...board, scopes: ["areas:read"] }, cutId)).toEqual({ ...areas, persons: 5, caseworkers: 0 });
    expect(await seen({ ...board, scopes: ["statistics:read"] }, cutId)).toEqual(nothing);
    expect(await seen({ ...steering, scopes: ["areas:read"] }, cutId)).toEqual({
      ...areas,
      persons: 5,
      caseworkers: 3,
    });
  });

  it("is changed by nobody else, by no way", async () => {
    const cutId = await town.copy();
    await town.drafts.propose(town.as(), { id: id(cutId), version: 1 });
    const { steering, ...others } = town.viewers;
    const token = { ...steering, scopes: ["areas:read", "caseload:write"] };
    for (const viewer of [...Object.values(others), token]) {
      const attempts = [
        "update area_cut set name = 'x' where id = $1",
        "update area_cut_district set integration_area_id = integration_area_id where area_cut_id = $1",
        "delete from area_cut_caseworker where area_cut_id = $1",
        "delete from integration_area where area_cut_id = $1",
      ];
      for (const sql of attempts) {
        const [, changed] = await town.database.write(claimsOf(viewer, today), (tx) =>
          tx.query<[unknown, number]>(sql, [cutId]),
        );
        expect([viewer.role, sql, changed]).toEqual([viewer.role, sql, 0]);
      }
      for (const sql of [
        "insert into area_cut (name, planned_from) values ('x', '2018-09-01')",
        "select save_area_plan(null, null, null, '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
        "select replace_posts('2018-09-01', '{}', '[]')",
        "select set_boundaries('[]', '[]')",
      ]) {
        await expect(town.database.write(claimsOf(viewer, today), (tx) => tx.query(sql))).rejects.toMatchObject({
          driverError: { code: "42501" },
        });
      }
      expect(
        await town.database.read(claimsOf(viewer, today), (tx) => tx.query("select from cases_to_place($1)", [cutId])),
      ).toEqual([]);
    }
  });
});

describe("Postgres", () => {
  it.each([
    ["two cuts at once", "insert into area_cut (name, period) values ('x', '[2020-01-01,)')", "23P01"],
    ["a gap", "update area_cut set period = '[2016-09-01,2018-09-01)' where upper_inf(period)", "AID03"],
    ["no period and no plan", "insert into area_cut (name) values ('x')", "23514"],
    [
      "a district left out",
      "delete from area_cut_district where ctid = (select ctid from area_cut_district limit 1)",
      "AID02",
    ],
  ])("refuses %s, whoever asks", async (_, sql, code) => {
    await expect(town.owner.query(sql)).rejects.toMatchObject({ code });
  });
});

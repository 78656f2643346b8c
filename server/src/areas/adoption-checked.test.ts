import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { replayAudit } from "../../test/adoption/audit-replay.js";
import { checkAdoption } from "../../test/adoption/check-adoption.js";
import { type Checked, checkedAdoptions } from "../../test/adoption/checked-adoptions.js";
import { emptyTown, firstDay, insertRandomTown, today } from "../../test/adoption/random-town.js";
import { differences, periodOf, type Row, rowsOf, type Snapshot } from "../../test/adoption/snapshot.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { contextOf, factories } from "../../test/factories.js";
import { Database } from "../database/database.js";
import { inventDueren } from "../demo/dueren.js";
import { loadCity } from "../demo/load-city.js";
import { Random } from "../demo/random.js";

/** Any other seed will do, and any number of towns: `SEED=1 TOWNS=1000`. */
const seed = Number(process.env.SEED ?? Date.now() % 100_000_000);
const towns = Number(process.env.TOWNS ?? 16);

let test: TestDatabase;
let owner: pg.Client;
let database: Database;
let adoptions: ReturnType<typeof checkedAdoptions>;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  database = await Database.open(test.app, 2);
  adoptions = checkedAdoptions(owner, database);
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await test.drop();
});

const steeringOn = async (day: string) => contextOf(await factories(owner).viewer({ role: "STEERING" }), day);

async function adoptInTown(town: number) {
  await insertRandomTown(owner, town);
  const random = new Random(town);
  const context = await steeringOn(today);
  const adopt = async (day: string, earlier?: Checked) =>
    adoptions.adopt(context, await adoptions.draft(context, day, random), random, earlier);
  const undo = async (checked: Checked) =>
    checked.outcome === "refused" ? { problems: [], after: null } : adoptions.undo(context, checked);
  return { adopt, undo, checked: await adopt(firstDay) };
}

describe("the adoption of a random cut", () => {
  it("in random towns breaks no rule, tells of every row, and is undone row by row", async () => {
    console.info(`adoptions: seed ${seed}`);
    const outcomes: Record<string, number> = {};
    for (let town = seed; town < seed + towns; town++) {
      const { adopt, undo, checked } = await adoptInTown(town);
      const { outcome, problems } = checked;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      // Every third time another one upon it, which is taken back first.
      const upon = town % 3 === 0 && outcome !== "refused" ? [await adopt("2018-10-01", checked)] : [];
      for (const one of [...upon, checked]) problems.push(...one.problems, ...(await undo(one)).problems);
      expect([town, ...problems]).toEqual([town]);
    }
    console.info(JSON.stringify(outcomes));
    expect(outcomes["some wait"]).toBeGreaterThan(0);
  }, 3_600_000);

  it("in the demo city breaks no rule, one upon the other, and is undone row by row, the last first", async () => {
    await emptyTown(owner);
    await loadCity(owner, inventDueren(2016, "2026-11-22"), { password: "-" });
    const context = await steeringOn("2026-11-22");
    const random = new Random(3);
    const adopt = async (day: string, earlier?: Checked) =>
      adoptions.adopt(context, await adoptions.draft(context, day, random), random, earlier);
    const first = await adopt("2026-11-23");
    const second = await adopt("2027-01-01", first);
    expect([...first.problems, ...second.problems]).toEqual([]);
    expect([first, second].map(({ outcome }) => outcome)).not.toContain("refused");
    expect((await adoptions.undo(context, second)).problems).toEqual([]);
    expect((await adoptions.undo(context, first)).problems).toEqual([]);
  });
});

describe("the checker", () => {
  // A town in which some wait, some move, some have somebody agreed for later, one stands in, and one has an exception.
  const telling = 47;
  let checked: Checked;
  let undone: Snapshot;
  beforeAll(async () => {
    const { undo, ...town } = await adoptInTown(telling);
    checked = town.checked;
    const { after, problems } = await undo(checked);
    expect([...checked.problems, ...problems]).toEqual([]);
    undone = after ?? new Map();
  });

  const edited = (state: Snapshot, table: string, edit: (rows: Row[]) => readonly Row[]): Snapshot => {
    const rows = [...rowsOf(state, table)];
    const changed = edit(rows);
    if (changed.length === 0 && rows.length === 0) throw new Error(`nothing to edit in ${table}`);
    return new Map([...state, [table, changed]]);
  };
  const moved = (rows: readonly Row[]) =>
    rows.filter(({ reassignment_id }) => reassignment_id === checked.adoption.reassignmentId);
  const except = (rows: readonly Row[], row: Row | undefined) => rows.filter((one) => one !== row);
  const but = (rows: readonly Row[], row: Row | undefined, values: object) => [
    ...except(rows, row),
    { ...row, ...values },
  ];

  it.each<[string, string, (rows: Row[]) => readonly Row[]]>([
    [
      "another cut, or several",
      "area_cut",
      (rows) =>
        rows.map((row) =>
          row.id === checked.adoption.cutId || row.period === null ? row : { ...row, period: "[2016-09-01,)" },
        ),
    ],
    ["has not one area", "area_cut_district", (rows) => rows.slice(1)],
    [
      "has not one area",
      "area_cut_district",
      (rows) =>
        but(rows, rows[0], {
          integration_area_id: rows.find((one) => one.area_cut_id !== rows[0]?.area_cut_id)?.integration_area_id,
        }),
    ],
    ["capacity 0", "programme_phase", () => []],
    ["persons, capacity", "capacity_exception", () => []],
    ["not ", "employment", (rows) => rows.map((row) => ({ ...row, integration_area_id: null }))],
    ["not ", "employment", (rows) => rows.map((row) => ({ ...row, fte_casework: 1 }))],
    ["runs on", "substitution", () => rowsOf(checked.adoption.before, "substitution")],
    ["is with two", "caseworker_assignment", (rows) => [...rows, ...moved(rows)]],
    ["is not in care", "care_period", (rows) => rows.slice(1)],
    [
      "had somebody else before",
      "caseworker_assignment",
      (rows) => rows.map((row) => ({ ...row, period: String(row.period).replace("2016-09-01", "2016-10-01") })),
    ],
    ["later", "caseworker_assignment", (rows) => rows.filter((row) => periodOf(row).from <= firstDay)],
    ["planned is", "caseworker_assignment", (rows) => but(rows, moved(rows)[0], { caseworker_id: "somebody" })],
    [
      "stays until",
      "caseworker_assignment",
      (rows) => rows.map((row) => ({ ...row, period: `[${periodOf(row).from},)` })),
    ],
    ["is torn", "caseworker_assignment", (rows) => except(rows, moved(rows)[0])],
    ["places for", "caseworker_assignment", (rows) => rows.filter((row) => !moved(rows).includes(row))],
    ["wait, not", "caseworker_assignment", (rows) => except(rows, moved(rows)[0])],
    ["the journal says", "reassignment_case", (rows) => rows.slice(1)],
    ["wrong: ", "reassignment", (rows) => rows.map((row) => ({ ...row, cases_count: 0 }))],
  ])("finds `%s` if %s is another", (problem, table, edit) => {
    const found = checkAdoption({ ...checked.adoption, after: edited(checked.adoption.after, table, edit) });
    expect(found.filter((one) => one.includes(problem))).not.toEqual([]);
  });

  it("finds a row that no line tells of, and one that the undoing did not bring back", async () => {
    const { adoption, since } = checked;
    const account = await owner.query("select id from user_account");
    for (const table of ["caseworker_assignment", "employment", "area_cut"]) {
      const after = edited(undone, table, (rows) => rows.slice(1));
      expect(differences(adoption.before, after)).toHaveLength(1);
      expect(await replayAudit(owner, since, account.rows[0].id, adoption.before, after)).toHaveLength(1);
    }
  });
});

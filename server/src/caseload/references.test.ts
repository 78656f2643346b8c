import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { unknownId } from "../../test/caseload-desk.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { type Factories, factories } from "../../test/factories.js";
import { sessionWaits } from "../../test/session-waits.js";
import { sqlState } from "../database/database.js";

/** What moves refer to is looked at once a statement and by no foreign keys: it must hold as if these were there. */
let database: TestDatabase;
let admin: pg.Pool;
let make: Factories;
let one: pg.PoolClient;
let other: pg.PoolClient;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Pool({ ...database.admin, max: 3 });
  make = factories(admin);
  await make.phase();
  [one, other] = await Promise.all([admin.connect(), admin.connect()]);
});

afterEach(() => Promise.all([one.query("rollback"), other.query("rollback")]));

afterAll(async () => {
  one.release();
  other.release();
  await admin.end();
  await database.drop();
});

const missing = "23503";
const stateOf = (work: Promise<unknown>): Promise<string | null> => work.then(() => "done", sqlState);

/** Nothing refers to them but an employment, so that the caseworker may have cases. */
async function newcomers() {
  const { rows } = await admin.query<{ id: string }>(
    "insert into reassignment (kind, day, cases_count) values ('TRANSFER', '2018-07-01', 1) returning id",
  );
  return {
    refugee: await make.refugee(),
    stranger: await make.refugee({ from: null }),
    caseworker: await make.caseworker(),
    reassignment: rows[0]?.id ?? "",
    user_account: (await make.viewer({ role: "BOARD" })).id,
  };
}
type Newcomers = Awaited<ReturnType<typeof newcomers>>;

const assign = (client: pg.ClientBase, they: Newcomers) =>
  client.query(
    `insert into caseworker_assignment (refugee_id, caseworker_id, reassignment_id, recorded_by_id, period)
    values ($1, $2, $3, $4, '[2018-07-01,)')`,
    [they.refugee, they.caseworker, they.reassignment, they.user_account],
  );
const comes = (client: pg.ClientBase, they: Newcomers) =>
  client.query("insert into reassignment_case (reassignment_id, refugee_id, to_caseworker_id) values ($1, $2, $3)", [
    they.reassignment,
    they.stranger,
    they.caseworker,
  ]);
const goes = (client: pg.ClientBase, they: Newcomers) =>
  client.query("insert into reassignment_case (reassignment_id, refugee_id, from_caseworker_id) values ($1, $2, $3)", [
    they.reassignment,
    they.stranger,
    they.caseworker,
  ]);

/** Ends what else refers to a caseworker. */
const dismiss = (they: Newcomers) => admin.query("delete from employment where caseworker_id = $1", [they.caseworker]);

type Parent = "caseworker" | "reassignment" | "refugee" | "user_account";
const idOf = (they: Newcomers, parent: Parent): string => (parent === "refugee" ? they.stranger : they[parent]);
const remove = (client: pg.ClientBase, they: Newcomers, parent: Parent) =>
  client.query(`delete from ${parent} where id = $1`, [idOf(they, parent)]);

describe.each([
  { child: "an assignment", parent: "caseworker", refer: assign },
  { child: "an assignment", parent: "reassignment", refer: assign },
  { child: "an assignment", parent: "user_account", refer: assign },
  { child: "a record of who comes", parent: "caseworker", refer: comes },
  { child: "a record of who goes", parent: "caseworker", refer: goes },
  { child: "a record of who goes", parent: "reassignment", refer: goes },
  { child: "a record of who goes", parent: "refugee", refer: goes },
] as const)("the $parent of $child", ({ parent, refer }) => {
  it("must be there", async () => {
    const they = await newcomers();
    const key = parent === "refugee" ? "stranger" : parent;
    expect(await stateOf(refer(one, { ...they, [key]: unknownId }))).toBe(missing);
    expect(await stateOf(refer(one, they))).toBe("done");
  });

  it("stays there, as who it is", async () => {
    const they = await newcomers();
    await refer(one, they);
    await dismiss(they);
    expect(await stateOf(remove(one, they, parent))).toBe(missing);
    const renamed = one.query(`update ${parent} set id = uuidv7() where id = $1`, [idOf(they, parent)]);
    expect(await stateOf(renamed)).toBe(missing);
    const [column] = { caseworker: ["name"], reassignment: ["day"], refugee: ["synthetic"], user_account: ["name"] }[
      parent
    ];
    const changed = one.query(`update ${parent} set ${column} = ${column} where id = $1`, [idOf(they, parent)]);
    expect(await stateOf(changed)).toBe("done");
  });

  it("may go as long as nothing refers to it", async () => {
    const they = await newcomers();
    await dismiss(they);
    expect(await stateOf(remove(one, they, parent))).toBe("done");
  });

  it("is waited for by who takes it away, and stays", async () => {
    const they = await newcomers();
    await one.query("begin");
    await refer(one, they);
    await dismiss(they);
    const removed = stateOf(remove(other, they, parent));
    await sessionWaits(admin);
    await one.query("commit");
    expect(await removed).toBe(missing);
  });

  it("is not taken away by who began before it was referred to", async () => {
    const they = await newcomers();
    await other.query("begin isolation level repeatable read");
    await other.query("select from refugee");
    await refer(one, they);
    await dismiss(they);
    expect(["0A000", "40001"]).toContain(await stateOf(remove(other, they, parent)));
  });
});

it("whoever refers to somebody who is being taken away waits, and is refused if that comes to pass", async () => {
  for (const { end, result } of [
    { end: "commit", result: missing },
    { end: "rollback", result: "done" },
  ]) {
    const they = await newcomers();
    await dismiss(they);
    await one.query("begin");
    await remove(one, they, "caseworker");
    const referred = stateOf(goes(other, they));
    await sessionWaits(admin);
    await one.query(end);
    expect([end, await referred]).toEqual([end, result]);
  }
});

it("what is changed refers to who is there, too", async () => {
  const they = await newcomers();
  await assign(one, they);
  await goes(one, they);
  for (const [table, column, refugee] of [
    ["caseworker_assignment", "recorded_by_id", they.refugee],
    ["reassignment_case", "to_caseworker_id", they.stranger],
  ]) {
    const changed = one.query(`update ${table} set ${column} = $2 where refugee_id = $1`, [refugee, unknownId]);
    expect(await stateOf(changed)).toBe(missing);
  }
});

describe("what was known of an assignment", () => {
  it.each(["caseworker", "reassignment", "user_account"] as const)(
    "keeps its %s, as the assignment did",
    async (parent) => {
      const they = await newcomers();
      await assign(one, they);
      await dismiss(they);
      await one.query("begin");
      await one.query("delete from caseworker_assignment where refugee_id = $1", [they.refugee]);
      expect(await stateOf(remove(other, they, parent))).toBe(missing);
      await one.query("commit");
      expect(await stateOf(remove(other, they, parent))).toBe(missing);
    },
  );

  it("keeps its refugee", async () => {
    const they = await newcomers();
    await assign(one, they);
    await one.query("delete from caseworker_assignment where refugee_id = $1", [they.refugee]);
    await one.query("delete from care_period where refugee_id = $1", [they.refugee]);
    expect(await stateOf(one.query("delete from refugee where id = $1", [they.refugee]))).toBe(missing);
  });
});

it("nobody empties a table that is referred to", async () => {
  const they = await newcomers();
  await goes(one, they);
  for (const parent of ["caseworker", "reassignment", "refugee", "user_account"]) {
    expect(await stateOf(one.query(`truncate ${parent} cascade`))).toBe(missing);
  }
});

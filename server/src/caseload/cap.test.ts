import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { setLocalClaims } from "../../test/claims.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { type Factories, factories } from "../../test/factories.js";
import { claimsOf } from "../access/viewer.js";

let database: TestDatabase;
let admin: pg.Pool;
let make: Factories;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Pool({ ...database.admin, max: 2 });
  make = factories(admin);
});

afterEach(async () => {
  await admin.query("truncate programme_phase, organization, refugee, caseworker_assignment_superseded cascade");
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

interface Violation {
  code: string;
  caseworkerId: string;
  day: string;
  load: number;
  capacity: number;
}

/** What Postgres refused with, or null. */
async function violation(work: Promise<unknown>): Promise<Violation | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "AID01") throw error;
    return { code: error.code, ...(JSON.parse(error.detail ?? "{}") as Omit<Violation, "code">) };
  }
}

const assign = (client: pg.Pool | pg.Client, caseworkerId: string, refugeeIds: string[], period: string) =>
  client.query(
    `insert into caseworker_assignment (refugee_id, caseworker_id, period, recorded_by_id)
    select r, $2, $3::daterange, viewer_id() from unnest($1::uuid[]) r`,
    [refugeeIds, caseworkerId, period],
  );

const loadOn = async (caseworkerId: string, day: string): Promise<number> => {
  const { rows } = await admin.query<{ assigned: number }>(
    "select assigned from caseworker_load_on($2) where caseworker_id = $1",
    [caseworkerId, day],
  );
  return rows[0]?.assigned ?? 0;
};

/** A caseworker with two places, so that worlds stay small. */
async function twoPlaces(options: { fte?: number } = {}): Promise<string> {
  await make.phase({ ratio: 2 });
  return make.caseworker(options);
}

describe("one free place", () => {
  const roles = ["aid_app", "owner"] as const;
  const levels = ["read committed", "repeatable read", "serializable"] as const;
  const cases = roles.flatMap((role) => levels.map((level) => [role, level] as const));

  it.each(cases)(
    "goes to exactly one of 50 connections at once: %s, %s",
    async (role, level) => {
      const caseworkerId = await twoPlaces();
      await make.caseload({ caseworkerId, persons: 1 });
      const refugeeIds = await make.refugees(50);
      const claims = setLocalClaims(claimsOf(await make.viewer({ role: "STEERING" }), "2018-07-31"));
      const login = role === "owner" ? database.admin : database.app;
      const clients = await Promise.all(
        refugeeIds.map(async () => {
          const client = new pg.Client(login);
          await client.connect();
          return client;
        }),
      );

      // All have begun, and see one place free, before the first takes it.
      await Promise.all(
        clients.map(async (client) => {
          await client.query(`begin isolation level ${level}`);
          await client.query(claims);
          await client.query("select count(*) from caseworker_assignment");
        }),
      );
      const outcomes = await Promise.all(
        clients.map(async (client, index) => {
          try {
            await assign(client, caseworkerId, refugeeIds.slice(index, index + 1), "[2018-01-01,)");
            await client.query("commit");
            return "won";
          } catch (error) {
            await client.query("rollback");
            return (error as pg.DatabaseError).code;
          } finally {
            await client.end();
          }
        }),
      );

      const lost = level === "read committed" ? "AID01" : "40001";
      expect(outcomes.toSorted()).toEqual([...Array<string>(49).fill(lost), "won"]);
      expect(await loadOn(caseworkerId, "2018-07-31")).toBe(2);
      // Whoever begins again after a serialization failure is told the truth.
      const [another] = await make.refugees(1);
      expect(await violation(assign(admin, caseworkerId, [another ?? ""], "[2018-01-01,)"))).toMatchObject({ load: 3 });
    },
    30_000,
  );
});

describe("ranges", () => {
  it.each([
    { period: "[2018-01-01,2018-03-01)", day: null, what: "ends the day before" },
    { period: "[2018-06-01,)", day: null, what: "begins the day after" },
    { period: "[2018-01-01,2018-03-02)", day: "2018-03-01", what: "meets the first day" },
    { period: "[2018-05-31,)", day: "2018-05-31", what: "meets the last day" },
    { period: "[2018-04-01,2018-04-02)", day: "2018-04-01", what: "lies within" },
    { period: "[2017-01-01,)", day: "2018-03-01", what: "spans all of it" },
  ])("one that $what is judged by its own days", async ({ period, day }) => {
    const caseworkerId = await twoPlaces();
    await make.caseload({ caseworkerId, persons: 2, from: "2018-03-01", until: "2018-05-31" });
    const refugeeIds = await make.refugees(1);

    const refused = await violation(assign(admin, caseworkerId, refugeeIds, period));

    expect(refused).toEqual(day && { code: "AID01", caseworkerId, day, load: 3, capacity: 2 });
  });

  it("finds the day on which several that never all meet are too many", async () => {
    const caseworkerId = await twoPlaces();
    await make.caseload({ caseworkerId, persons: 1, from: "2018-01-01", until: "2018-01-31" });
    await make.caseload({ caseworkerId, persons: 1, from: "2018-01-31", until: "2018-02-28" });
    const refugeeIds = await make.refugees(1);

    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-01-15,)"))).toMatchObject({
      day: "2018-01-31",
      load: 3,
    });
    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-02-01,)"))).toBeNull();
  });
});

describe("capacity that changes", () => {
  it("a lower ratio leaves what exists, and lets nobody new in", async () => {
    const phaseId = await make.phase({ ratio: 4 });
    const caseworkerId = await make.caseworker();
    await make.caseload({ caseworkerId, persons: 3 });
    await admin.query("update programme_phase set period = '[2016-09-01,2018-09-01)' where id = $1", [phaseId]);
    await make.phase({ ratio: 2, from: "2018-09-01" });
    const refugeeIds = await make.refugees(1);

    expect(await loadOn(caseworkerId, "2018-09-01")).toBe(3);
    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-08-01,)"))).toMatchObject({
      day: "2018-09-01",
      load: 4,
      capacity: 2,
    });
    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-08-01,2018-09-01)"))).toBeNull();
  });

  it("weighs part-time, rounded down", async () => {
    await make.phase({ ratio: 5 });
    const caseworkerId = await make.caseworker({ fte: 0.5 });

    expect(await violation(make.caseload({ caseworkerId, persons: 3 }))).toMatchObject({ load: 3, capacity: 2 });
    expect(await violation(make.caseload({ caseworkerId, persons: 2 }))).toBeNull();
  });

  it("half a post at 1:100 carries 50", async () => {
    await make.phase({ ratio: 100 });
    const caseworkerId = await make.caseworker({ fte: 0.5 });

    expect(await violation(make.caseload({ caseworkerId, persons: 51 }))).toMatchObject({ load: 51, capacity: 50 });
    expect(await violation(make.caseload({ caseworkerId, persons: 50 }))).toBeNull();
  });

  it("sees part-time that begins, and a post that ends, within the range", async () => {
    await make.phase({ ratio: 4 });
    const caseworkerId = await make.caseworker({ fte: null });
    await make.employment({ caseworkerId, from: "2018-01-01", until: "2018-05-31", fte: 1 });
    await make.employment({ caseworkerId, from: "2018-06-01", until: "2018-12-31", fte: 0.5 });

    const three = { caseworkerId, persons: 3 };
    expect(await violation(make.caseload({ ...three, from: "2017-12-31" }))).toMatchObject({
      day: "2017-12-31",
      capacity: 0,
    });
    expect(await violation(make.caseload({ ...three, from: "2018-01-01" }))).toMatchObject({
      day: "2018-06-01",
      capacity: 2,
    });
    expect(await violation(make.caseload({ caseworkerId, persons: 1, from: "2018-06-01" }))).toMatchObject({
      day: "2019-01-01",
      load: 1,
      capacity: 0,
    });
    expect(await violation(make.caseload({ ...three, from: "2018-01-01", until: "2018-05-31" }))).toBeNull();
  });

  it("is 0 on days without a phase", async () => {
    await make.phase({ ratio: 2, until: "2018-08-31" });
    const caseworkerId = await make.caseworker();

    expect(await violation(make.caseload({ caseworkerId, persons: 1 }))).toMatchObject({
      day: "2018-09-01",
      load: 1,
      capacity: 0,
    });
  });

  it("an exception counts for its own days only", async () => {
    const caseworkerId = await twoPlaces();
    await make.caseload({ caseworkerId, persons: 2 });
    await make.exception({ caseworkerId, extraPlaces: 1, from: "2018-03-01", until: "2018-03-31" });
    const refugeeIds = await make.refugees(1);

    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-02-28,2018-03-10)"))).toMatchObject({
      day: "2018-02-28",
      capacity: 2,
    });
    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-03-01,2018-05-01)"))).toMatchObject({
      day: "2018-04-01",
      load: 3,
      capacity: 2,
    });
    expect(await violation(assign(admin, caseworkerId, refugeeIds, "[2018-03-01,2018-04-01)"))).toBeNull();
  });

  it("an exception without a post opens nothing", async () => {
    await make.phase({ ratio: 2 });
    const caseworkerId = await make.caseworker({ fte: null });
    await make.exception({ caseworkerId, extraPlaces: 5, until: "2020-12-31" });

    expect(await violation(make.caseload({ caseworkerId, persons: 1, until: "2018-12-31" }))).toMatchObject({
      capacity: 0,
    });
  });
});

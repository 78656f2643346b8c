import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { TestClock } from "../../test/clock.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { RateLimit } from "./rate-limit.js";

const [anna, bert] = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"] as const;

let test: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  test = await testDatabase();
  pool = new pg.Pool({ ...test.app, max: 5 });
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});
afterEach(() => pool.query("update api_points set spent = 0, renews_at = '2000-01-01'"));

function instance(clock = new TestClock(), pointsPerHour = 5000) {
  let statements = 0;
  const counting = {
    query: ((...asked: unknown[]) => {
      statements++;
      return Reflect.apply(pool.query, pool, asked);
    }) as pg.Pool["query"],
  };
  return {
    clock,
    limit: new RateLimit({ pool: counting, clock, pointsPerHour }),
    statements: () => statements,
  };
}

async function spendAll(limit: RateLimit, clock: TestClock, spender: string, points: number): Promise<number> {
  let spent = 0;
  while ((await limit.spend(spender, points)).retryAfterSeconds === null) {
    spent += points;
    // Past the limit of a minute, not past that of the hour.
    if (spent % 1000 === 0) clock.advance({ minutes: 1 });
  }
  return spent;
}

describe("points of an hour", () => {
  it("are admitted to the last one, and no more until the hour is over", async () => {
    const { limit, clock } = instance();
    expect(await spendAll(limit, clock, anna, 10)).toBe(5000);
    const refused = await limit.spend(anna, 1);
    expect(refused).toMatchObject({ limit: 5000, remaining: 0, resetAt: new Date("2018-07-31T11:00:00Z") });
    expect(refused.retryAfterSeconds).toBe(55 * 60);
    clock.advance({ seconds: 55 * 60 - 1 });
    expect((await limit.spend(anna, 1)).retryAfterSeconds).toBe(1);
    clock.advance({ seconds: 1 });
    expect(await limit.spend(anna, 1)).toMatchObject({ remaining: 4999, retryAfterSeconds: null });
  });

  it("are each one's own", async () => {
    const { limit, clock } = instance();
    await spendAll(limit, clock, anna, 100);
    expect(await limit.spend(bert, 7)).toMatchObject({ remaining: 4993, retryAfterSeconds: null });
  });

  it("what is refused costs nothing: something smaller still passes", async () => {
    const { limit } = instance(new TestClock(), 1000);
    await limit.spend(anna, 390);
    expect((await limit.spend(anna, 20)).retryAfterSeconds).toBe(60);
    expect(await limit.spend(anna, 10)).toMatchObject({ remaining: 600, retryAfterSeconds: null });
  });

  it("are counted for all instances together, and none is spent twice by many at once", async () => {
    const clock = new TestClock();
    const instances = [instance(clock), instance(clock), instance(clock)];
    await pool.query(
      "insert into api_points values ($1, 4000, $2) on conflict (spender) do update set spent = 4000, renews_at = $2",
      [anna, new Date("2018-07-31T10:30:00Z")],
    );
    const asked = instances.flatMap(({ limit }) => Array.from({ length: 200 }, () => limit.spend(anna, 3)));
    const admitted = (await Promise.all(asked)).filter(({ retryAfterSeconds }) => retryAfterSeconds === null).length;
    expect(admitted * 3).toBeLessThanOrEqual(1000);
    // Of its last block, each instance may keep what does not suffice.
    expect(admitted * 3).toBeGreaterThan(1000 - 3 * 3);
  });

  it("ask Postgres once for a hundred points", async () => {
    const { limit, statements } = instance();
    for (let count = 0; count < 1000; count++) await limit.spend(anna, 1);
    expect(statements()).toBe(10);
  });
});

it("of a minute are two fifths of an hour's", async () => {
  const { limit, clock } = instance();
  for (let count = 0; count < 20; count++) expect((await limit.spend(anna, 100)).retryAfterSeconds).toBeNull();
  clock.advance({ seconds: 20 });
  expect(await limit.spend(anna, 1)).toMatchObject({ remaining: 3000, retryAfterSeconds: 40 });
  clock.advance({ seconds: 40 });
  expect((await limit.spend(anna, 1)).retryAfterSeconds).toBeNull();
});

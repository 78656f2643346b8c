import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";

/**
 * Small random worlds, and whatever may happen to a caseload in them, counted day by day in JavaScript and judged by
 * Postgres. Day 0 is 2018-01-01; nothing changes after the last day counted.
 */

const lastDay = 25;
const people = 6;
const dayOf = (number: number): string =>
  new Date(Date.UTC(2018, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const days = Array.from({ length: lastDay + 1 }, (_, number) => number);

interface Span {
  from: number;
  /** Exclusive; null is open. */
  to: number | null;
}
interface Assignment extends Span {
  person: number;
  worker: number;
}
interface World {
  phases: (Span & { ratio: number })[];
  posts: (Span & { worker: number; fte: number })[];
  exceptions: (Span & { worker: number; places: number })[];
}
/** One statement about some persons, or a new ratio for all phases, which may leave caseloads above it. */
interface Step {
  kind: "insert" | "update" | "delete" | "ratio";
  rows: Assignment[];
  ratio: number;
}

const covers = (span: Span, day: number): boolean => span.from <= day && (span.to === null || day < span.to);
const rangeOf = ({ from, to }: Span): string => `[${dayOf(from)},${to === null ? "" : dayOf(to)})`;

const span = (open: boolean): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(lastDay - 4), fc.integer({ min: 1, max: 12 }), fc.boolean()).map(([from, length, forever]) => ({
    from,
    to: open && forever ? null : Math.min(from + length, lastDay - 1),
  }));

/** A value for each of up to four stretches that follow one another without end; null leaves a gap. */
const timeline = <T>(value: fc.Arbitrary<T | null>): fc.Arbitrary<(Span & { value: T })[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: lastDay - 1 }), { maxLength: 3 }),
      fc.array(value, { minLength: 4, maxLength: 4 }),
    )
    .map(([cuts, values]) => {
      const starts = [0, ...cuts.sort((a, b) => a - b)];
      return starts.flatMap((from, index) => {
        const one = values[index] ?? null;
        return one === null ? [] : [{ from, to: starts[index + 1] ?? null, value: one }];
      });
    });

const worker = fc.nat(1);
const fte = fc.constantFrom(null, 0.333, 0.5, 0.75, 1, 1, 1, 1, 1);
const worlds: fc.Arbitrary<World> = fc.record({
  phases: timeline(fc.constantFrom(null, 2, 3, 3, 4, 4, 5, 6)).map((phases) =>
    phases.map(({ value: ratio, ...s }) => ({ ...s, ratio })),
  ),
  posts: fc
    .tuple(timeline(fte), timeline(fte))
    .map((both) => both.flatMap((posts, who) => posts.map(({ value, ...s }) => ({ ...s, fte: value, worker: who })))),
  exceptions: fc
    .array(fc.tuple(span(false), worker, fc.integer({ min: 1, max: 2 })), { maxLength: 3 })
    .map((drawn) => drawn.map(([s, w, places]) => ({ ...s, worker: w, places }))),
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("insert", "insert", "insert", "update", "update", "update", "delete", "ratio", "ratio"),
    ratio: fc.constantFrom(1, 1, 2, 5),
    rows: fc.uniqueArray(
      fc.tuple(span(true), worker, fc.nat(people - 1)).map(([s, w, person]) => ({ ...s, worker: w, person })),
      { selector: (row) => row.person, minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 3, maxLength: 15 },
);

function capacityOn(world: World, who: number, day: number): number {
  const phase = world.phases.find((p) => covers(p, day));
  const post = world.posts.find((p) => p.worker === who && covers(p, day));
  if (!phase || !post) return 0;
  const extra = world.exceptions
    .filter((x) => x.worker === who && covers(x, day))
    .reduce((sum, x) => sum + x.places, 0);
  return Math.floor((phase.ratio * Math.round(post.fte * 1000)) / 1000) + extra;
}

/** The first caseworker, and the first day gained, on which the cap would be passed. */
function verdict(world: World, before: readonly Assignment[], after: readonly Assignment[]) {
  for (const who of [0, 1]) {
    for (const day of days) {
      const there = (rows: readonly Assignment[]) => rows.filter((row) => row.worker === who && covers(row, day));
      const gained = there(after).some((row) => !there(before).some((old) => old.person === row.person));
      const capacity = capacityOn(world, who, day);
      const load = there(after).length;
      if (gained && load > capacity) return { worker: who, day: dayOf(day), load, capacity };
    }
  }
  return null;
}

let database: TestDatabase;
let client: pg.Client;
let workers: string[];
let refugees: string[];

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client(database.admin);
  await client.connect();
  const { rows } = await client.query<{ workers: string[]; refugees: string[] }>(
    `with o as (insert into organization (kind, name, short_name) values ('MUNICIPALITY', 'Stadt', 'Stadt') returning id),
      w as (insert into caseworker (organization_id, name) select o.id, n from o, unnest(array['Anna', 'Bert']) n returning id),
      r as (insert into refugee (synthetic) select true from generate_series(1, ${people}) returning id),
      k as (insert into care_period (refugee_id, period) select id, '[2018-01-01,)' from r)
    select array(select id from w order by id) as workers, array(select id from r order by id) as refugees`,
  );
  ({ workers = [], refugees = [] } = rows[0] ?? {});
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const insertWorld = (world: World) =>
  client.query(
    `with phase as (
      insert into programme_phase (name, period, ratio) select 'P', range, ratio from jsonb_to_recordset($1) p(range daterange, ratio integer)
    ), post as (
      insert into employment (caseworker_id, period, fte_casework)
      select ($4::uuid[])[worker + 1], range, fte from jsonb_to_recordset($2) e(worker integer, range daterange, fte numeric)
    )
    insert into capacity_exception (caseworker_id, period, extra_places, reason)
    select ($4::uuid[])[worker + 1], range, places, 'Test' from jsonb_to_recordset($3) x(worker integer, range daterange, places integer)`,
    [
      ...[world.phases, world.posts, world.exceptions].map((rows) =>
        JSON.stringify(rows.map((row) => ({ ...row, range: rangeOf(row) }))),
      ),
      workers,
    ],
  );

const statements: Record<Exclude<Step["kind"], "ratio">, string> = {
  insert: `insert into caseworker_assignment (refugee_id, caseworker_id, period)
    select ($2::uuid[])[person + 1], ($3::uuid[])[worker + 1], range from jsonb_to_recordset($1) m(person integer, worker integer, range daterange)`,
  update: `update caseworker_assignment set caseworker_id = ($3::uuid[])[worker + 1], period = range
    from jsonb_to_recordset($1) m(person integer, worker integer, range daterange) where refugee_id = ($2::uuid[])[person + 1]`,
  delete: `delete from caseworker_assignment using jsonb_to_recordset($1) m(person integer)
    where refugee_id = ($2::uuid[])[person + 1] and $3::uuid[] is not null`,
};

async function perform({ kind, rows, ratio }: Step) {
  if (kind === "ratio") {
    await client.query("update programme_phase set ratio = $1", [ratio]);
    return null;
  }
  await client.query("savepoint step");
  try {
    const given = JSON.stringify(rows.map((row) => ({ ...row, range: rangeOf(row) })));
    await client.query(statements[kind], [given, refugees, workers]);
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "AID01") throw error;
    await client.query("rollback to savepoint step");
    const { caseworkerId, ...facts } = JSON.parse(error.detail ?? "{}") as { caseworkerId: string };
    return { worker: workers.indexOf(caseworkerId), ...facts };
  }
}

const personsOf = (rows: readonly Assignment[]): Set<number> => new Set(rows.map((row) => row.person));

/** What the statement would leave behind. Inserting touches only who has none, the others only who has one. */
function outcome(before: readonly Assignment[], step: Step): { step: Step; after: readonly Assignment[] } {
  if (step.kind === "ratio") return { step, after: before };
  const assigned = personsOf(before);
  const rows = step.rows.filter((row) => assigned.has(row.person) === (step.kind !== "insert"));
  const left = before.filter((row) => !personsOf(rows).has(row.person));
  return { step: { ...step, rows }, after: step.kind === "delete" ? left : [...left, ...rows] };
}

const withRatio = (world: World, ratio: number): World => ({
  ...world,
  phases: world.phases.map((phase) => ({ ...phase, ratio })),
});

describe("the cap against counting day by day", () => {
  it("agrees on verdict, caseworker, first day and figures", async () => {
    const seed = Date.now() % 2 ** 31;
    console.info(`cap oracle: seed ${seed}`);
    let refusals = 0;
    let passes = 0;
    const agrees = fc.asyncProperty(worlds, steps, async (world, drawn) => {
      await client.query("begin");
      try {
        await insertWorld(world);
        let now: readonly Assignment[] = [];
        let rules = world;
        for (const one of drawn) {
          const { step, after } = outcome(now, one);
          if (step.kind === "ratio") rules = withRatio(rules, step.ratio);
          const expected = verdict(rules, now, after);
          expect(await perform(step)).toEqual(expected);
          if (expected) refusals++;
          else {
            passes++;
            now = after;
          }
        }
      } finally {
        await client.query("rollback");
      }
    });
    await fc.assert(agrees, { seed, numRuns: 300 });
    // The worlds are worth something only if both happen.
    expect(Math.min(refusals, passes)).toBeGreaterThan(100);
  }, 60_000);
});

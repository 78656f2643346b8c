import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { type Factories, factories } from "../../test/factories.js";

/**
 * The as-of functions against naive counting, on every day of a small city: two organizations, two districts in two
 * cuts, two phases, five people who come, move, wait and go.
 */

let database: TestDatabase;
let admin: pg.Client;
let make: Factories;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client(database.admin);
  await admin.connect();
  make = factories(admin);
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Both inclusive, as numbers of days after 2018-08-20; the second cut and phase begin on day 12, 2018-09-01. */
interface Span {
  from: number;
  until: number;
}
const boundary = 12;
const lastDay = 24;
const dayOf = (number: number): string =>
  new Date(Date.UTC(2018, 7, 20) + number * 86_400_000).toISOString().slice(0, 10);
const period = ({ from, until }: Span) => ({ from: dayOf(from), until: dayOf(until) });
const covers = (span: Span, day: number): boolean => span.from <= day && day <= span.until;

/** Consecutive spans that never overlap, some with a gap between. */
const spansWithin = (maxLength: number): fc.Arbitrary<Span[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), { maxLength }).map((drawn) => {
    let day = 0;
    return drawn
      .map(([gap, length]) => {
        const from = day + gap;
        day = from + length + 1;
        return { from, until: day - 1 };
      })
      .filter(({ until }) => until <= lastDay);
  });

interface Person {
  care: Span[];
  stays: (Span & { house: number })[];
  assignments: (Span & { worker: number })[];
}
const pick = fc.infiniteStream(fc.nat(1));
const person: fc.Arbitrary<Person> = fc
  .tuple(spansWithin(2), spansWithin(3), pick, spansWithin(4), pick)
  .map(([care, stays, houses, assigned, workers]) => ({
    care,
    stays: stays.map((stay) => ({ ...stay, house: houses.next().value })),
    // Within care only, as the database insists.
    assignments: assigned
      .filter((span) => care.some((k) => k.from <= span.from && span.until <= k.until))
      .map((span) => ({ ...span, worker: workers.next().value })),
  }));
const exceptions = fc.array(fc.tuple(spansWithin(1), fc.nat(1)), { maxLength: 2 });

async function city() {
  await admin.query("truncate programme_phase, organization, refugee, district, area_cut cascade");
  const [first, second] = [await make.organization(), await make.organization()];
  await make.phase({ ratio: 7, until: dayOf(boundary - 1) });
  await make.phase({ ratio: 5, from: dayOf(boundary) });
  const [north, south] = [await make.district(), await make.district()];
  // The last first: it runs on, as the last one must.
  const after = await make.areaCut({
    from: dayOf(boundary),
    areas: [{ organizationId: first, districtIds: [north, south] }],
  });
  const before = await make.areaCut({
    until: dayOf(boundary - 1),
    areas: [
      { organizationId: first, districtIds: [north] },
      { organizationId: second, districtIds: [south] },
    ],
  });
  const houses = [
    await make.accommodation({ districtId: north }),
    await make.accommodation({ districtId: south, tenure: "SELF_RENTED" }),
  ];
  const workers = [await make.caseworker({ fte: null }), await make.caseworker({ fte: null })];
  for (const [index, caseworkerId] of workers.entries()) {
    await make.employment({ caseworkerId, until: dayOf(boundary - 1), areaId: before.areaIds[index] ?? null });
    await make.employment({ caseworkerId, from: dayOf(boundary), fte: 0.5, areaId: after.areaIds[0] ?? null });
  }
  return { areasBefore: before.areaIds, areasAfter: after.areaIds, houses, workers };
}

async function settle(people: Person[], { houses, workers }: Awaited<ReturnType<typeof city>>): Promise<string[]> {
  const ids: string[] = [];
  for (const { care, stays, assignments } of people) {
    const refugeeId = await make.refugee({ from: null });
    ids.push(refugeeId);
    for (const span of care) await make.care({ refugeeId, ...period(span) });
    for (const stay of stays)
      await make.occupancy({ refugeeId, unitId: houses[stay.house]?.unitId ?? "", ...period(stay) });
    for (const one of assignments) {
      await make.assignment({ refugeeId, caseworkerId: workers[one.worker] ?? "", ...period(one) });
    }
  }
  return ids;
}

async function asked(day: number) {
  const rows = async (sql: string) => (await admin.query<Record<string, unknown>>(sql, [dayOf(day)])).rows;
  return {
    residence: await rows(
      "select refugee_id as who, accommodation_id as house, integration_area_id as area from residence_on($1) order by 1",
    ),
    care: await rows(
      "select refugee_id as who, caseworker_id as worker, integration_area_id as area from care_on($1) order by 1",
    ),
    loads: await rows(
      `select caseworker_id as worker, assigned, capacity, caseworker_capacity(caseworker_id, $1) as "capOfTrigger"
      from caseworker_load_on($1) order by 1`,
    ),
    areas: await rows(
      `select integration_area_id as area, refugees_in_care as "inCare", city_designated as city, self_rented as own,
        without_caseworker as waiting, capacity, fte::float8 as fte from area_load_on($1) order by 1`,
    ),
  };
}

describe("as-of functions", () => {
  it("say what counting says, on every day", async () => {
    const seed = Date.now() % 2 ** 31;
    console.info(`as-of: seed ${seed}`);
    const agrees = fc.asyncProperty(
      fc.array(person, { minLength: 5, maxLength: 5 }),
      exceptions,
      async (people, extra) => {
        const built = await city();
        const { areasBefore, areasAfter, houses, workers } = built;
        const ids = await settle(people, built);
        const granted = extra.flatMap(([spans, worker]) => spans.map((span) => ({ ...span, worker })));
        for (const one of granted) {
          await make.exception({ caseworkerId: workers[one.worker] ?? "", extraPlaces: 2, ...period(one) });
        }

        for (let day = 0; day <= lastDay; day++) {
          const late = day >= boundary;
          const areaOf = (house: number) => (late ? areasAfter[0] : areasBefore[house]);
          const homes = people.map((one) => one.stays.find((stay) => covers(stay, day))?.house);
          const caring = people.map((one) => one.care.some((span) => covers(span, day)));
          const answering = people.map((one) => one.assignments.find((span) => covers(span, day))?.worker);
          const capacity = [0, 1].map(
            (worker) => (late ? 2 : 7) + 2 * granted.filter((one) => one.worker === worker && covers(one, day)).length,
          );
          const inArea = (area: string | undefined) =>
            ids.flatMap((_, i) => {
              const home = homes[i];
              return caring[i] && home !== undefined && areaOf(home) === area
                ? [{ home, waits: answering[i] === undefined }]
                : [];
            });
          const areas = late ? areasAfter : areasBefore;

          expect({ day, ...(await asked(day)) }).toEqual({
            day,
            residence: ids.flatMap((who, i) => {
              const home = homes[i];
              return home === undefined ? [] : [{ who, house: houses[home]?.accommodationId, area: areaOf(home) }];
            }),
            care: ids.flatMap((who, i) => {
              const home = homes[i];
              const worker = workers[answering[i] ?? -1] ?? null;
              return caring[i] ? [{ who, worker, area: home === undefined ? null : areaOf(home) }] : [];
            }),
            loads: workers.map((worker, index) => ({
              worker,
              assigned: answering.filter((who) => who === index).length,
              capacity: capacity[index],
              capOfTrigger: capacity[index],
            })),
            areas: areas.map((area, index) => {
              const there = inArea(area);
              return {
                area,
                inCare: there.length,
                city: there.filter(({ home }) => home === 0).length,
                own: there.filter(({ home }) => home === 1).length,
                waiting: there.filter(({ waits }) => waits).length,
                capacity: late ? (capacity[0] ?? 0) + (capacity[1] ?? 0) : capacity[index],
                fte: 1,
              };
            }),
          });
        }
      },
    );
    await fc.assert(agrees, { seed, numRuns: 8 });
  }, 60_000);
});

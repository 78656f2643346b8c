import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { type Factories, factories } from "../../test/factories.js";
import { sessionWaits } from "../../test/session-waits.js";

/** The ledger against counting, after whatever happened to care, stays and assignments, folded or not. */

let database: TestDatabase;
let admin: pg.Pool;
let make: Factories;
let units: { unitId: string; subject: string }[];
let workers: string[];

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Pool({ ...database.admin, max: 4 });
  make = factories(admin);
});

beforeEach(async () => {
  await admin.query(
    "truncate programme_phase, organization, refugee, caseworker_assignment_superseded, district, area_cut cascade",
  );
  await make.phase({ ratio: 100 });
  const districtId = await make.district();
  const home = await make.accommodation({ districtId });
  const flat = await make.accommodation({ districtId, tenure: "SELF_RENTED" });
  units = [
    { unitId: home.unitId, subject: home.accommodationId },
    { unitId: flat.unitId, subject: districtId },
  ];
  workers = [await make.caseworker(), await make.caseworker()];
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

const programme = "00000000-0000-0000-0000-000000000000";
const days = ["2018-01-31", "2018-02-01", "2018-02-15", "2018-03-01", "2018-07-01", "2018-12-24", "2019-06-15"];

/** Subject and day, with what the ledger says and what counting says. */
async function figures() {
  const { rows } = await admin.query<{ said: unknown; counted: unknown }>(
    `with pair as (
      select o.period * k.period as period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end as place, a.tenure
      from occupancy o join care_period k on k.refugee_id = o.refugee_id and k.period && o.period
      join housing_unit u on u.id = o.housing_unit_id join accommodation a on a.id = u.accommodation_id
    ), assigned as (
      select o.period * s.period as period, case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end as place
      from occupancy o join caseworker_assignment s on s.refugee_id = o.refugee_id and s.period && o.period
      join housing_unit u on u.id = o.housing_unit_id join accommodation a on a.id = u.accommodation_id
    )
    select array[subject::text, day::text, n.in_care::text, n.city_designated::text, n.self_rented::text, n.assigned::text, n.residing::text] as said,
      array[subject::text, day::text,
        case when subject = $3 then (select count(*) from care_period where period @> day)
          else (select count(*) from pair where place = subject and period @> day) end::text,
        (select count(*) from pair where (place = subject or subject = $3) and tenure = 'CITY_DESIGNATED' and period @> day)::text,
        (select count(*) from pair where (place = subject or subject = $3) and tenure = 'SELF_RENTED' and period @> day)::text,
        case when subject = $3 then (select count(*) from caseworker_assignment where period @> day)
          when subject = any($4) then (select count(*) from caseworker_assignment where caseworker_id = subject and period @> day)
          else (select count(*) from assigned where place = subject and period @> day) end::text,
        (select count(*) from occupancy o join housing_unit u on u.id = o.housing_unit_id join accommodation a on a.id = u.accommodation_id
          where o.period @> day and subject = case a.tenure when 'CITY_DESIGNATED' then a.id else a.district_id end)::text] as counted
    from unnest($1::uuid[]) subject, unnest($2::date[]) day, lateral census_of(subject, day) n`,
    [[programme, ...units.map(({ subject }) => subject), ...workers], days, programme, workers],
  );
  return { said: rows.map(({ said }) => said), counted: rows.map(({ counted }) => counted) };
}

type Step = { what: "arrive" | "stay" | "assign" | "move" | "leave" | "shorten" | "fold"; n: number; day: string };
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("arrive", "stay", "assign", "move", "leave", "shorten", "fold"),
  n: fc.nat(100),
  day: fc.constantFrom(...days),
});

async function take({ what, n, day }: Step): Promise<void> {
  const one = "(select id from refugee order by id offset $1 % greatest((select count(*) from refugee), 1) limit 1)";
  const statements = {
    arrive:
      "with p as (insert into refugee default values returning id) insert into care_period (refugee_id, period) select id, daterange($2, null) from p where $1 >= 0",
    stay: `insert into occupancy (refugee_id, housing_unit_id, period) select ${one}, $3::uuid, daterange($2, null)`,
    assign: `insert into caseworker_assignment (refugee_id, caseworker_id, period) select ${one}, $3::uuid, daterange($2, null)`,
    move: "update occupancy set housing_unit_id = $3::uuid where $1 >= 0 and lower(period) >= $2",
    leave: `delete from occupancy where refugee_id = ${one} and lower(period) >= $2`,
    shorten: `update caseworker_assignment set period = daterange(lower(period), $2) where refugee_id = ${one} and lower(period) < $2`,
    fold: "select fold_census($2::date + $1::integer)",
  };
  const unit = units[n % 2]?.unitId;
  const third = { stay: unit, move: unit, assign: workers[n % 2] }[what as "stay"];
  // What the keys refuse changes nothing, and neither does it the figures.
  await admin.query(statements[what], third === undefined ? [n, day] : [n, day, third]).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || !/^(23|22)/.test(error.code ?? "")) throw error;
  });
}

describe("the census", () => {
  it("says what counting says, whatever happened", async () => {
    const seed = Date.now() % 2 ** 31;
    console.info(`census: seed ${seed}`);
    const agrees = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      await admin.query("truncate refugee, caseworker_assignment_superseded cascade");
      for (const one of steps) await take(one);
      const { said, counted } = await figures();
      expect(said).toEqual(counted);
    });
    await fc.assert(agrees, { numRuns: 40, seed });
  });

  it("misses nobody when care and stay of a person are recorded at the same time", async () => {
    const refugeeId = await make.refugee({ from: null });
    const [care, stay] = [await admin.connect(), await admin.connect()];
    try {
      await care.query("begin");
      await stay.query("begin");
      await care.query("insert into care_period (refugee_id, period) values ($1, '[2018-01-01,)')", [refugeeId]);
      const staying = stay.query(
        "insert into occupancy (refugee_id, housing_unit_id, period) values ($1, $2, '[2018-01-01,)')",
        [refugeeId, units[0]?.unitId],
      );
      await sessionWaits(admin);
      await care.query("commit");
      await staying;
      await stay.query("commit");
    } finally {
      care.release();
      stay.release();
    }
    const { said, counted } = await figures();
    expect(said).toEqual(counted);
    expect(counted).toContainEqual([units[0]?.subject, "2018-07-01", "1", "1", "0", "0", "1"]);
  });

  it("goes on when days pass and months are added", async () => {
    const refugeeId = await make.refugee({ from: "2018-01-31" });
    await make.occupancy({ refugeeId, unitId: units[0]?.unitId ?? "" });
    for (const today of ["2018-02-10", "2018-02-11", "2018-06-30", "2018-05-01", "2019-12-31"]) {
      await admin.query("select fold_census($1)", [today]);
      const { said, counted } = await figures();
      expect(said).toEqual(counted);
    }
    expect((await admin.query("select from census_change where not folded")).rowCount).toBe(0);
  });

  it("refuses to lose count when one of its tables is emptied", async () => {
    await make.refugee({});
    await expect(admin.query("truncate care_period cascade")).resolves.toBeDefined();
    const refugeeId = await make.refugee({});
    await make.occupancy({ refugeeId, unitId: units[0]?.unitId ?? "" });
    await expect(admin.query("truncate occupancy")).rejects.toThrow("all three or none");
  });
});

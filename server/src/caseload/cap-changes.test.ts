import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { type Factories, factories } from "../../test/factories.js";
import { sessionWaits } from "../../test/session-waits.js";

/** The cap on the other paths: changes of what exists, many rows at once, and two sessions that cross. */

let database: TestDatabase;
let admin: pg.Pool;
let make: Factories;
let anna: string;
let bert: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Pool({ ...database.admin, max: 4 });
  make = factories(admin);
});

beforeEach(async () => {
  await admin.query("truncate programme_phase, organization, refugee, caseworker_assignment_superseded cascade");
  await make.phase({ ratio: 2 });
  anna = await make.caseworker();
  bert = await make.caseworker();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

const refused = (work: Promise<unknown>, facts: object) =>
  work.then(
    () => expect("done").toBe("refused"),
    (error: pg.DatabaseError) => {
      expect(error.code).toBe("AID01");
      expect(JSON.parse(error.detail ?? "{}")).toMatchObject(facts);
    },
  );

const loads = async (day = "2018-07-31"): Promise<number[]> => {
  const { rows } = await admin.query<{ persons: number }>(
    `select (select count(*)::integer from caseworker_assignment a where a.caseworker_id = w.id and a.period @> $2::date) as persons
    from unnest($1::uuid[]) with ordinality w(id, place) order by place`,
    [[anna, bert], day],
  );
  return rows.map((row) => row.persons);
};

const move = (client: pg.Pool | pg.PoolClient, refugeeIds: string[], caseworkerId: string) =>
  client.query("update caseworker_assignment set caseworker_id = $2 where refugee_id = any($1)", [
    refugeeIds,
    caseworkerId,
  ]);

describe("changing an assignment", () => {
  it("may shorten it even above the ratio, but not lengthen it into a full day", async () => {
    const [one = ""] = await make.caseload({ caseworkerId: anna, persons: 1, from: "2018-01-01", until: "2018-06-30" });
    await make.caseload({ caseworkerId: anna, persons: 2, from: "2018-07-01" });
    const period = (range: string) =>
      admin.query("update caseworker_assignment set period = $2::daterange where refugee_id = $1", [one, range]);

    await refused(period("[2018-01-01,)"), { caseworkerId: anna, day: "2018-07-01", load: 3, capacity: 2 });
    await period("[2017-01-01,2018-07-01)");
    await admin.query("update programme_phase set ratio = 1");
    await period("[2018-02-01,2018-03-01)");
    await admin.query("update caseworker_assignment set recorded_at = now() where caseworker_id = $1", [anna]);
    expect(await loads()).toEqual([2, 0]);
  });

  it("may not hand it to a full colleague", async () => {
    const [one = ""] = await make.caseload({ caseworkerId: anna, persons: 1 });
    await make.caseload({ caseworkerId: bert, persons: 2, from: "2018-05-01", until: "2018-05-31" });

    await refused(move(admin, [one], bert), { caseworkerId: bert, day: "2018-05-01", load: 3 });
    expect(await loads()).toEqual([1, 0]);
  });

  it("lets two full caseworkers swap in one statement", async () => {
    const [one = ""] = await make.caseload({ caseworkerId: anna, persons: 2 });
    const [other = ""] = await make.caseload({ caseworkerId: bert, persons: 2 });

    await refused(move(admin, [one], bert), { caseworkerId: bert });
    await admin.query(
      `update caseworker_assignment set caseworker_id = case refugee_id when $1 then $3::uuid else $4::uuid end
      where refugee_id in ($1, $2)`,
      [one, other, bert, anna],
    );
    expect(await loads()).toEqual([2, 2]);
  });
});

describe("many at once", () => {
  it("one too many, and none is inserted", async () => {
    await refused(make.caseload({ caseworkerId: anna, persons: 3 }), { caseworkerId: anna, load: 3, capacity: 2 });
    expect(await loads()).toEqual([0, 0]);
  });

  it("through merge and upsert as well", async () => {
    const persons = await make.caseload({ caseworkerId: anna, persons: 2 });
    const [third = ""] = await make.caseload({ caseworkerId: bert, persons: 1 });
    await refused(
      admin.query(
        `merge into caseworker_assignment a using unnest($1::uuid[]) r on a.refugee_id = r
        when matched then update set caseworker_id = $2
        when not matched then insert (refugee_id, caseworker_id, period) values (r, $2, '[2018-01-01,)')`,
        [[...persons, third], bert],
      ),
      { caseworkerId: bert, load: 3 },
    );
    await refused(
      admin.query(
        `insert into caseworker_assignment (id, refugee_id, caseworker_id, period)
        select id, refugee_id, $2, period from caseworker_assignment where refugee_id = $1
        on conflict (id) do update set caseworker_id = excluded.caseworker_id`,
        [third, anna],
      ),
      { caseworkerId: anna, load: 3 },
    );
    expect(await loads()).toEqual([2, 1]);
  });

  it("two bulk moves that cross wait for one another instead of locking each other out", async () => {
    await admin.query("update programme_phase set ratio = 1000");
    const annas = await make.caseload({ caseworkerId: anna, persons: 200 });
    const berts = await make.caseload({ caseworkerId: bert, persons: 200 });
    // Each statement gives to both, once in this order and once in the other.
    const deal = (refugeeIds: string[], first: string, second: string) =>
      admin.query(
        `update caseworker_assignment a set caseworker_id = case when m.place % 2 = 1 then $2::uuid else $3::uuid end
        from unnest($1::uuid[]) with ordinality m(id, place) where a.refugee_id = m.id`,
        [refugeeIds, first, second],
      );

    for (let round = 0; round < 10; round++) {
      await Promise.all([deal(annas, anna, bert), deal(berts, bert, anna)]);
      await Promise.all([deal(annas, bert, anna), deal(berts, anna, bert)]);
    }
    expect(await loads()).toEqual([200, 200]);
  });

  it("the second of two takes its turn, and sees what the first did", async () => {
    const [one = ""] = await make.caseload({ caseworkerId: bert, persons: 1 });
    await make.caseload({ caseworkerId: anna, persons: 1 });
    const [waiting = ""] = await make.refugees(1);
    const first = await admin.connect();
    await first.query("begin");
    await move(first, [one], anna);

    let answered = false;
    const second = make.assignment({ refugeeId: waiting, caseworkerId: anna }).finally(() => {
      answered = true;
    });
    const verdict = refused(second, { caseworkerId: anna, load: 3 });
    await sessionWaits(admin);
    expect(answered).toBe(false);
    await first.query("commit");
    first.release();
    await verdict;
  });
});

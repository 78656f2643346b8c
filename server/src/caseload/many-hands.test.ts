import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type CaseloadDesk, caseloadDesk } from "../../test/caseload-desk.js";
import { type Answer, crowdedTown, days, operationsOf, type Request } from "../../test/many-hands.js";
import { replayJournal } from "../../test/replay-journal.js";
import { Random } from "../demo/random.js";

/** Any other seed will do, and any number of steps: `SEED=1 STEPS=5000`. */
const seed = Number(process.env.SEED ?? Date.now() % 100_000_000);
const stepsOfEach = Number(process.env.STEPS ?? 50);
const clients = 20;

let desk: CaseloadDesk;
let is: Awaited<ReturnType<CaseloadDesk["people"]>>;

beforeAll(async () => {
  desk = await caseloadDesk();
});
beforeEach(async () => {
  is = await desk.people();
});
afterAll(() => desk.close());

const column = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => {
  const { rows } = await desk.admin.query<[T]>({ text: sql, values, rowMode: "array" });
  return rows.map(([value]) => value);
};

/** Ends a connection of the application in the middle of whatever it does. */
const killOne = (): Promise<unknown> =>
  desk.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'aid_app' and state <> 'idle' order by random() limit 1`,
  );

const isBroken = (error: unknown): boolean =>
  error instanceof Error && /terminat|closed|ended|released|ECONNRESET|EPIPE|not queryable/i.test(`${error.message}`);

/** How often compared with others, which have 2. */
const weights: Readonly<Record<string, number>> = {
  move: 5,
  undo: 4,
  ask: 4,
  accept: 1,
  post: 1,
  decline: 0.5,
  withdraw: 0.5,
  adopt: 0.4,
  grant: 0.3,
  retract: 0.3,
};

describe("20 clients who move, hand over, undo, adopt cuts, grant and change posts at random, on connections that break", () => {
  it("leave each change that was answered once, no overlap, no caseload above its capacity, and a journal that replays to what is", async () => {
    console.info(`many hands: seed ${seed}`);
    const town = await crowdedTown(desk, is);
    const administrators = [is.administrator];
    for (const caseworker of town.caseworkers.filter((_, index) => index === 2 || index > 5)) {
      const [organizationId = ""] = await column<string>("select organization_id from caseworker where id = $1", [
        caseworker,
      ]);
      administrators.push(await desk.make.viewer({ role: "ASSOCIATION_ADMIN", organizationId }));
    }
    const { operations, writes } = operationsOf(desk, { ...is, administrators }, town);
    const done: Record<string, number> = {};
    const count = (what: string) => {
      done[what] = (done[what] ?? 0) + 1;
    };
    let answers = 0;

    const work = async (client: number): Promise<void> => {
      const random = new Random(seed + client);
      const viewer = client % 4 === 0 ? is.administrator : is.steering;
      for (let step = 0; step < stepsOfEach; step++) {
        const name = random.weighted(
          Object.keys(operations) as (keyof typeof operations)[],
          (one) => weights[one] ?? 2,
        );
        try {
          const request = await operations[name](random, viewer, `${client}/${step}`);
          if (!request) continue;
          // Whoever gets no answer asks again.
          const answer = await untilAnswered(request, () => count(`${name} broken`));
          count(`${name} ${outcomeIn(answer)}`);
          if (++answers % 12 === 0) await killOne();
        } catch (error) {
          const code = (error as { extensions?: { code?: string } }).extensions?.code;
          if (code !== "FORBIDDEN" && !isBroken(error)) throw error;
          count(`${name} ${code ?? "not prepared"}`);
        }
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
    // Alone at last: a cut is adopted, and taken back.
    const random = new Random(seed - 1);
    for (let attempt = 0; !(done["last adopt done"] ?? 0) && attempt < 30; attempt++) {
      count(`last adopt ${await outcomeOf(operations.adopt(random, is.steering, `last ${attempt}`))}`);
    }
    count(`last retract ${await outcomeOf(operations.retract(random, is.steering, "last"))}`);
    console.info(JSON.stringify(done));

    const answered = writes.reduce((sum, name) => sum + (done[`${name} done`] ?? 0), 2);
    expect([done["last adopt done"], done["last retract done"]]).toEqual([1, 1]);
    expect(await column("select count(*)::integer from reassignment")).toEqual([answered]);
    expect(
      await column(
        "select id from reassignment r where cases_count <> (select count(*) from reassignment_case c where c.reassignment_id = r.id)",
      ),
    ).toEqual([]);
    expect(
      await column(
        `select count(*)::integer from caseworker_assignment a join caseworker_assignment b
        on a.refugee_id = b.refugee_id and a.id < b.id and a.period && b.period`,
      ),
    ).toEqual([0]);
    expect(
      await column(
        `select w.name || ' ' || d.day || ': ' || n.assigned || ' of ' || caseworker_capacity(w.id, d.day)
        from caseworker w cross join lateral (
          select lower(a.period) as day from caseworker_assignment a where a.caseworker_id = w.id
          union select b from employment e, unnest(array[lower(e.period), upper(e.period)]) b where e.caseworker_id = w.id and b is not null
          union select upper(x.period) from capacity_exception x where x.caseworker_id = w.id
        ) d(day), census_of(w.id, d.day) n where n.assigned > caseworker_capacity(w.id, d.day)`,
      ),
    ).toEqual([]);
    expect(
      await column(
        `select count(*)::integer from caseworker w, unnest($1::date[]) day, census_of(w.id, day) n
        where n.assigned <> (select count(*) from caseworker_assignment a where a.caseworker_id = w.id and a.period @> day)`,
        [days],
      ),
    ).toEqual([0]);
    // Adopted are the cuts that have an adoption, one after the other, and posts stand in the areas of their day.
    expect(
      await column(
        `select c.name from area_cut c where (c.period is null) <> (c.adoption is null) and lower(c.period) > '2016-09-01'
        union all select c.name from area_cut c where c.period is not null and not upper_inf(c.period)
          and not exists (select from area_cut n where lower(n.period) = upper(c.period))
        union all select w.name from employment e join caseworker w on w.id = e.caseworker_id
          join integration_area a on a.id = e.integration_area_id join area_cut c on c.id = a.area_cut_id
          where not coalesce(c.period @> e.period, false)`,
      ),
    ).toEqual([]);
    expect(
      await column("select id from hand_over_request where (status = 'ACCEPTED') <> (reassignment_id is not null)"),
    ).toEqual([]);
    expect(await replayJournal(desk.admin)).toEqual([]);
    // Postgres may have asked to repeat; nobody heard of it.
    expect(Object.keys(done).filter((what) => /^(move|bulk|release|assign) CONFLICT/.test(what))).toEqual([]);
    expect(done["move done"]).toBeGreaterThan(clients);
    expect(done["undo done"]).toBeGreaterThan(0);
    expect(Object.keys(done).some((what) => what.endsWith("CAPACITY_EXCEEDED"))).toBe(true);
    expect(Object.keys(done).some((what) => what.endsWith("broken"))).toBe(true);
  }, 7_200_000);
});

const outcomeIn = ({ userErrors: [error] }: Answer): string => error?.code ?? "done";

const outcomeOf = async (request: Request | Promise<Request>): Promise<string> => {
  const answer = await (await request)?.();
  return answer ? outcomeIn(answer) : "nothing";
};

async function untilAnswered<T>(request: () => Promise<T>, broke: () => void): Promise<T> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!isBroken(error)) throw error;
      broke();
    }
  }
}

describe("a bulk of 500", () => {
  it("is done or not done, whenever the connection breaks", async () => {
    const random = new Random(seed);
    await desk.admin.query("update programme_phase set ratio = 1000");
    const people = await desk.make.caseload({ caseworkerId: is.bert, persons: 500 });
    let at = is.bert;
    let broken = 0;
    for (let round = 0; round < 16; round++) {
      const to = at === is.bert ? is.anna : is.bert;
      const killer = new Promise((resolve) => setTimeout(resolve, random.int(0, 400))).then(killOne);
      const committed = await desk
        .reassign(is.steering, [[to, people]], "2018-08-01")
        .then(({ userErrors }) => {
          expect(userErrors).toEqual([]);
          return true;
        })
        .catch((error: unknown) => {
          if (!isBroken(error)) throw error;
          broken++;
          return false;
        });
      await killer;
      const counts = await column<number>(
        "select count(*)::integer from caseworker_assignment where period @> '2018-08-01'::date and caseworker_id = any($1) group by caseworker_id",
        [[is.anna, is.bert]],
      );
      expect(counts).toEqual([500]);
      [at = ""] = await column<string>(
        "select distinct caseworker_id from caseworker_assignment where period @> '2018-08-01'::date",
      );
      if (committed) expect(at).toBe(to);
      const [recorded] = await column<number>("select count(*)::integer from reassignment");
      const [cases] = await column<number>("select count(*)::integer from reassignment_case");
      const [lines] = await column<number>(
        "select count(*)::integer from audit_event where table_name = 'reassignment' and row_id in (select id from reassignment)",
      );
      expect(cases).toBe(500 * (recorded ?? 0));
      expect(lines).toBe(recorded);
    }
    expect(broken).toBeGreaterThan(0);
  }, 120_000);
});

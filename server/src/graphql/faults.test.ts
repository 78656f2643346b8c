import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BreakableLine } from "../../test/breakable-line.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";

const line = new BreakableLine();
let city: ServedCity;
let address: string;

beforeAll(async () => {
  city = await servedCity({ through: (connection) => line.to(connection) });
  address = await city.app.listen({ port: 0 });
});
afterAll(async () => {
  await city.close();
  line.close();
});

const query = "{ refugees(first: 5) { nodes { fileNumber identity { familyName } } } }";

/** Statements that the application is executing now. */
async function working(): Promise<number> {
  const { rows } = await city.admin.query<{ count: number }>(
    "select count(*)::integer from pg_stat_activity where usename = 'aid_app' and datname = current_database() and state = 'active'",
  );
  return rows[0]?.count ?? 0;
}

async function until(condition: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** While the work runs, nobody else can read about refugees. */
async function whileRefugeesAreLocked(work: () => Promise<void>): Promise<void> {
  const client = await city.admin.connect();
  await client.query("begin; lock table refugee in access exclusive mode");
  try {
    await work();
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** Runs the work while the function of the trend fails with this SQLSTATE. */
async function whileTheTrendFails(state: string, work: () => Promise<void>): Promise<void> {
  const signature = "programme_trend(date, date)";
  await city.admin.query(`alter function ${signature} rename to sound_trend`);
  await city.admin.query(`
    create function programme_trend(a date, b date) returns table (day date, refugees_in_care integer) language plpgsql as $$
    begin raise exception 'Amira lives in secret_table' using errcode = '${state}', detail = 'Key (name)=(Amira)'; end $$`);
  try {
    await work();
  } finally {
    await city.admin.query(`drop function ${signature}; alter function sound_trend rename to programme_trend`);
  }
}

const trend = '{ programmeTrend(from: "2018-01-01", until: "2018-02-01") { refugeesInCare } }';

describe("a fault", () => {
  it("is told by its number and nothing else", async () => {
    await whileTheTrendFails("XX000", async () => {
      for (const asked of [trend, trend.replace(/}$/, "__schema { description } }")]) {
        const { data, errors, text } = await city.ask(asked);
        expect(data).toBeNull();
        const id = String(errors[0]?.extensions?.["id"]);
        expect(id).toMatch(/^[0-9a-f-]{36}$/);
        expect(errors).toMatchObject([
          {
            message: `Something went wrong. It was recorded under the number ${id}.`,
            extensions: { code: "INTERNAL_SERVER_ERROR", id },
          },
        ]);
        expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(["code", "id"]);
        expect(text).not.toMatch(/Amira|secret|select|postgres|node_modules|stack/i);
      }
    });
    const { data } = await city.ask(trend);
    expect(data).toEqual({ programmeTrend: [{ refugeesInCare: 2 }, { refugeesInCare: 2 }] });
  });

  it("of taking too long has a code of its own", async () => {
    await whileTheTrendFails("57014", async () => {
      const { errors } = await city.ask(trend, { headers: { "accept-language": "de" } });
      expect(errors).toEqual([
        {
          message: "Die Abfrage hat zu lange gedauert. Bitte eingrenzen und erneut versuchen.",
          extensions: { code: "TIMEOUT" },
        },
      ]);
    });
  });

  it("cannot last: Postgres itself ends a statement after ten seconds", async () => {
    const { rows } = await city.database.pool.query<{ statement_timeout: string }>("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "10s" }]);
  });
});

describe("a client that goes away", () => {
  it("takes its SQL along within a second", async () => {
    await whileRefugeesAreLocked(async () => {
      const leaving = new AbortController();
      const answer = fetch(`${address}/graphql`, {
        method: "POST",
        signal: leaving.signal,
        headers: { cookie: city.cookies.steering, "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      expect(await until(async () => (await working()) > 0, 5000)).toBe(true);
      leaving.abort();
      await expect(answer).rejects.toThrow("abort");
      expect(await until(async () => (await working()) === 0, 1000)).toBe(true);
    });
    const { data } = await city.ask(query);
    expect(data).toMatchObject({ refugees: { nodes: [{}, {}] } });
  });

  it("is not waited for in other requests of the same connection", async () => {
    const warnings: Error[] = [];
    const collect = (warning: Error) => void warnings.push(warning);
    process.on("warning", collect);
    for (let request = 0; request < 15; request++) {
      const response = await fetch(`${address}/graphql?query=${encodeURIComponent("{ viewer { role } }")}`, {
        headers: { cookie: city.cookies.steering, "apollo-require-preflight": "1" },
      });
      expect(await response.json()).toEqual({ data: { viewer: { role: "STEERING" } } });
    }
    process.off("warning", collect);
    expect(warnings).toEqual([]);
  });
});

describe("a database that is gone", () => {
  it("is told, also in the middle of reading, and found again without a restart", async () => {
    await whileRefugeesAreLocked(async () => {
      const answer = city.ask(query);
      expect(await until(async () => (await working()) > 0, 5000)).toBe(true);
      line.cut();
      const { status, text } = await answer;
      expect([status, JSON.parse(text)]).toMatchObject([503, { error: { code: "SERVICE_UNAVAILABLE" } }]);
    });
    const meanwhile = await city.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie: city.cookies.steering },
      payload: { query },
    });
    expect(meanwhile.statusCode).toBe(503);
    expect(meanwhile.json()).toMatchObject({ error: { code: "SERVICE_UNAVAILABLE" } });

    line.mend();
    expect((await city.ask(query)).errors).toEqual([]);
  });
});

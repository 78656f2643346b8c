import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { loadLargeCity } from "./large-city.js";

const TODAY = "2026-11-22";
const OPTIONS = {
  seed: 5,
  today: TODAY,
  refugees: 1_500,
  ratio: 60,
  areas: 3,
  organizations: 2,
  password: "of no account",
};

describe("a city of another size", () => {
  const databases: TestDatabase[] = [];
  const clients: pg.Client[] = [];

  beforeAll(async () => {
    for (let copy = 0; copy < 2; copy++) {
      const database = await testDatabase();
      databases.push(database);
      const client = new pg.Client(database.admin);
      clients.push(client);
      await client.connect();
      await loadLargeCity(client, OPTIONS);
    }
  }, 60_000);

  afterAll(async () => {
    for (const client of clients) await client.end();
    for (const database of databases) await database.drop();
  });

  async function only(sql: string, copy = 0): Promise<unknown> {
    const result = await clients[copy]?.query<Record<string, unknown>>(sql);
    return Object.values(result?.rows[0] ?? {})[0];
  }

  it("has about as many people as asked for, a fifth of them in care", async () => {
    const ever = Number(await only("select count(*) from refugee where synthetic"));
    expect(Math.abs(ever - OPTIONS.refugees)).toBeLessThan(OPTIONS.refugees * 0.15);
    const inCare = Number(await only(`select refugees_in_care from programme_overview_on('${TODAY}')`));
    expect(inCare / ever).toBeGreaterThan(0.15);
    expect(inCare / ever).toBeLessThan(0.25);
  });

  it("has the areas, organizations and ratio asked for", async () => {
    expect(await only(`select count(*)::int from area_load_on('${TODAY}')`)).toBe(3);
    expect(await only("select count(*)::int from organization")).toBe(2);
    expect(await only(`select ratio from programme_phase where period @> date '${TODAY}'`)).toBe(60);
  });

  it("keeps every caseload within the cap and every unit within its places", async () => {
    const overloaded = `
      select count(*)::int from generate_series(date '2016-09-01', date '${TODAY}', '50 days') day, caseworker_load_on(day::date)
      where assigned > capacity`;
    expect(await only(overloaded)).toBe(0);
    const crowded = `
      select count(*)::int from occupancy o
      left join housing_unit_capacity k on k.housing_unit_id = o.housing_unit_id and k.period @> lower(o.period)
      where k.id is null or k.places < (select count(*) from occupancy x
        where x.housing_unit_id = o.housing_unit_id and x.period @> lower(o.period))`;
    expect(await only(crowded)).toBe(0);
  });

  it("houses everybody in care on every day", async () => {
    const unhoused = `
      select count(*)::int from care_period k where not isempty(datemultirange(k.period)
        - coalesce((select range_agg(x.period) from occupancy x where x.refugee_id = k.refugee_id), '{}'))`;
    expect(await only(unhoused)).toBe(0);
  });

  it("is the same for the same seed and day", async () => {
    for (const table of ["refugee_identity", "occupancy", "benefit_period", "caseworker_assignment", "employment"]) {
      const digest = `select md5(string_agg(t::text, ' ' order by t::text)) from ${table} t`;
      expect(await only(digest, 0)).toBe(await only(digest, 1));
    }
  });

  it("still has its look-up indexes", async () => {
    expect(await only("select count(*)::int from pg_indexes where indexname like 'refugee_identity%'")).toBe(3);
  });
});

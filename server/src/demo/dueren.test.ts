import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { vault } from "../../test/vault.js";
import { demoPassword } from "./accounts.js";
import { inventDueren } from "./dueren.js";
import { FAMILY_NAMES } from "./family-names.js";
import { loadCity } from "./load-city.js";

const TODAY = "2026-11-22";

describe("the synthetic city", () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client(database.admin);
    await client.connect();
    await loadCity(client, inventDueren(2016, TODAY), { password: demoPassword, vault });
  }, 60_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  }

  /** The only column of the only row. */
  async function only(sql: string, values: unknown[] = []): Promise<unknown> {
    const [row] = await rows(sql, values);
    return Object.values(row ?? {})[0];
  }

  async function areas(day: string) {
    return rows(
      `select a.name, o.short_name as by, l.refugees_in_care as care, l.capacity, l.fte::float, l.without_caseworker as waiting
       from area_load_on($1) l join integration_area a on a.id = l.integration_area_id
       join organization o on o.id = l.organization_id order by a.name`,
      [day],
    );
  }

  it("has open and done tasks in care, each with a text that opens", async () => {
    const found =
      await rows(`select t.id, t.status = 'OPEN' as open, encode(t.sealed_text, 'hex') as sealed from case_task t
      join care_period k on k.refugee_id = t.refugee_id and k.period @> t.due_on`);
    expect(found.filter(({ open }) => open).length).toBeGreaterThan(100);
    expect(found.filter(({ open }) => !open).length).toBeGreaterThan(300);
    expect(await only("select count(*)::integer from case_task")).toBe(found.length);
    for (const { id, sealed } of found.slice(0, 20)) {
      const text = vault.open(Buffer.from(String(sealed), "hex"), `case_task.text.${id}`);
      expect(text).toMatch(/^[A-ZÄÖÜ]/);
    }
  });

  it.each([
    ["2016-09-01", 641, null, null],
    ["2017-12-31", 445, 280, 165],
    ["2018-07-31", 369, 204, 165],
    ["2018-08-31", 369, 204, 165],
    ["2018-09-01", 369, 204, 165],
  ])("has on %s the published figures", async (day, inCare, inHomes, inFlats) => {
    const [overview] = await rows("select * from programme_overview_on($1)", [day]);
    expect(overview).toMatchObject({ refugees_in_care: inCare, without_caseworker: 0 });
    if (inHomes !== null) expect(overview).toMatchObject({ city_designated: inHomes, self_rented: inFlats });
  });

  it("has five areas at 1:200 on 2018-07-31", async () => {
    const area = (name: string, by: string, care: number) => ({ name, by, care, capacity: 200, fte: 1, waiting: 0 });
    expect(await areas("2018-07-31")).toEqual([
      area("Mitte", "Caritas", 74),
      area("Nord", "Stadt", 84),
      area("Ost", "SkF", 107),
      area("Süd", "Ev. Gemeinde", 41),
      area("West", "AWO", 63),
    ]);
  });

  it("has three areas at 1:100 and exceptions on 2018-09-01 and until the end of that year", async () => {
    expect(await areas("2018-09-01")).toEqual([
      { name: "Düren-Mitte-Süd", by: "Caritas", care: 130, capacity: 130, fte: 1, waiting: 0 },
      { name: "Düren-Nord", by: "Stadt", care: 118, capacity: 120, fte: 1, waiting: 0 },
      { name: "Düren-Ost", by: "SkF", care: 121, capacity: 125, fte: 1, waiting: 0 },
    ]);
    expect((await areas("2018-12-31")).map(({ capacity }) => capacity)).toEqual([130, 120, 125]);
  });

  it("re-houses 14 persons from Mitte to Ost in August 2018", async () => {
    const moved = `
      select count(*)::int from residence_on('2018-07-31') before join residence_on('2018-09-01') after using (refugee_id)
      join integration_area one on one.id = before.integration_area_id
      join integration_area other on other.id = after.integration_area_id
      where (one.name, other.name) = ('Mitte', 'Düren-Ost')`;
    expect(await only(moved)).toBe(14);
  });

  it("has the people of 2018-07-31", async () => {
    const counted = `
      select count(*) filter (where gender = 'MALE')::int as male, count(*) filter (where gender = 'FEMALE')::int as female,
        count(*) filter (where age <= 6)::int as to_6, count(*) filter (where age between 7 and 15)::int as to_15,
        count(*) filter (where age between 16 and 17)::int as to_17, count(*) filter (where age >= 18)::int as adult
      from care_on('2018-07-31') join refugee_identity using (refugee_id),
        extract(year from age('2018-07-31', birth_date)) age`;
    expect(await rows(counted)).toEqual([{ male: 231, female: 138, to_6: 59, to_15: 69, to_17: 11, adult: 230 }]);
    const households = `
      select adults::int, count(*)::int as households, sum(children)::int as children from (
        select household_id, count(*) filter (where age >= 18) as adults, count(*) filter (where age < 18) as children
        from care_on('2018-07-31') join household_membership m using (refugee_id) join refugee_identity using (refugee_id),
          extract(year from age('2018-07-31', birth_date)) age
        where m.period @> date '2018-07-31' group by household_id) h
      group by adults, children > 0 order by adults, children > 0`;
    expect(await rows(households)).toEqual([
      { adults: 1, households: 112, children: 0 },
      { adults: 1, households: 12, children: 21 },
      { adults: 2, households: 8, children: 0 },
      { adults: 2, households: 45, children: 118 },
    ]);
    const benefits = `
      select kind, count(*)::int from care_on('2018-07-31') join benefit_period using (refugee_id)
      where period @> date '2018-07-31' group by kind order by kind`;
    expect(await rows(benefits)).toEqual([
      { kind: "BASIC_3", count: 205 },
      { kind: "ANALOGOUS_2", count: 145 },
      { kind: "REDUCED_1A", count: 12 },
      { kind: "NONE", count: 7 },
    ]);
  });

  it("has 14 homes with 636 places, 344 of them taken, and six blocked from 2018-09-30", async () => {
    const homes = (day: string) =>
      rows(
        `select count(distinct a.id)::int as homes, sum(k.places)::int as places,
           (select count(*)::int from residence_on($1::date) where tenure = 'CITY_DESIGNATED') as taken,
           count(distinct a.id) filter (where k.blocked)::int as blocked
         from accommodation a join housing_unit u on u.accommodation_id = a.id
         join housing_unit_capacity k on k.housing_unit_id = u.id and k.period @> $1::date
         where a.tenure = 'CITY_DESIGNATED'`,
        [day],
      );
    expect(await homes("2018-07-31")).toEqual([{ homes: 14, places: 636, taken: 344, blocked: 0 }]);
    expect(await homes("2018-09-30")).toMatchObject([{ homes: 14, blocked: 6 }]);
  });

  it("never puts more people into a unit than it has places, nor anybody new into a blocked one", async () => {
    const wrong = `
      select count(*)::int from occupancy o
      left join housing_unit_capacity k on k.housing_unit_id = o.housing_unit_id and k.period @> lower(o.period)
      where k.id is null or k.blocked or k.places < (select count(*) from occupancy x
        where x.housing_unit_id = o.housing_unit_id and x.period @> lower(o.period))`;
    expect(await only(wrong)).toBe(0);
  });

  it("houses everybody in care on every day, and somebody answers for them on every day but the newest", async () => {
    const days = (table: string, from: string) => `
      select count(*)::int from care_period k where not isempty(datemultirange(k.period) * '{(,${from})}'
        - coalesce((select range_agg(x.period) from ${table} x where x.refugee_id = k.refugee_id), '{}'))`;
    expect(await only(days("occupancy", "infinity"))).toBe(0);
    expect(await only(days("caseworker_assignment", "2026-11-08"))).toBe(0);
    const overloaded = `
      select count(*)::int from generate_series(date '2016-09-01', date '${TODAY}', '1 day') day,
        caseworker_load_on(day::date) where assigned > capacity and extract(day from day) in (1, 15, 31)`;
    expect(await only(overloaded)).toBe(0);
  });

  it("has today somebody nearly full beside a colleague with room, somebody over the ratio, and a few who wait", async () => {
    const loads = await rows(
      `select o.short_name as by, w.name, l.assigned, l.ratio_places as ratio, l.capacity - l.assigned as free, l.fte::float
       from caseworker_load_on($1) l join caseworker w on w.id = l.caseworker_id
       join organization o on o.id = w.organization_id order by w.name`,
      [TODAY],
    );
    expect(loads.filter(({ free }) => Number(free) <= 3)).toHaveLength(2);
    expect(loads).toContainEqual(expect.objectContaining({ name: "Carla Mittelweg", by: "Caritas", free: 2 }));
    const colleague = loads.find(({ name }) => name === "Thees Mittelbach");
    expect(Number(colleague?.free)).toBeGreaterThanOrEqual(10);
    expect(loads.filter(({ assigned, ratio }) => Number(assigned) > Number(ratio))).toMatchObject([
      { name: "Leander Ostkamp" },
    ]);
    for (const organization of ["Stadt", "SkF", "Caritas"]) {
      const own = loads.filter(({ by }) => by === organization);
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.some(({ fte }) => Number(fte) < 1)).toBe(true);
    }
    const waiting = `
      select count(*)::int as persons from care_on($1) join household_membership using (refugee_id)
      where caseworker_id is null group by household_id order by persons`;
    expect(await rows(waiting, [TODAY])).toEqual([{ persons: 1 }, { persons: 3 }, { persons: 5 }]);
    const [overview] = await rows("select * from programme_overview_on($1)", [TODAY]);
    expect(overview?.refugees_in_care).toBeGreaterThanOrEqual(400);
    expect(overview?.capacity).toBeGreaterThan(Number(overview?.refugees_in_care));
  });

  it("has households in two homes and people who live with somebody in care without being in care", async () => {
    const split = `
      select count(*)::int from (select from care_on($1) join household_membership m using (refugee_id)
        where m.period @> $1 group by household_id having count(distinct accommodation_id) > 1) x`;
    expect(await only(split, [TODAY])).toBeGreaterThan(0);
    const spouses = `
      select count(*)::int from household_membership m where m.role = 'PARTNER' and m.period @> $1::date
        and not exists (select from care_period k where k.refugee_id = m.refugee_id)
        and exists (select from household_membership n join care_on($1) using (refugee_id) where n.household_id = m.household_id)`;
    expect(await only(spouses, [TODAY])).toBeGreaterThan(0);
  });

  it("marks everybody as synthetic and continues the numbers", async () => {
    expect(await only("select count(*)::int from refugee where not synthetic")).toBe(0);
    expect(await only("select count(*)::int from user_account where not synthetic")).toBe(0);
    await client.query("begin");
    await client.query("insert into refugee default values");
    await client.query("insert into household default values");
    await client.query("rollback");
  });

  it("gives each role and organization an account", async () => {
    expect((await rows("select email from user_account order by email")).map(({ email }) => email)).toEqual([
      "admin.awo@demo.example",
      "admin.caritas@demo.example",
      "admin.evangelische-gemeinde@demo.example",
      "admin.skf@demo.example",
      "admin.stadt@demo.example",
      "beirat@demo.example",
      "caseworker1.caritas@demo.example",
      "caseworker1.skf@demo.example",
      "caseworker1.stadt@demo.example",
      "caseworker2.caritas@demo.example",
      "caseworker2.skf@demo.example",
      "caseworker2.stadt@demo.example",
      "datenschutz@demo.example",
      "ehrenamt@demo.example",
      "steering@demo.example",
    ]);
  });
});

describe("inventing", () => {
  it("tells the same story for the same seed and day, and another one for another seed", () => {
    const [once, again, other] = [7, 7, 8].map((seed) => JSON.stringify(inventDueren(seed, TODAY)));
    // Not toBe on the texts: their difference would be megabytes long.
    expect(once === again).toBe(true);
    expect(once === other).toBe(false);
  }, 60_000);

  it.each(["2025-01-01", "2030-07-15"])("works on %s too", (today) => {
    expect(inventDueren(2016, today).rows.refugee.length).toBeGreaterThan(1_500);
  });

  it("refuses a present day before all caseworkers are there", () => {
    expect(() => inventDueren(2016, "2019-05-01")).toThrow(RangeError);
  });

  it("has enough invented family names", () => {
    expect(new Set(FAMILY_NAMES).size).toBeGreaterThanOrEqual(1_500);
  });
});

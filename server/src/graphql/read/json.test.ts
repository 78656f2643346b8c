import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../../test/database.js";
import { jsonList, jsonObject } from "./json.js";
import { Param, raw, render, type Sql, sql } from "./sql.js";

let test: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  test = await testDatabase();
  client = new pg.Client(test.admin);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.drop();
});

async function built(json: Sql): Promise<unknown> {
  const { text, params } = render(sql`select (${json})::text as json`);
  const run = { variables: {}, today: "2018-07-31" };
  const { rows } = await client.query<{ json: string }>(
    text,
    params.map((param) => param.read(run)),
  );
  return JSON.parse(rows[0]?.json ?? "");
}

const text = (value: string | null): Sql => sql`${new Param(() => value, "text")}`;

describe("JSON built by Postgres", () => {
  it.each([1, 50, 51, 400])("is an object of %i members, whatever their values", async (count) => {
    const values = ['"quoted" \\ 100 %', "Zoë\n☺", "", null];
    const members = Array.from({ length: count }, (_, index) => ({
      key: `k${index}`,
      value: text(values[index % 4] ?? null),
    }));
    const expected = Object.fromEntries(members.map(({ key }, index) => [key, values[index % 4] ?? null]));
    expect(JSON.stringify(await built(jsonObject(members)))).toBe(JSON.stringify(expected));
  });

  it("holds objects, numbers and lists as what they are", async () => {
    const inner = jsonObject([{ key: "n", value: raw("1.50::numeric") }]);
    const members = [
      { key: "o", value: inner },
      { key: "l", value: raw("array['a', null]") },
      { key: "t", value: raw("true") },
    ];
    const wide = Array.from({ length: 60 }, (_, index) => ({ key: `w${index}`, value: raw("null::text") }));
    expect(await built(jsonObject(members))).toEqual({ o: { n: 1.5 }, l: ["a", null], t: true });
    expect(await built(jsonObject([...members, ...wide]))).toMatchObject({
      o: { n: 1.5 },
      l: ["a", null],
      t: true,
      w59: null,
    });
  });

  it("is a list in order, and an empty one of nothing", async () => {
    const numbers = (where: string): Sql =>
      sql`(select ${jsonList(raw("n"), raw("n desc"))} from generate_series(1, 3) n where ${raw(where)})`;
    expect(await built(numbers("true"))).toEqual([3, 2, 1]);
    expect(await built(numbers("false"))).toEqual([]);
  });
});

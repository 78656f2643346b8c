import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { catalogueOf } from "./catalogue.js";
import { type TestDatabase, testDatabase } from "./database.js";

const folder = path.resolve(import.meta.dirname, "../migrations");
const files = readdirSync(folder).sort();
const ups = files.filter((file) => file.endsWith(".up.sql"));

let database: TestDatabase;
let client: pg.Client;
let emptyCatalogue: string[];

beforeAll(async () => {
  database = await testDatabase({ template: "template0" });
  client = new pg.Client(database.admin);
  await client.connect();
  emptyCatalogue = await catalogueOf(client);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function run(file: string): Promise<void> {
  await client.query("begin");
  await client.query(readFileSync(path.join(folder, file), "utf8"));
  await client.query("commit");
}

describe("migrations", () => {
  it("come in pairs: each has a way back", () => {
    const downs = files.filter((file) => file.endsWith(".down.sql"));
    expect(downs).toEqual(ups.map((file) => file.replace(/\.up\.sql$/, ".down.sql")));
    expect(files).toHaveLength(ups.length * 2);
  });

  it("each leave no trace when taken back, and the same when taken again", async () => {
    for (const up of ups) {
      const before = await catalogueOf(client);
      await run(up);
      const after = await catalogueOf(client);
      expect(after).not.toEqual(before);

      await run(up.replace(/\.up\.sql$/, ".down.sql"));
      expect(await catalogueOf(client)).toEqual(before);

      await run(up);
      expect(await catalogueOf(client)).toEqual(after);
    }
  });

  it("can all be taken back, the last first", async () => {
    for (const up of ups.toReversed()) await run(up.replace(/\.up\.sql$/, ".down.sql"));
    const catalogue = await catalogueOf(client);
    expect(catalogue).toEqual(emptyCatalogue);
  });
});

import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { driftOf } from "../src/database/drift.js";
import { migrate, revertNewest } from "../src/database/migrate.js";
import { type TestDatabase, testDatabase } from "./database.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

async function run(sql: string): Promise<void> {
  const client = new pg.Client(database.admin);
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe("entities and migrations", () => {
  it("say the same", async () => {
    expect(await driftOf(database.admin)).toEqual([]);
  });

  it("are seen to differ when a column is missing or may be empty", async () => {
    await run("alter table organization drop column short_name; alter table caseworker alter name drop not null");
    const drift = await driftOf(database.admin);
    expect(drift).toContainEqual(expect.stringContaining('"short_name"'));
    expect(drift).toContainEqual(expect.stringContaining('"caseworker" ALTER COLUMN "name" SET NOT NULL'));
  });
});

describe("the account of migrations", () => {
  it("has nothing left to do in a migrated database, and takes back and repeats the newest", async () => {
    const other = await testDatabase();
    expect(await migrate(other.admin)).toEqual([]);
    await revertNewest(other.admin);
    expect(await migrate(other.admin)).toHaveLength(1);
    await other.drop();
  });
});

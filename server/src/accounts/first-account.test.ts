import { afterEach, beforeEach, expect, it } from "@jest/globals";
import pg from "pg";
import { TestClock } from "../../test/clock.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { firstAccount } from "./first-account.js";

let test: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  test = await testDatabase();
  pool = new pg.Pool({ ...test.admin, max: 4 });
});
afterEach(async () => {
  await pool.end();
  await test.drop();
});

const wanted = { email: " Dana@Stadt.example ", name: "Dana Dorn", organization: "Stadt Düren" };

async function make(more: Partial<typeof wanted> = {}): Promise<string | null> {
  const client = await pool.connect();
  return firstAccount(client, new TestClock(), { ...wanted, ...more }).finally(() => client.release());
}

const accounts = async () =>
  (
    await pool.query(
      `select u.email, u.name, u.role, u.password_hash, u.synthetic, o.name as organization, o.kind
       from user_account u join organization o on o.id = u.organization_id order by u.email`,
    )
  ).rows;

const dana = {
  email: "dana@stadt.example",
  name: "Dana Dorn",
  role: "STEERING",
  password_hash: null,
  synthetic: false,
  organization: "Stadt Düren",
  kind: "MUNICIPALITY",
};

it("makes an account of the steering office and its organization", async () => {
  expect(await make()).toEqual(expect.any(String));
  expect(await accounts()).toEqual([dana]);
});

it("takes the organization that is there", async () => {
  await pool.query("insert into organization (kind, name, short_name) values ('MUNICIPALITY', 'Stadt Düren', 'Stadt')");
  await make({ organization: "Stadt" });
  expect(await accounts()).toEqual([dana]);
});

it("finds its account again until a password is chosen, and makes no second one, not even at the same time", async () => {
  const ids = await Promise.all([make(), make(), make()]);
  expect(new Set(ids).size).toBe(1);
  expect(await make({ email: "other@stadt.example" })).toBeNull();
  await pool.query("update user_account set password_hash = 'chosen'");
  expect(await make()).toBeNull();
  expect(await accounts()).toEqual([{ ...dana, password_hash: "chosen" }]);
});

it("does not count the synthetic city's accounts", async () => {
  await make();
  await pool.query("update user_account set synthetic = true, password_hash = 'known to everybody'");
  expect(await make({ email: "first@stadt.example" })).toEqual(expect.any(String));
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { wrongInAccountsAndAudit } from "../../test/access/accounts-and-audit.js";
import { Eyes, type Wrong } from "../../test/access/as-viewer.js";
import { wrongBesides } from "../../test/access/beside-the-matrix.js";
import { type AccessCity, accessCity } from "../../test/access/city.js";
import { wrongReads, wrongScopes, wrongWrites } from "../../test/access/matrix-cells.js";
import { wrongRestriction } from "../../test/access/restriction-cells.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";

let test: TestDatabase;
let owner: pg.Client;
let eyes: Eyes;
let city: AccessCity;

beforeAll(async () => {
  test = await testDatabase();
  owner = new pg.Client(test.admin);
  await owner.connect();
  city = await accessCity(owner);
  await owner.query("begin");
  eyes = new Eyes(owner);
});

afterAll(async () => {
  await owner.query("rollback");
  await owner.end();
  await test.drop();
});

async function all(wrong: Wrong): Promise<string[]> {
  const found: string[] = [];
  for await (const one of wrong) found.push(one);
  return found;
}

describe("raw SQL as the application's role", () => {
  it("reads of every person what the matrix says, in every role, and nothing without claims", async () => {
    expect(await all(wrongReads(eyes, city))).toEqual([]);
  });

  it("writes of every person what the matrix says, in every role", async () => {
    expect(await all(wrongWrites(eyes, city))).toEqual([]);
  });

  it("does with a token what the token's scopes say", async () => {
    expect(await all(wrongScopes(eyes, city))).toEqual([]);
  });

  it("keeps accounts, places, substitutions, emergencies and restrictions to whom they concern", async () => {
    expect(await all(wrongBesides(eyes, city))).toEqual([]);
  });

  it("keeps what protects accounts to signing in, tokens to their owners, and the log to the data protection officer", async () => {
    expect(await all(wrongInAccountsAndAudit(eyes, city))).toEqual([]);
  });
});

/** Tables that only these cells know. */
const ofAccountsAndAudit =
  /^(api_token|audit_\w+|authenticator_app|mail_outbox|passkey|idempotency_key|provider_account|recovery_code|sign_in_challenge)$/;

/** The looks that may miss it, the likely ones first: none goes on after that. */
function looksFor(table: string, policy: string): ((...seen: [Eyes, AccessCity]) => Wrong)[] {
  if (ofAccountsAndAudit.test(table) || policy.startsWith("audit")) return [wrongInAccountsAndAudit];
  if (policy.startsWith("scope")) return [wrongScopes];
  if (policy === "restricted") return [wrongRestriction, wrongBesides];
  if (!/_(insert|update|delete)$/.test(policy))
    return [(...seen) => wrongReads(...seen, table), wrongBesides, wrongReads];
  const moves = /^(caseworker_assignment|capacity_exception|reassignment)/.test(table);
  return moves ? [wrongWrites, wrongBesides] : [wrongBesides, wrongWrites];
}

async function isMissed(table: string, policy: string): Promise<boolean> {
  for (const look of looksFor(table, policy)) for await (const _ of look(eyes, city)) return true;
  return false;
}

describe("every policy", () => {
  it("is needed: without it one of these tests fails", async () => {
    const { rows: policies } = await owner.query<{ name: string; table: string }>(
      `select polname as name, polrelid::regclass::text as table from pg_policy
      order by 2, 1`,
    );
    const unneeded: string[] = [];
    for (const { name, table } of policies) {
      await owner.query(`savepoint whole; drop policy ${name} on ${table}`);
      if (!(await isMissed(table, name))) unneeded.push(`${table}.${name}`);
      await owner.query("rollback to savepoint whole");
    }
    expect(policies.length).toBeGreaterThan(65);
    expect(unneeded).toEqual([]);
  }, 600_000);
});

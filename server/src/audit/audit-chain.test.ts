import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { pino } from "pino";
import { TestClock } from "../../test/clock.js";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { AuditChain } from "./audit-chain.js";

/** As many as in QUALITY's figure with AID_AUDIT_LINES=100000. */
const many = Number(process.env.AID_AUDIT_LINES ?? 800);

let test: TestDatabase;
let admin: pg.Pool;
let pool: pg.Pool;
let folder: string;
let chain: AuditChain;
const clock = new TestClock();
const logged: string[] = [];
const logger = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });

beforeEach(async () => {
  test = await testDatabase();
  admin = new pg.Pool({ ...test.admin, max: 4 });
  pool = new pg.Pool({ ...test.app, max: 2 });
  folder = mkdtempSync(path.join(os.tmpdir(), "aid-anchor-"));
  chain = new AuditChain({ pool, clock, logger, anchor: path.join(folder, "anchor") });
});

afterEach(async () => {
  await Promise.all([admin.end(), pool.end()]);
  await test.drop();
  rmSync(folder, { recursive: true });
});

/** In several transactions and seals, half of them with values. */
async function record(lines: number): Promise<void> {
  for (let part = 0; part < 4; part++) {
    await admin.query(`insert into household (number) select 'H-' || uuidv7() from generate_series(1, $1::integer)`, [
      lines / 8,
    ]);
    await pool.query(
      `select audit_record_reads(jsonb_agg(jsonb_build_object('action', 'READ', 'purpose', 'Test', 'fields', array['Refugee: id'],
        'subjects', array[uuidv7()]))) from generate_series(1, $1::integer)`,
      [lines / 8],
    );
    await sealAll();
  }
}

/** Other tests' transactions of the same cluster may still run: what they might be part of is sealed a little later. */
async function sealAll(): Promise<void> {
  for (;;) {
    await chain.seal();
    const { rows } = await admin.query(
      "select from audit_event where recorded_in >= (select coalesce(max(before_xid), '0') from audit_seal)",
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What only a superuser can do: the lines' own guard set aside. */
async function tamper(sql: string): Promise<void> {
  const client = await admin.connect();
  await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  client.release();
}

const middle = "(select id from audit_event order by id offset (select count(*) / 2 from audit_event) limit 1)";

describe("the chain", () => {
  it("holds, and says how much it covers", async () => {
    await record(many);
    const { rows } = await admin.query("select count(*)::integer as lines from audit_event");
    expect(await chain.verify()).toEqual({
      seals: expect.any(Number),
      lines: rows[0].lines,
      brokenSeal: null,
      anchorHeld: true,
    });
    expect(rows[0].lines).toBe(many);
  });

  it.each([
    ["changed", `update audit_event set purpose = 'Other' where id = ${middle}`],
    ["of another account", `update audit_event set account_id = uuidv7() where id = ${middle}`],
    [
      "with another value",
      `update audit_values set new = '{}' where event_id = (select event_id from audit_values order by 1 limit 1)`,
    ],
    [
      "without its values",
      "delete from audit_values where event_id = (select event_id from audit_values order by 1 desc limit 1)",
    ],
    ["removed", `delete from audit_event where id = ${middle}`],
    ["moved in time", `update audit_event set at = at - interval '1 second' where id = ${middle}`],
    [
      "added later",
      `insert into audit_event (action, recorded_in) select 'READ', recorded_in from audit_event where id = ${middle}`,
    ],
    [
      "swapped with another",
      `with pair as (select id, row_number() over (order by id) as n from audit_event where action = 'READ' limit 2),
        swap as (select a.id, e.subject_ids from pair a join pair b on a.n <> b.n join audit_event e on e.id = b.id)
      update audit_event e set subject_ids = s.subject_ids from swap s where s.id = e.id`,
    ],
    ["sealed anew", "update audit_seal set lines = lines + 1 where number = 2"],
    ["cut off with its seal", "delete from audit_seal where number = 1"],
  ])("finds one line %s", async (_, sql) => {
    await record(many);
    await tamper(sql);
    const { brokenSeal } = await chain.verify();
    expect(brokenSeal).toEqual(expect.any(Number));
  });

  it("finds by its anchor that the newest lines and their seals are gone", async () => {
    await record(8);
    await tamper(`delete from audit_seal where number = (select max(number) from audit_seal);
      delete from audit_event where recorded_in >= (select max(before_xid) from audit_seal)`);
    expect(await chain.verify()).toMatchObject({ brokenSeal: null, anchorHeld: false });
  });

  it("overlooks half a line at the end of the anchor", async () => {
    await record(8);
    const anchor = path.join(folder, "anchor");
    writeFileSync(anchor, `${readFileSync(anchor, "utf8")}99 abc`);
    expect((await chain.verify()).anchorHeld).toBe(true);
  });

  it("does not seal what is still under way, nor wait for it, and seals it afterwards", async () => {
    const slow = await admin.connect();
    await slow.query("begin; insert into household default values");
    await admin.query("insert into household default values");
    await chain.seal();
    const waiting =
      "select count(*)::integer as lines from audit_event where recorded_in >= (select coalesce(max(before_xid), '0') from audit_seal)";
    expect((await admin.query(waiting)).rows[0].lines).toBe(1);
    await slow.query("commit");
    slow.release();
    await sealAll();
    expect(await chain.verify()).toMatchObject({ lines: 2, brokenSeal: null });
  });

  it("is sealed by many servers at once without a gap or a fork", async () => {
    for (let round = 0; round < 5; round++) {
      await admin.query("insert into household default values");
      await Promise.all(Array.from({ length: 6 }, () => chain.seal()));
    }
    await sealAll();
    expect(await chain.verify()).toMatchObject({ lines: 5, brokenSeal: null });
  });
});

describe("every day", () => {
  const verifications = async () => (await admin.query("select from audit_verification")).rowCount;

  it("it is verified once, whatever the number of servers", async () => {
    await chain.tick();
    await chain.tick();
    await new AuditChain({ pool, clock, logger, anchor: null }).tick();
    expect(await verifications()).toBe(1);
    clock.advance({ minutes: 24 * 60 });
    await chain.tick();
    expect(await verifications()).toBe(2);
  });

  it("a chain that does not hold is told to the log", async () => {
    await record(8);
    await tamper("delete from audit_event");
    logged.length = 0;
    clock.advance({ minutes: 24 * 60 });
    await chain.tick();
    expect(logged.join()).toContain("tampered");
  });
});

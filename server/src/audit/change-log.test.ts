import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { setLocalClaims } from "../../test/claims.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { claimsOf } from "../access/viewer.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

interface Line {
  action: string;
  table_name: string;
  row_id: string;
  subject_ids: string[];
  account_id: string | null;
  role: string | null;
  request_id: string | null;
  purpose: string | null;
  fields: string[];
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

/** What was logged of changes since `work` began. */
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  const {
    rows: [before],
  } = await city.admin.query("select uuidv7() as id");
  await work();
  const { rows } = await city.admin.query<Line>(
    `select e.*, v.old, v.new from audit_event e join audit_values v on v.event_id = e.id where e.id > $1 order by e.id`,
    [before.id],
  );
  return rows;
}

/** Tables about persons whose changes need no line, each with its reason. */
const exempt: Record<string, string> = {
  caseload_ledger: "counts changes that leave lines of their own",
  reassignment_case: "is a log itself: rows are only added, with changes of assignments, whose lines say the same",
  caseworker_assignment_superseded: "keeps what a change of an assignment replaced, whose line says the same",
  idempotency_key: "forgotten after a day; what was done under it leaves lines of its own",
  session: "a session is no data about a case; who is signed in changes every minute",
  mail_outbox: "a mail on its way, sealed; what it is about leaves lines of its own",
  sign_in_challenge: "lives for minutes, a hash",
  planned_assignment: "a plan changes nothing for anybody; that it was computed is the line of its cut",
  recut_run: "a calculation, with who started it in its row; what it proposes is a draft with lines of its own",
  known_browser: "a hash, remembered so that guessing shuts nobody out",
};

describe("changes", () => {
  it("of every table that points to a refugee, a caseworker or an account leave lines", async () => {
    const { rows } = await city.admin.query<{ name: string; logged: boolean }>(`
      select distinct c.conrelid::regclass::text as name, (
        select count(*) = 3 from pg_trigger t where t.tgrelid = c.conrelid and t.tgfoid = 'audit_record_changes'::regproc
      ) as logged
      from pg_constraint c where c.contype = 'f'
        and c.confrelid = any (array['refugee', 'household', 'caseworker', 'user_account']::regclass[])`);
    const unlogged = rows.filter(({ name, logged }) => !logged && !(name in exempt)).map(({ name }) => name);
    expect(unlogged).toEqual([]);
    expect(rows.length).toBeGreaterThan(8);
  });

  it("tell who, for what, in which request, and what became of what", async () => {
    const refugeeId = await city.make.refugee();
    const lines = await linesOf(() =>
      city.ask(
        `mutation Move($input: TransferCasesInput!) { transferCases(input: $input) { transferredCount userErrors { message } } }`,
        {
          variables: {
            input: {
              refugeeIds: [`ref_${refugeeId.replaceAll("-", "")}`],
              toCaseworkerId: `csw_${city.ids.anna.replaceAll("-", "")}`,
              from: "2018-07-31",
            },
          },
        },
      ),
    );
    expect(lines.map((line) => line.table_name)).toEqual(["reassignment", "caseworker_assignment"]);
    expect(lines[1]).toMatchObject({
      action: "INSERT",
      table_name: "caseworker_assignment",
      subject_ids: [refugeeId],
      role: "STEERING",
      purpose: "Move",
      account_id: expect.any(String),
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      old: null,
      new: { refugee_id: refugeeId, period: "[2018-07-31,)" },
    });
  });

  it("of an update show what differs, and one that changes nothing leaves none", async () => {
    const lines = await linesOf(async () => {
      await city.admin.query("update refugee_identity set family_name = 'Neu' where refugee_id = $1", [
        city.ids.waiting,
      ]);
      await city.admin.query("update refugee_identity set family_name = 'Neu' where refugee_id = $1", [
        city.ids.waiting,
      ]);
    });
    expect(lines.map(({ action, old, new: now, fields }) => ({ action, old, now, fields }))).toEqual([
      { action: "UPDATE", old: { family_name: "Zander" }, now: { family_name: "Neu" }, fields: ["family_name"] },
    ]);
  });

  it("of a secret are told without its value", async () => {
    const lines = await linesOf(async () => {
      const viewer = await city.make.viewer({ role: "BOARD" });
      await city.admin.query("update user_account set password_hash = 'canary' where id = $1", [viewer.id]);
      await city.admin.query("delete from user_account where id = $1", [viewer.id]);
    });
    expect(lines.map(({ action, fields }) => [action, fields])).toEqual([
      ["INSERT", []],
      ["UPDATE", ["password_hash"]],
      ["DELETE", []],
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
    expect(lines[0]?.new).not.toHaveProperty("password_hash");
  });

  it("that are rolled back leave none", async () => {
    const lines = await linesOf(() =>
      expect(
        city.database.dataSource.transaction(async (tx) => {
          await tx.query("delete from caseworker_assignment");
          throw new Error("not this time");
        }),
      ).rejects.toThrow("not this time"),
    );
    expect(lines).toEqual([]);
  });

  it("of a cascade leave a line each", async () => {
    const refugeeId = await city.make.refugee({ from: null });
    const lines = await linesOf(() => city.admin.query("delete from refugee where id = $1", [refugeeId]));
    expect(lines.map((line) => line.table_name).sort()).toEqual(["refugee", "refugee_identity"]);
    expect(lines.every((line) => line.subject_ids[0] === refugeeId)).toBe(true);
  });

  it("are left out while the owner loads a city, and only then", async () => {
    const load = "begin; set local aid.loading = 'on'; delete from caseworker_assignment; rollback";
    const counted = "select count(*)::integer as lines from audit_event";
    const during = async (client: pg.ClientBase) => {
      await client.query("begin; set local aid.loading = 'on'");
      await client.query("delete from caseworker_assignment");
      return client;
    };
    const before = (await city.admin.query(counted)).rows[0].lines;
    const owner = await during(await city.admin.connect());
    expect((await owner.query(counted)).rows[0].lines).toBe(before);
    await owner.query("rollback");
    (owner as pg.PoolClient).release();

    const app = new pg.Client({ ...city.connection, user: "aid_app" });
    await app.connect();
    await app.query(load);
    const steering = await city.make.viewer({ role: "STEERING" });
    const made = (await city.admin.query(counted)).rows[0].lines;
    await app.query(`begin; ${setLocalClaims(claimsOf(steering, "2018-07-31"))} set local aid.loading = 'on'`);
    expect((await app.query("delete from caseworker_assignment")).rowCount).toBeGreaterThan(0);
    await app.query("commit");
    await app.end();
    expect((await city.admin.query(counted)).rows[0].lines).toBeGreaterThan(made);
  });
});

describe("lines", () => {
  it("cannot be written, changed or removed by the application, nor changed by their owner", async () => {
    const viewer = await city.make.viewer({ role: "DATA_PROTECTION_OFFICER" });
    for (const table of ["audit_event", "audit_values", "audit_seal", "audit_verification"]) {
      for (const statement of [`delete from ${table}`, `truncate ${table}`, `insert into ${table} default values`]) {
        const attempt = city.database.write(claimsOf(viewer, "2018-07-31"), (tx) => tx.query(statement));
        await expect(attempt).rejects.toThrow(/permission denied/);
      }
      await expect(city.admin.query(`delete from ${table}`)).rejects.toThrow("never changed or removed");
      await expect(city.admin.query(`truncate ${table}`)).rejects.toThrow("never changed or removed");
    }
    await expect(city.admin.query("update audit_event set at = now()")).rejects.toThrow("never changed or removed");
  });

  it("are read by the data-protection officer alone", async () => {
    for (const role of ["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER", "BOARD", "DATA_PROTECTION_OFFICER"] as const) {
      const viewer = { ...(await city.make.viewer({ role: "BOARD" })), role };
      const rows = await city.database.read(claimsOf(viewer, "2018-07-31"), (tx) =>
        tx.query("select from audit_event e join audit_values v on v.event_id = e.id"),
      );
      expect([role, rows.length > 0]).toEqual([role, role === "DATA_PROTECTION_OFFICER"]);
    }
  });
});

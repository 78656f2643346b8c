import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, testDatabase } from "../../test/database.js";
import { KeyedVault, VaultClosed } from "./vault.js";
import { dataClasses, openVault, rotateKey, versionOf } from "./vault-keys.js";

const column = "capacity_exception.reason";
const first = randomBytes(32);
const second = randomBytes(32);

describe("what is sealed", () => {
  const vault = new KeyedVault(
    new Map([
      [column, randomBytes(32)],
      ["user_account.other", randomBytes(32)],
    ]),
  );

  it("opens in its own place", () => {
    for (const text of ["", "Pflegefall in der Familie, Ärztin: Dr. Müller", "x".repeat(10_000)]) {
      expect(vault.open(vault.seal(text, `${column}.1`), `${column}.1`)).toBe(text);
    }
  });

  it("opens in no other row or column, with no other key, and not when a bit differs", () => {
    const sealed = vault.seal("geheim", `${column}.1`);
    expect(() => vault.open(sealed, `${column}.2`)).toThrow(VaultClosed);
    expect(() => vault.open(sealed, "user_account.other.1")).toThrow(VaultClosed);
    expect(() => new KeyedVault(new Map([[column, randomBytes(32)]])).open(sealed, `${column}.1`)).toThrow(VaultClosed);
    for (let at = 0; at < sealed.length; at++) {
      const bent = Buffer.from(sealed);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(() => vault.open(bent, `${column}.1`)).toThrow(VaultClosed);
    }
    expect(() => vault.open(Buffer.from("geheim"), `${column}.1`)).toThrow(VaultClosed);
  });

  it("looks different each time, and holds nothing of the text", () => {
    const sealed = Array.from({ length: 1_000 }, () => vault.seal("geheim", `${column}.1`).toString("latin1"));
    expect(new Set(sealed).size).toBe(1_000);
    expect(sealed.join()).not.toContain("geheim");
  });

  it("needs a data key of its class", () => {
    expect(() => vault.seal("geheim", "refugee.secret.1")).toThrow("refugee.secret has no data key");
  });
});

describe("the data keys", () => {
  let test: TestDatabase;
  let pool: pg.Pool;
  let admin: pg.Client;

  beforeAll(async () => {
    test = await testDatabase();
    pool = new pg.Pool({ ...test.app, max: 20 });
    admin = new pg.Client(test.admin);
    await admin.connect();
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await test.drop();
  });

  it("are made once, however many servers start at the same time, and open with their key only", async () => {
    const vaults = await Promise.all(Array.from({ length: 5 }, () => openVault(pool, first)));
    const sealed = vaults[0]?.seal("geheim", `${column}.1`) ?? Buffer.of();
    expect(vaults.map((vault) => vault.open(sealed, `${column}.1`))).toEqual(Array(5).fill("geheim"));
    await expect(openVault(pool, second)).rejects.toThrow(versionOf(second));
  });

  it("are rewrapped while twenty write, also after an interruption; then the old key opens nothing", async () => {
    const vault = await openVault(pool, first);
    // More keys than there are columns now, so that there is a middle to be interrupted in.
    await admin.query(
      "begin; create table kept (id uuid primary key default uuidv7(), version integer not null default 0, sealed bytea)",
    );
    await admin.query("commit; grant select, insert, update on kept to aid_app");
    const { rows } = await admin.query<{ id: string }>(
      "insert into kept select from generate_series(1, 400) returning id",
    );
    for (const { id } of rows) {
      await pool.query("update kept set sealed = $2 where id = $1", [id, vault.seal(`${id} 0`, `${column}.${id}`)]);
    }

    let isRotating = true;
    let reads = 0;
    const write = async (writer: number): Promise<void> => {
      for (let turn = writer; isRotating || turn < 100; turn += 20) {
        const id = rows[turn % rows.length]?.id ?? "";
        const client = await pool.connect();
        await client.query("begin");
        const found = await client.query("select version, sealed from kept where id = $1 for update", [id]);
        const { version, sealed } = found.rows[0];
        expect(vault.open(sealed, `${column}.${id}`)).toBe(`${id} ${version}`);
        reads++;
        await client.query("update kept set version = version + 1, sealed = $2 where id = $1", [
          id,
          vault.seal(`${id} ${version + 1}`, `${column}.${id}`),
        ]);
        await client.query("commit");
        client.release();
      }
    };
    const writers = Array.from({ length: 20 }, (_, writer) => write(writer));

    // Killed after the first key: the connection is gone in the middle of the second.
    const killed = new pg.Client(test.admin);
    killed.on("error", () => undefined);
    await killed.connect();
    const query = killed.query.bind(killed) as (...args: unknown[]) => Promise<unknown>;
    let updates = 0;
    killed.query = (async (...args: unknown[]) => {
      const result = await query(...args);
      if (String(args[0]).startsWith("update") && ++updates === 2) {
        await admin.query("select pg_terminate_backend($1)", [(killed as pg.Client & { processID: number }).processID]);
      }
      return result;
    }) as typeof killed.query;
    await expect(rotateKey(killed, first, second)).rejects.toThrow();
    const wrappedBy = "select wrapped_by, count(*)::integer from data_key group by 1 order by 2";
    expect((await admin.query(wrappedBy)).rowCount).toBe(2);

    expect(await rotateKey(admin, first, second)).toBe(dataClasses.length - 1);
    expect((await admin.query(wrappedBy)).rows).toEqual([{ wrapped_by: versionOf(second), count: dataClasses.length }]);
    isRotating = false;
    await Promise.all(writers);

    expect(reads).toBeGreaterThan(0);
    await expect(openVault(pool, first)).rejects.toThrow(versionOf(first));
    const reopened = await openVault(pool, second);
    const after = await admin.query("select id, version, sealed from kept");
    for (const { id, version, sealed } of after.rows)
      expect(reopened.open(sealed, `${column}.${id}`)).toBe(`${id} ${version}`);
    expect(after.rows.reduce((sum, row) => sum + row.version, 0)).toBe(reads);
  });
});

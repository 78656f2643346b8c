import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { decrypt, encrypt, KeyedVault, VaultClosed } from "./vault.js";

/** What is kept sealed, or as a fingerprint: table and column. Each has a data key of its own. */
export const dataClasses = [
  "audit_event.search",
  "authenticator_app.secret",
  "capacity_exception.reason",
  "case_task.text",
  "emergency_access.reason",
  "hand_over_request.answer",
  "hand_over_request.reason",
  "mail_outbox.content",
  "reassignment.reason",
  "refugee_restriction_entry.reason",
  "substitution.reason",
] as const;

/** The data keys are encrypted with another key than the one in the settings; the message says so. */
export class WrongEncryptionKey extends Error {
  override readonly name = "WrongEncryptionKey";
}

/** What names a key-encryption key without telling anything about it. */
export const versionOf = (key: Buffer): string =>
  createHash("sha256").update("aid ").update(key).digest("hex").slice(0, 16);

interface DataKeyRow {
  dataClass: string;
  wrapped: Buffer;
  wrappedBy: string;
}

const contextOf = (dataClass: string): string => `data_key.wrapped.${dataClass}`;

/** Reads the data keys, and makes those that are missing. @throws WrongEncryptionKey */
export async function openVault(pool: pg.Pool, key: Buffer): Promise<KeyedVault> {
  // Those that are there first: whoever brings the wrong key is not to add to them.
  const known = await dataKeys(pool, key);
  for (const dataClass of dataClasses.filter((one) => !known.has(one))) {
    await pool.query(
      "insert into data_key (data_class, wrapped, wrapped_by) values ($1, $2, $3) on conflict do nothing",
      [dataClass, encrypt(key, randomBytes(32), contextOf(dataClass)), versionOf(key)],
    );
  }
  return new KeyedVault(await dataKeys(pool, key));
}

async function dataKeys(pool: pg.Pool, key: Buffer): Promise<Map<string, Buffer>> {
  const { rows } = await pool.query<DataKeyRow>(
    `select data_class as "dataClass", wrapped, wrapped_by as "wrappedBy" from data_key`,
  );
  return new Map(rows.map((row) => [row.dataClass, unwrap(key, row)]));
}

function unwrap(key: Buffer, { dataClass, wrapped, wrappedBy }: DataKeyRow): Buffer {
  try {
    return decrypt(key, wrapped, contextOf(dataClass));
  } catch (error) {
    if (!(error instanceof VaultClosed)) throw error;
    throw new WrongEncryptionKey(
      `The encryption key (${versionOf(key)}) is not the one that the data of this database is sealed with (${wrappedBy}).`,
    );
  }
}

/**
 * Wraps every data key with another key. One at a time, each in a transaction of its own: interrupted, it goes on where it
 * stopped. Servers at work notice nothing, because what the data keys open stays as it is. @returns how many it rewrapped
 */
export async function rotateKey(client: pg.ClientBase, from: Buffer, to: Buffer): Promise<number> {
  for (let rewrapped = 0; ; rewrapped++) {
    await client.query("begin");
    try {
      const { rows } = await client.query<DataKeyRow>(
        `select data_class as "dataClass", wrapped, wrapped_by as "wrappedBy" from data_key
        where wrapped_by <> $1 order by data_class limit 1 for update`,
        [versionOf(to)],
      );
      const [row] = rows;
      if (row) {
        await client.query(
          "update data_key set wrapped = $2, wrapped_by = $3, wrapped_at = now() where data_class = $1",
          [row.dataClass, encrypt(to, unwrap(from, row), contextOf(row.dataClass)), versionOf(to)],
        );
      }
      await client.query("commit");
      if (!row) return rewrapped;
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  }
}

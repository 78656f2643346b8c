import { createHash } from "node:crypto";
import pg from "pg";
import { type Claims, setLocalClaims } from "../../database/database.js";
import { clientGone } from "../errors.js";
import type { RunContext, Statement } from "./sql.js";

/** So many statements a connection keeps prepared before it is replaced by a fresh one. */
const mostPrepared = 500;
const prepared = new WeakMap<pg.PoolClient, Set<string>>();
const names = new WeakMap<Statement, string>();

/**
 * Runs one prepared statement in a read-only transaction with the viewer's claims. Begin, claims, statement and commit
 * leave in one go, so that it takes one round trip. @returns the text of the only column of the only row
 */
export async function runStatement(
  pool: pg.Pool,
  statement: Statement,
  claims: Claims,
  run: RunContext,
  signal: AbortSignal,
): Promise<string> {
  const values = statement.params.map((param) => param.read(run));
  const client = await pool.connect();
  if (signal.aborted) {
    client.release();
    throw clientGone();
  }
  const cancelling = cancelOnAbort(pool, client, signal);
  let isClean = false;
  try {
    const name = nameOf(statement);
    const [begun, answered, ended] = await Promise.allSettled([
      client.query(`begin transaction read only;${setLocalClaims(claims)}`),
      client.query<[string]>({ name, text: statement.text, values, rowMode: "array" }),
      client.query("commit"),
    ]);
    // A cancellation that hits the commit leaves the transaction open and broken, for whoever comes next.
    isClean = ended.status === "fulfilled";
    if (begun.status === "rejected") throw begun.reason;
    if (answered.status === "rejected") throw answered.reason;
    return answered.value.rows[0]?.[0] ?? "null";
  } finally {
    await cancelling();
    client.release(!isClean || isWornOut(client, statement));
  }
}

function nameOf(statement: Statement): string {
  const known = names.get(statement);
  if (known) return known;
  const name = createHash("sha256").update(statement.text).digest("base64url").slice(0, 22);
  names.set(statement, name);
  return name;
}

function isWornOut(client: pg.PoolClient, statement: Statement): boolean {
  const known = prepared.get(client) ?? new Set<string>();
  prepared.set(client, known.add(nameOf(statement)));
  return known.size > mostPrepared;
}

/** A reader who went away is not worked for. @returns waits until a cancellation under way can hit nobody else */
function cancelOnAbort(pool: pg.Pool, client: pg.PoolClient, signal: AbortSignal): () => Promise<void> {
  let cancelling: Promise<unknown> = Promise.resolve();
  const { processID } = client as pg.PoolClient & { processID: number };
  const cancel = (): void => {
    const other = new pg.Client(pool.options);
    cancelling = other
      .connect()
      .then(() => other.query("select pg_cancel_backend($1)", [processID]))
      .catch(() => undefined)
      .finally(() => other.end());
  };
  signal.addEventListener("abort", cancel, { once: true });
  return async () => {
    signal.removeEventListener("abort", cancel);
    await cancelling;
  };
}

import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import pg from "pg";
import { type Claims, readAs } from "../../database/database.js";
import { clientGone } from "../errors.js";
import type { RunContext, Statement } from "./sql.js";

/** So many statements a connection keeps prepared before it is replaced by a fresh one. */
const mostPrepared = 500;
const prepared = new WeakMap<pg.PoolClient, Set<string>>();
const names = new WeakMap<Statement, string>();

/**
 * Runs one prepared statement in a read-only transaction with the viewer's claims, in one round trip.
 * @returns the text of the only column of the only row
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
  try {
    return await new Promise<string>((resolve, reject) => {
      const query = { name: nameOf(statement), text: statement.text, values };
      client.query(new ReadAs(claims, query, (error, text) => (error ? reject(error) : resolve(text ?? "null"))));
    });
  } finally {
    await cancelling();
    client.release(isWornOut(client, statement));
  }
}

/** The part of pg's connection that speaks the protocol. */
interface Wire {
  readonly stream: Writable;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: object): void;
}

/**
 * Two prepared statements before one Sync, which makes them one transaction without a word about it: the claims, then
 * the read. They leave in one write and are answered in one: of a short read, sockets are half the server's work.
 */
class ReadAs extends pg.Query {
  constructor(
    private readonly claims: Claims,
    query: pg.QueryConfig,
    answer: (error: Error | undefined, text: string | undefined) => void,
  ) {
    const config: pg.QueryArrayConfig = { ...query, rowMode: "array" };
    super(config, (error, results) => {
      // A result for each of the two.
      const [, read] = (results ?? []) as unknown as [unknown?, pg.QueryArrayResult<[string]>?];
      answer(error ?? undefined, read?.rows[0]?.[0]);
    });
  }

  override submit = (connection: pg.Connection): void => {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      wire.bind({ statement: readAs.name, values: readAs.values(this.claims) });
      wire.execute({});
      pg.Query.prototype.submit.call(this, connection);
    } finally {
      wire.stream.uncork();
    }
  };
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

import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import pg from "pg";
import type { Claims } from "../../database/database.js";
import type { Opening } from "../../database/opening.js";
import { clientGone } from "../errors.js";
import type { RunContext, Statement } from "./sql.js";

/** So many statements a connection keeps prepared before it is replaced by a fresh one. */
const mostPrepared = 500;
const prepared = new WeakMap<pg.PoolClient, Set<string>>();
const names = new WeakMap<Statement, string>();

/**
 * Runs one prepared statement in a read-only transaction with the viewer's claims, in one round trip.
 * @returns whose claims these were, and the text of the only column of the only row
 * @throws NobodyFound
 */
export async function runStatement(
  pool: pg.Pool,
  statement: Statement,
  opening: Opening,
  run: RunContext,
  signal: AbortSignal,
): Promise<{ claims: Claims; text: string }> {
  const values = statement.params.map((param) => param.read(run));
  const client = await pool.connect();
  if (signal.aborted) {
    client.release();
    throw clientGone();
  }
  const cancelling = cancelOnAbort(pool, client, signal);
  try {
    return await new Promise((resolve, reject) => {
      const query = { name: nameOf(statement), text: statement.text, values };
      client.query(
        new ReadAs(opening, query, (error, text, claims) => (claims ? resolve({ claims, text }) : reject(error))),
      );
    });
  } finally {
    await cancelling();
    client.release(isWornOut(client, statement));
  }
}

/** The parts of pg that speak the protocol. */
interface Wire {
  readonly stream: Writable;
  bind(message: { statement: string; values: readonly (string | Buffer)[] }): void;
  execute(message: object): void;
}
interface Answered {
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
}
const { submit, handleDataRow, handleCommandComplete } = pg.Query.prototype as pg.Query & Answered;

/**
 * Two prepared statements before one Sync, which makes them one transaction without a word about it: the opening, then
 * the read. They leave in one write and are answered in one: of a short read, sockets are half the server's work.
 */
class ReadAs extends pg.Query implements Answered {
  private isOpen = false;
  private found: string | null = null;

  constructor(
    private readonly opening: Opening,
    query: pg.QueryConfig,
    answer: (error: unknown, text: string, claims?: Claims) => void,
  ) {
    const config: pg.QueryArrayConfig = { ...query, rowMode: "array" };
    super(config, (error, result) => {
      try {
        // Who is nobody is told so, and not what is wrong with what they ask.
        const claims = this.isOpen ? opening.claims(this.found) : undefined;
        const read = result as unknown as pg.QueryArrayResult<[string]> | undefined;
        answer(error, read?.rows[0]?.[0] ?? "null", error ? undefined : claims);
      } catch (refusal) {
        answer(refusal, "null");
      }
    });
  }

  override submit = (connection: pg.Connection): void => {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      wire.bind({ statement: this.opening.name, values: this.opening.values });
      wire.execute({});
      submit.call(this, connection);
    } finally {
      wire.stream.uncork();
    }
  };

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    if (this.isOpen) handleDataRow.call(this, message);
    else this.found = message.fields[0] ?? null;
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.isOpen) handleCommandComplete.call(this, message, connection);
    this.isOpen = true;
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

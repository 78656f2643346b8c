import { isDeepStrictEqual } from "node:util";
import { expect, jest } from "@jest/globals";
import pg from "pg";

/**
 * What may happen at a statement: Postgres refuses it, or asks to repeat all of it; Postgres loses the connection, or we
 * do, as when our process dies; or it is done, and then we are gone.
 */
export type Fault = "refused" | "repeat" | "terminated" | "gone" | "unanswered";

const raised = (state: string): string => `do $$ begin raise exception 'injected' using errcode = '${state}'; end $$`;

/**
 * Lets a fault happen at the nth statement, from 0, of transactions that begin from now on, in at most so many of them.
 * `stop()` says how often it happened.
 */
function faultAt(admin: pg.Pool, step: number, fault: Fault, most = 1) {
  const query = pg.Client.prototype.query;
  const counts = new Map<pg.Client, number>();
  let happened = 0;
  const spy = jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const send = (...sent: unknown[]) => Reflect.apply(query, this, sent) as Promise<unknown>;
    const [text] = args;
    if (text === "START TRANSACTION") counts.set(this, 0);
    const at = counts.get(this);
    if (at === undefined || typeof args.at(-1) === "function") return send(...args);
    counts.set(this, at + 1);
    if (text === "COMMIT" || text === "ROLLBACK") counts.delete(this);
    if (at !== step || happened === most) return send(...args);
    happened++;
    counts.delete(this);
    return happens(this, send, args);
  });

  async function happens(client: pg.Client, send: (...sent: unknown[]) => Promise<unknown>, args: unknown[]) {
    const { processID, connection } = client as pg.Client & {
      processID: number;
      connection: { stream: { destroy: () => void } };
    };
    if (fault === "refused") return send(raised("XX000"));
    if (fault === "repeat") return send(raised("40001"));
    if (fault === "unanswered") await send(...args);
    if (fault === "terminated") await admin.query("select pg_terminate_backend($1, 5000)", [processID]);
    else connection.stream.destroy();
    return fault === "unanswered" ? Promise.reject(new Error("Connection terminated")) : send(...args);
  }

  return {
    stop: () => {
      spy.mockRestore();
      return happened;
    },
  };
}

/** Does the work while that fault happens to it. @returns what it answered, null if it got no answer; and how often it happened */
export async function withFault<T>(
  admin: pg.Pool,
  { step, fault, most = 1 }: { step: number; fault: Fault; most?: number },
  work: () => Promise<T>,
): Promise<{ answer: T | null; happened: number }> {
  const faults = faultAt(admin, step, fault, most);
  const answer = await work().catch(() => null);
  return { answer, happened: faults.stop() };
}

/**
 * Sends the same request again and again, with the fault at its first statement, its second, and so on, until there is no
 * further one. Whenever it is not answered nothing may have changed; a request that was done but not answered is answered
 * when it is sent again. @returns its answer, and at how many statements the fault happened
 */
export async function faultAtEachStatement<T>(admin: pg.Pool, fault: Fault, request: () => Promise<T>) {
  const before = await everyRow(admin);
  for (let step = 0; ; step++) {
    const { answer, happened } = await withFault(admin, { step, fault }, request);
    if (answer !== null) {
      expect(happened).toBe(0);
      return { answer, statements: step };
    }
    const after = await everyRow(admin);
    if (fault === "unanswered" && !isDeepStrictEqual(after, before)) {
      const again = await request();
      expect(await everyRow(admin)).toEqual(after);
      return { answer: again, statements: step + 1 };
    }
    expect([step, after]).toEqual([step, before]);
  }
}

/** How many rows every table has, and which transaction wrote the newest: equal if nothing at all has changed. */
export async function everyRow(admin: pg.Pool): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const all = tables.map(
    ({ name }) => `select '${name}: ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from ${name}`,
  );
  const { rows } = await admin.query<{ state: string }>(all.join(" union all "));
  return rows.map(({ state }) => state).sort();
}

import pg from "pg";
import { DataSource, type EntityManager, type QueryRunner } from "typeorm";
import { readAsSession } from "../access/session-opening.js";
import type { AccountRole } from "../access/viewer-role.js";
import { entities } from "./entities.js";
import { connectionOptions } from "./migrate.js";
import { PostgresNames } from "./naming.js";
import type { Opening } from "./opening.js";

/** Whose eyes a transaction looks through. Row security reads them; they are gone when it ends. */
export interface Claims {
  readonly viewerId: string;
  readonly role: `${AccountRole}`;
  readonly organizationId: string;
  readonly caseworkerId: string | null;
  /** What a token may do; null: all that its owner may. */
  readonly scopes: readonly string[] | null;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** The request that the work belongs to, for the audit log. */
  readonly request?: RequestFacts | undefined;
}

export interface RequestFacts {
  readonly id: string;
  /** What it is for: the operation's name. */
  readonly purpose: string;
}

export type SettingName = `aid.${"viewer" | "role" | "organization" | "caseworker" | "scopes" | "today"}`;

const settings: { readonly [name in SettingName]: (claims: Claims) => string } = {
  "aid.viewer": ({ viewerId }) => viewerId,
  "aid.role": ({ role }) => role,
  "aid.organization": ({ organizationId }) => organizationId,
  "aid.caseworker": ({ caseworkerId }) => caseworkerId ?? "",
  "aid.scopes": ({ scopes }) => scopes?.join(" ") ?? "*",
  "aid.today": ({ today }) => today,
};
const settingNames = Object.keys(settings);
const settingValues = (claims: Claims): string[] => Object.values(settings).map((valueFrom) => valueFrom(claims));

/** The claims as settings of Postgres. */
export const settingsOf = (claims: Claims): (readonly [name: string, value: string])[] =>
  Object.entries(settings).map(([name, valueFrom]) => [name, valueFrom(claims)]);

const setClaims = settingNames.map((name, index) => `set_config('${name}', $${index + 1}, true)`);

/** Answers no row. */
const readAs = {
  name: "read-as",
  text: `select where ${[...setClaims, "set_config('transaction_read_only', 'on', true)"].join(" || ")} is null`,
  parameters: settingNames.length,
};

/** Begins a read through the eyes of somebody who is known. */
export const openingAs = (claims: Claims): Opening => ({
  name: readAs.name,
  values: settingValues(claims),
  claims: () => claims,
});

const repeatable = new Set(["40001", "40P01"]);
/** The first one, and five repetitions. */
const mostAttempts = 6;

/** The SQLSTATE of an error of Postgres, also when TypeORM wrapped it. */
export function sqlState(error: unknown): string | null {
  const { driverError = error } = error as { driverError?: unknown };
  return driverError instanceof pg.DatabaseError ? (driverError.code ?? null) : null;
}

/** The DETAIL of an error of Postgres. */
export function sqlDetail(error: unknown): string {
  const { driverError = error } = error as { driverError?: unknown };
  return (driverError instanceof pg.DatabaseError && driverError.detail) || "";
}

/**
 * The database through the application's role, which owns nothing and passes no policy by. Work gets an EntityManager
 * inside a transaction that carries the claims, never the data source.
 */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    /** For single statements: what reads, and what needs no transaction of several. */
    readonly pool: pg.Pool,
  ) {}

  static async open(connection: pg.ClientConfig, poolSize = 10): Promise<Database> {
    const source = new DataSource({
      type: "postgres",
      ...connectionOptions(connection),
      installExtensions: false,
      entities,
      namingStrategy: new PostgresNames(),
      poolSize,
      extra: {
        ...(connection.options ? { options: connection.options } : {}),
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 60_000,
      },
    });
    await source.initialize();
    const pool = new pg.Pool({
      ...connection,
      max: poolSize,
      statement_timeout: 10_000,
      // A connection knows the plans of what it read before: one that idles is worth more than the memory it holds.
      idleTimeoutMillis: 30 * 60_000,
      onConnect: async (client) => {
        for (const { name, text, parameters } of [readAs, readAsSession])
          await client.query({ name, text, values: Array<null>(parameters).fill(null) });
      },
      // Plans are made once: statements carry everything that decides about a plan in their text, not in their parameters.
      options: `${connection.options ?? ""} -c timezone=UTC -c plan_cache_mode=force_generic_plan`.trim(),
    });
    // A connection that breaks tells whoever waits for its answer, and is replaced at the next use; without listeners,
    // for idle ones and for those at work, it would end the process.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return new Database(source, pool);
  }

  read<T>(claims: Claims | null, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(claims, "set transaction read only", work);
  }

  /** Repeated when Postgres asks for it: after a deadlock or a serialization failure. */
  async write<T>(claims: Claims | null, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction(claims, null, work);
      } catch (error) {
        if (attempt === mostAttempts || !repeatable.has(sqlState(error) ?? "")) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.dataSource.destroy(), this.pool.end()]);
  }

  private async transaction<T>(
    claims: Claims | null,
    mode: string | null,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      if (mode) await runner.query(mode);
      if (claims) await setRequestAndClaims(runner, claims);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that broke has nothing to roll back; what broke it is what is told.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** For the lines that the change leaves in the audit log, the request too. */
async function setRequestAndClaims(runner: QueryRunner, claims: Claims): Promise<void> {
  const { id = "", purpose = "" } = claims.request ?? {};
  const calls = [...setClaims, `set_config('aid.request', $${setClaims.length + 1}, true)`];
  calls.push(`set_config('aid.purpose', $${setClaims.length + 2}, true)`);
  await runner.query(`select ${calls.join(", ")}`, [...settingValues(claims), id, purpose]);
}

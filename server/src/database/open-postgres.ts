import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Config } from "../config.js";
import { startEmbeddedPostgres } from "./embedded.js";
import { EmbeddedPostgresError } from "./embedded-error.js";
import { runningPostmaster, runningServer } from "./postmaster-pid.js";

/** Where the data is: the embedded Postgres or the one in DATABASE_URL. */
export interface Postgres {
  /** As the owner of the schema: for migrations and the synthetic city. */
  readonly admin: pg.ClientConfig;
  /** As `aid_app`, for whom row security applies: for everything else. */
  readonly app: pg.ClientConfig;
  /** Settles when the embedded Postgres has ended; never for one of one's own. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The Postgres in DATABASE_URL cannot be used, in a sentence. */
export class DatabaseUnusable extends Error {
  override readonly name = "DatabaseUnusable";
}

export async function openPostgres(config: Config): Promise<Postgres> {
  if (config.databaseUrl !== null) return ownPostgres(config.databaseUrl, config.databaseAppUrl);
  const dataDir = path.join(config.dataDir, "postgres");
  if (config.fresh) removeData(dataDir);
  const { connection, ended, stop } = await startEmbeddedPostgres({ dataDir });
  return { admin: connection, app: { ...connection, user: "aid_app" }, ended, stop };
}

/** For commands beside the server: the Postgres it runs, or, if it is at rest, one of one's own for a while. */
export async function joinPostgres(config: Config): Promise<Postgres> {
  const running = config.databaseUrl === null ? runningServer(path.join(config.dataDir, "postgres")) : null;
  if (!running) return openPostgres({ ...config, fresh: false });
  const connection = { ...running, user: "postgres", database: "aid" };
  return {
    admin: connection,
    app: { ...connection, user: "aid_app" },
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}

function removeData(dataDir: string): void {
  if (runningPostmaster(dataDir) !== null) {
    throw new EmbeddedPostgresError(
      `Another AiD is running on the data folder ${path.dirname(dataDir)}. Stop it before you rebuild its data.`,
    );
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0 && !existsSync(path.join(dataDir, "PG_VERSION"))) {
    throw new EmbeddedPostgresError(`The folder ${dataDir} holds something else than a database; it is left as it is.`);
  }
  rmSync(dataDir, { recursive: true, force: true });
}

async function ownPostgres(url: string, appUrl: string | null): Promise<Postgres> {
  const admin = { connectionString: url };
  await checkVersion(admin);
  return {
    admin,
    // Without a log-in of its own, the application gives up the owner's rights as it connects.
    app: appUrl === null ? { connectionString: url, options: "-c role=aid_app" } : { connectionString: appUrl },
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}

async function checkVersion(admin: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    const version = rows[0]?.server_version ?? "";
    if (Number.parseInt(version, 10) < 18) {
      throw new DatabaseUnusable(
        `The database in DATABASE_URL is Postgres ${version}; AiD needs Postgres 18 or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    const reason = error instanceof AggregateError ? error.errors.map(String).join("; ") : String(error);
    throw new DatabaseUnusable(`The database in DATABASE_URL does not answer: ${reason}.`);
  } finally {
    await client.end();
  }
}

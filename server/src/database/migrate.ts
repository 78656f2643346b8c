import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import { DataSource, type MigrationInterface, type QueryRunner } from "typeorm";

const folder = new URL("../../migrations/", import.meta.url);

/** The migrations are SQL files, `<timestamp>-<name>.up.sql` with its `.down.sql`; TypeORM keeps the account of them. */
function migrationClasses(): (new () => MigrationInterface)[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".up.sql"))
    .map((file) => file.replace(/\.up\.sql$/, ""))
    .sort();
  return names.map((name) => {
    const run = (direction: "up" | "down") => async (runner: QueryRunner) => {
      await runner.query(readFileSync(new URL(`${name}.${direction}.sql`, folder), "utf8"));
    };
    const [timestamp, ...words] = name.split("-");
    return class implements MigrationInterface {
      readonly name = `${words.join("")}${timestamp}`;
      readonly up = run("up");
      readonly down = run("down");
    };
  });
}

async function withOwner<T>(owner: pg.ClientConfig, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: "postgres",
    ...connectionOptions(owner),
    installExtensions: false,
    migrations: migrationClasses(),
    migrationsTableName: "migration",
    migrationsTransactionMode: "each",
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Brings the database up to date, as its owner. @returns names of the migrations that were missing. */
export const migrate = (owner: pg.ClientConfig): Promise<string[]> =>
  withOwner(owner, async (source) => (await source.runMigrations()).map((migration) => migration.name));

/** Takes back the newest migration. */
export const revertNewest = (owner: pg.ClientConfig): Promise<void> =>
  withOwner(owner, (source) => source.undoLastMigration());

/** TypeORM takes the same connection under slightly other names than pg. */
export function connectionOptions({ connectionString, host, port, user, password, database }: pg.ClientConfig) {
  if (connectionString) return { url: connectionString };
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { username: user }),
    ...(typeof password === "string" ? { password } : {}),
    ...(database === undefined ? {} : { database }),
  };
}

import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../src/database/embedded.js";
import { migrate } from "../src/database/migrate.js";
import { runningPostmaster } from "../src/database/postmaster-pid.js";
import { templateDatabase } from "./database.js";

/** Speed for safety: nothing here outlives the test run. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
  jit: "off",
  io_method: "sync",
  shared_buffers: "64MB",
};

/**
 * A Postgres with one migrated database, which every test clones. The cluster is kept between runs; runs at the same
 * time take one each.
 */
export async function startPostgresForTests(cache: string): Promise<EmbeddedPostgres> {
  let number = 1;
  while (runningPostmaster(path.join(cache, `test-postgres-${number}`)) !== null) number++;
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(cache, `test-postgres-${number}`), settings });
  await makeTemplate(postgres.connection);
  await migrate({ ...postgres.connection, database: templateDatabase });
  return postgres;
}

/** Databases that an interrupted run left behind go first. */
async function makeTemplate(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname like 't\\_%'",
  );
  for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)}`);
  await client.query(`create database ${templateDatabase}`);
  await client.end();
}

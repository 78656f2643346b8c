import { randomBytes } from "node:crypto";
import pg from "pg";

export const templateDatabase = "t_template";

export interface TestDatabase {
  name: string;
  /** The owner of everything, who sees everything. */
  admin: pg.ClientConfig;
  /** The role the application uses: row security applies. */
  app: pg.ClientConfig;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, in about 50 ms. Close your connections to it, then drop it. */
export async function testDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  // Set by global-setup.mjs before the workers start.
  const text = process.env.AID_TEST_POSTGRES;
  if (!text) throw new Error("No Postgres for tests: run through jest, whose global set-up starts it.");
  const server = JSON.parse(text) as pg.ClientConfig;
  const name = `t_${randomBytes(8).toString("hex")}`;
  await runOnce(server, `create database ${name} template ${options.template ?? templateDatabase} strategy file_copy`);
  const admin = { ...server, database: name };
  return {
    name,
    admin,
    app: { ...admin, user: "aid_app" },
    drop: () => dropDatabase(server, name),
  };
}

/** A pool that has ended may still be saying good-bye: Postgres waits some seconds for that before it refuses. */
async function dropDatabase(server: pg.ClientConfig, name: string): Promise<void> {
  try {
    await runOnce(server, `drop database if exists ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "55006") throw error;
    await runOnce(server, `drop database if exists ${name} with (force)`);
  }
}

async function runOnce(server: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

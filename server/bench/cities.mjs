import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../dist/database/embedded.js";
import { migrate } from "../dist/database/migrate.js";
import { inventDueren } from "../dist/demo/dueren.js";
import { loadLargeCity } from "../dist/demo/large-city.js";
import { loadCity } from "../dist/demo/load-city.js";

/** The day that counts as today for everybody: so the same city is built whenever the bench runs. */
export const today = "2026-06-30";
const password = "bench";
const seed = 2016;

/** A city of so many refugees, of whom a fifth is in care. */
export const cityOf = (refugees) => ({
  name: refugees.toLocaleString("en"),
  on: today,
  fill: (connection) => loadLargeCity(connection, { seed, today, refugees, password }),
});

/** Düren on the day of the published figures, and cities of the same kind that are larger. */
export const cities = {
  dueren: {
    name: "369",
    on: "2018-07-31",
    fill: (connection) => loadCity(connection, inventDueren(seed, today), { password }),
  },
  large: cityOf(100_000),
  million: cityOf(1_000_000),
};

/** Settings of this throw-away database; the same for all sides. */
export const settings = { shared_buffers: "1GB", max_wal_size: "8GB", fsync: "off" };

/** Builds a city in a Postgres of its own, works with it, and removes both. */
export async function withCity(city, work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "aid-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, "postgres"), settings });
  try {
    await migrate(postgres.connection);
    await city.fill(postgres.connection);
    const client = new pg.Client(postgres.connection);
    await client.connect();
    try {
      return await work({ connection: postgres.connection, client });
    } finally {
      await client.end();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

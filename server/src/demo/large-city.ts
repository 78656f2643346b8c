import type pg from "pg";
import { hashPassword } from "../access/passwords.js";
import { peopleTables } from "./large-people.js";
import type { LargeCityOptions } from "./large-plan.js";
import { plan, planTables } from "./large-plan.js";
import { programmeTables } from "./large-programme.js";
import { continueNumbers, withClient } from "./load-city.js";

/** Even, because neighbouring posts take over each other's cases. */
const POSTS_AT_ONCE = 100;

/**
 * A city of any size with the history that belongs to it, for benchmarks and for tests of other counts and ratios.
 * Told by Postgres itself from seed and day, into an empty migrated database; constraints and the cap stay in force.
 */
export async function loadLargeCity(
  connection: pg.ClientConfig | pg.Client,
  options: LargeCityOptions & { password: string; onProgress?: (done: number, of: number) => void },
): Promise<void> {
  const planned = plan(options);
  const passwordHash = await hashPassword(options.password);
  await withClient(connection, async (client) => {
    await client.query("select set_config('demo.password_hash', $1, false)", [passwordHash]);
    await inTransaction(client, async () => {
      await client.query(planTables(planned));
      await client.query(programmeTables(planned));
    });
    await client.query("analyze");
    await withoutLookUpIndexes(client, async () => {
      for (let from = 0; from < planned.posts; from += POSTS_AT_ONCE) {
        const to = Math.min(planned.posts, from + POSTS_AT_ONCE);
        await inTransaction(client, async () => {
          for (const statement of peopleTables(planned, from, to)) await client.query(statement);
        });
        options.onProgress?.(to, planned.posts);
      }
    });
    await continueNumbers(client);
    await client.query("discard temp; reset demo.password_hash");
    await client.query("select fold_census($1)", [options.today]);
    await client.query("vacuum analyze");
  });
}

/** Indexes that enforce nothing are built faster at the end. The cap reads the one on assignments, so that one stays. */
async function withoutLookUpIndexes(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid = any (array['refugee_identity', 'household_membership', 'occupancy', 'care_period']::regclass[])
      and not i.indisunique and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  try {
    await work();
  } finally {
    for (const { definition } of rows) await client.query(definition);
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

import type pg from "pg";

/** Until some session of the database waits for another's lock. */
export async function sessionWaits(admin: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await admin.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

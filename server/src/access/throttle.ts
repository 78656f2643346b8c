import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { Clock } from "../clock.js";

/** A count of attempts that may reach `limit` within a window. */
export interface Bucket {
  readonly key: Buffer;
  readonly limit: number;
}

/** Fixed, not sliding: a window starts with its first attempt and ends for certain, however many more are tried. */
const WINDOW_MINUTES = 15;

export const bucket = (limit: number, ...named: string[]): Bucket => ({
  key: createHash("sha256").update(JSON.stringify(named)).digest(),
  limit,
});

interface Counted {
  bucket: Buffer;
  attempts: number;
  seconds_left: number;
}

/** Counts attempts in Postgres, so that all instances of the server count together. */
export class Throttle {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt in every bucket, or in none if one of them is full: who is refused must not fill the others.
   * Counting comes before checking the password, so that a hundred attempts at once are no way around it.
   * @returns 0 when admitted, else the seconds until the fullest bucket is emptied.
   */
  async take(buckets: readonly Bucket[]): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query("begin");
      const { rows } = await client.query<Counted>(
        `insert into sign_in_throttle as t (bucket, attempts, ends_at)
         select b, 1, $2::timestamptz + make_interval(mins => $3::integer) from unnest($1::bytea[]) b order by b
         on conflict (bucket) do update set
           attempts = case when t.ends_at <= $2 then 1 else t.attempts + 1 end,
           ends_at = case when t.ends_at <= $2 then excluded.ends_at else t.ends_at end
         returning bucket, attempts, ceil(extract(epoch from ends_at - $2))::integer as seconds_left`,
        [buckets.map(({ key }) => key), this.clock.now(), WINDOW_MINUTES],
      );
      const full = rows.filter((row) => buckets.some((b) => b.key.equals(row.bucket) && row.attempts > b.limit));
      await client.query(full.length > 0 ? "rollback" : "commit");
      client.release();
      return Math.max(0, ...full.map((row) => row.seconds_left));
    } catch (error) {
      // The transaction may still be open: such a connection is thrown away, not given to the next one.
      client.release(true);
      throw error;
    }
  }

  /** An attempt that succeeded was none. */
  async giveBack(buckets: readonly Bucket[]): Promise<void> {
    await this.pool.query(
      `with mine as (
         select t.bucket from sign_in_throttle t where t.bucket = any($1::bytea[]) order by t.bucket for update
       )
       update sign_in_throttle t set attempts = t.attempts - 1 from mine m where t.bucket = m.bucket and t.attempts > 0`,
      [buckets.map(({ key }) => key)],
    );
  }

  async forgetPastWindows(): Promise<void> {
    await this.pool.query(
      `delete from sign_in_throttle where bucket in
         (select t.bucket from sign_in_throttle t where t.ends_at <= $1 for update skip locked)`,
      [this.clock.now()],
    );
  }
}

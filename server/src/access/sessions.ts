import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import { hashSecret, looksLikeSecret, newSecret } from "./secrets.js";
import { type Viewer, viewerColumns } from "./viewer.js";

const IDLE = "interval '30 minutes'";
const ABSOLUTE = "interval '12 hours'";

interface SessionsOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "warn">;
  /** Production knows no synthetic accounts, not even those that are still signed in. */
  production: boolean;
}

/** Who is signed in. A session ends after 30 idle minutes, after 12 hours, on sign-out, or with its account. */
export class Sessions {
  constructor(private readonly options: SessionsOptions) {}

  /** @returns the value of the cookie; only its hash is kept. */
  async create(userAccountId: string): Promise<string> {
    const { pool, clock } = this.options;
    const id = newSecret();
    await pool.query(`delete from session where expires_at <= $1 or last_seen_at <= $1::timestamptz - ${IDLE}`, [
      clock.now(),
    ]);
    await pool.query(
      `insert into session (id_hash, user_account_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $3, $3::timestamptz + ${ABSOLUTE})`,
      [hashSecret(id), userAccountId, clock.now()],
    );
    return id;
  }

  /** Asked on every request: one prepared statement, so that what has just been withdrawn counts at once. */
  async find(cookieValue: string | undefined): Promise<Viewer | null> {
    if (!looksLikeSecret(cookieValue)) return null;
    const { pool, clock, production } = this.options;
    const idHash = hashSecret(cookieValue);
    const now = clock.now();
    const { rows } = await pool.query<Viewer & { stale: boolean }>({
      name: "session-find",
      text: `select ${viewerColumns}, s.last_seen_at <= $2::timestamptz - interval '1 minute' as stale
        from session s join user_account u on u.id = s.user_account_id
        where s.id_hash = $1 and s.expires_at > $2 and s.last_seen_at > $2::timestamptz - ${IDLE}
          and not u.disabled and not (u.synthetic and $3)`,
      values: [idHash, now, production],
    });
    const found = rows[0];
    if (!found) return null;
    const { stale, ...viewer } = found;
    if (stale) this.touch(idHash, now);
    return viewer;
  }

  async end(cookieValue: string | undefined): Promise<void> {
    if (!looksLikeSecret(cookieValue)) return;
    await this.options.pool.query("delete from session where id_hash = $1", [hashSecret(cookieValue)]);
  }

  /** Nobody waits for this; of many requests at once the first one writes and the others find nothing to do. */
  private touch(idHash: Buffer, now: Date): void {
    this.options.pool
      .query(
        `update session set last_seen_at = $2
         where id_hash = $1 and last_seen_at <= $2::timestamptz - interval '1 minute'`,
        [idHash, now],
      )
      .catch((err: unknown) => this.options.logger.warn({ err }, "could not note that a session is in use"));
  }
}

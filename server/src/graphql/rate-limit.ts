import type { Pool } from "pg";
import type { Clock } from "../clock.js";
import { BoundedCache } from "./read/bounded-cache.js";

interface RateLimitOptions {
  readonly pool: Pick<Pool, "query">;
  readonly clock: Clock;
  readonly pointsPerHour: number;
}

/** How an account or a token stands after it wanted to spend. */
export interface Standing {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
  /** Null when admitted; else how long to wait. */
  readonly retryAfterSeconds: number | null;
}

/** Points are taken from Postgres in blocks, so that most requests ask nobody. */
const block = 100;
/** Of the hour's points, so much may be spent within one minute; each instance counts its own minutes. */
const minutesShare = 0.4;
const mostSpenders = 10_000;
const minute = 60_000;

/** What is known here of one spender. */
interface Spender {
  readonly id: string;
  /** Points taken from Postgres and not yet spent. */
  reserved: number;
  /** Points of the hour that are taken, here and in other instances, as Postgres last said. */
  taken: number;
  renewsAt: number;
  reserving: Promise<number> | null;
  minute: { spent: number; endsAt: number };
}

/**
 * Points to spend in an hour, counted in Postgres for all instances together. The hour begins with the first point.
 * A block that an instance has taken but not spent when it stops is lost until the next hour.
 */
export class RateLimit {
  private readonly spenders = new BoundedCache<string, Spender>(mostSpenders);

  constructor(private readonly options: RateLimitOptions) {}

  /** Takes all the points or none. */
  async spend(id: string, points: number): Promise<Standing> {
    const { clock, pointsPerHour } = this.options;
    const spender = this.spenders.getOrMake(id, () => stranger(id));
    for (;;) {
      const now = clock.now().getTime();
      if (spender.minute.endsAt <= now) spender.minute = { spent: 0, endsAt: now + minute };
      if (spender.minute.spent + points > pointsPerHour * minutesShare) {
        return this.standing(spender, now, spender.minute.endsAt);
      }
      const isOver = spender.renewsAt <= now;
      if (!isOver && spender.reserved >= points) {
        spender.reserved -= points;
        spender.minute.spent += points;
        return this.standing(spender, now, null);
      }
      // Those who come meanwhile wait for the same block, and look again.
      spender.reserving ??= this.reserve(spender, points).finally(() => {
        spender.reserving = null;
      });
      const granted = await spender.reserving;
      if (granted === 0 && spender.reserved < points) return this.standing(spender, now, spender.renewsAt);
    }
  }

  private async reserve(spender: Spender, points: number): Promise<number> {
    const { pool, clock, pointsPerHour } = this.options;
    const now = clock.now();
    if (spender.renewsAt <= now.getTime()) spender.reserved = 0;
    const wanted = Math.max(block, points - spender.reserved);
    const { rows } = await pool.query<{ taken: number; renewsAt: Date; granted: number }>({
      name: "reserve-points",
      text: `insert into api_points as p (spender, spent, renews_at)
        values ($1, least($2::integer, $3), $4::timestamptz + interval '1 hour')
        on conflict (spender) do update set
          spent = case when p.renews_at <= $4 then excluded.spent else greatest(p.spent, least(p.spent + $2, $3)) end,
          renews_at = case when p.renews_at <= $4 then excluded.renews_at else p.renews_at end
        returning new.spent as taken, new.renews_at as "renewsAt",
          new.spent - case when old.renews_at > $4 then old.spent else 0 end as granted`,
      values: [spender.id, wanted, pointsPerHour, now],
    });
    const [row] = rows;
    if (!row) throw new Error("no points were counted");
    spender.reserved += row.granted;
    spender.taken = row.taken;
    spender.renewsAt = row.renewsAt.getTime();
    return row.granted;
  }

  private standing({ reserved, taken, renewsAt }: Spender, now: number, waitUntil: number | null): Standing {
    const limit = this.options.pointsPerHour;
    return {
      limit,
      remaining: Math.max(0, limit - taken) + reserved,
      resetAt: new Date(renewsAt),
      retryAfterSeconds: waitUntil === null ? null : Math.max(1, Math.ceil((waitUntil - now) / 1000)),
    };
  }
}

const stranger = (id: string): Spender => ({
  id,
  reserved: 0,
  taken: 0,
  renewsAt: 0,
  reserving: null,
  minute: { spent: 0, endsAt: 0 },
});

import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import type { RequestFacts } from "../database/database.js";
import { NobodyFound, type Opening } from "../database/opening.js";
import { BoundedCache } from "../graphql/read/bounded-cache.js";
import { browserName } from "./browser-name.js";
import { shortenedNetwork } from "./network.js";
import { SecondFactorMissing } from "./second-factor-missing.js";
import { hashSecret, looksLikeSecret, newSecret } from "./secrets.js";
import { findSession, readAsSession } from "./session-opening.js";
import type { SignInSettings } from "./sign-in-settings.js";
import { claimsOf, type Viewer } from "./viewer.js";
import type { Visitor } from "./visitor.js";

interface SessionsOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "warn">;
  /** Production knows no synthetic accounts, not even those that are still signed in. */
  production: boolean;
  settings: Pick<SignInSettings, "sessionIdleSeconds" | "sessionSeconds" | "requireSecondFactor">;
}

export interface Session {
  id: string;
  viewer: Viewer;
  /** The role asks for a second factor and the account has none: nothing is open to it but to set one up. */
  secondFactorMissing: boolean;
  /** The owner proved only lately to be there, by signing in or by giving the password again. */
  confirmed: boolean;
}

/** As Postgres answers it. */
type FoundSession = Viewer & Omit<Session, "id" | "viewer"> & { sessionId: string; stale: boolean };

/** A session that was found before. */
export interface KnownSession {
  /** Never another one. Everything else about it may have changed. */
  readonly ownerId: string;
  /** Begins a read in which the session is looked for once more. */
  opening(today: string, request: RequestFacts): Opening;
}

/** A session as its owner sees it. */
export interface OwnSession {
  id: string;
  browser: string;
  network: string;
  createdAt: Date;
  lastSeenAt: Date;
}

export interface TimeLeft {
  /** 0: it is over. */
  secondsLeft: number;
  /** So long before the end a person wants to know. */
  warnSeconds: number;
  /** False once the longest time of a session is what ends it. */
  prolongable: boolean;
}

const mostKnown = 10_000;

const over: TimeLeft = { secondsLeft: 0, warnSeconds: 0, prolongable: false };

/** Who is signed in. A session ends after idle time, after its longest time, on sign-out, or with its account. */
export class Sessions {
  /** By hash, whose each session was when it was found. */
  private readonly owners = new BoundedCache<string, string>(mostKnown);

  constructor(private readonly options: SessionsOptions) {}

  /** @returns the value of the cookie; only its hash is kept. */
  async create(
    userAccountId: string,
    visitor: Pick<Visitor, "address" | "userAgent">,
    secondFactorElsewhere = false,
  ): Promise<string> {
    const { pool, clock, settings } = this.options;
    const id = newSecret();
    await pool.query(
      `delete from session where expires_at <= $1 or last_seen_at <= $1::timestamptz - make_interval(secs => $2)`,
      [clock.now(), settings.sessionIdleSeconds],
    );
    await pool.query(
      `insert into session (id_hash, user_account_id, created_at, last_seen_at, confirmed_at, expires_at, browser, network,
         second_factor_elsewhere)
       values ($1, $2, $3, $3, $3, $3::timestamptz + make_interval(secs => $4), $5, $6, $7)`,
      [
        hashSecret(id),
        userAccountId,
        clock.now(),
        settings.sessionSeconds,
        browserName(visitor.userAgent),
        shortenedNetwork(visitor.address),
        secondFactorElsewhere,
      ],
    );
    return id;
  }

  /** Asked on every request. @throws SecondFactorMissing */
  async find(cookieValue: string | undefined): Promise<Viewer | null> {
    const session = await this.current(cookieValue);
    if (session?.secondFactorMissing) throw new SecondFactorMissing();
    return session?.viewer ?? null;
  }

  /** One prepared statement, so that what has just been withdrawn counts at once. */
  async current(cookieValue: string | undefined): Promise<Session | null> {
    if (!looksLikeSecret(cookieValue)) return null;
    const { pool, clock } = this.options;
    const idHash = hashSecret(cookieValue);
    const now = clock.now();
    const { rows } = await pool.query<FoundSession>({ ...findSession, values: this.valuesToFind(idHash, now) });
    if (!rows[0]) return null;
    const { stale, sessionId, secondFactorMissing, confirmed, ...viewer } = rows[0];
    if (stale) this.touch(idHash, now);
    this.owners.getOrMake(idHash.toString("latin1"), () => viewer.id);
    return { id: sessionId, viewer, secondFactorMissing, confirmed };
  }

  /** A session that was found before, by `find` or `current`; whether it has ended since is seen by whoever reads in it. */
  known(cookieValue: string | undefined): KnownSession | null {
    if (!looksLikeSecret(cookieValue)) return null;
    const idHash = hashSecret(cookieValue);
    const ownerId = this.owners.get(idHash.toString("latin1"));
    if (ownerId === undefined) return null;
    return { ownerId, opening: (today, request) => this.opening(idHash, today, request) };
  }

  private opening(idHash: Buffer, today: string, request: RequestFacts): Opening {
    const now = this.options.clock.now();
    return {
      ...readAsSession,
      values: [...this.valuesToFind(idHash, now).map(onTheWire), today],
      claims: (found) => {
        if (found === null) throw new NobodyFound();
        const { stale, ...viewer } = JSON.parse(found) as FoundSession;
        if (stale) this.touch(idHash, now);
        return claimsOf({ ...viewer, request }, today);
      },
    };
  }

  private valuesToFind(idHash: Buffer, now: Date): [Buffer, Date, boolean, number, readonly string[], number] {
    const { production, settings } = this.options;
    const { sessionIdleSeconds, requireSecondFactor } = settings;
    return [idHash, now, production, sessionIdleSeconds, requireSecondFactor, this.secondsBetweenNotes];
  }

  /** How long the session lasts if nobody does anything. To ask does not prolong it. */
  async timeLeft(cookieValue: string | undefined): Promise<TimeLeft> {
    if (!looksLikeSecret(cookieValue)) return over;
    const { pool, clock, settings } = this.options;
    const { rows } = await pool.query<{ idle: number; absolute: number }>(
      `select extract(epoch from last_seen_at + make_interval(secs => $3) - $2)::float8 as idle,
         extract(epoch from expires_at - $2)::float8 as absolute
       from session s join user_account u on u.id = s.user_account_id where s.id_hash = $1 and not u.disabled`,
      [hashSecret(cookieValue), clock.now(), settings.sessionIdleSeconds],
    );
    if (!rows[0]) return over;
    const { idle, absolute } = rows[0];
    const secondsLeft = Math.min(idle, absolute);
    if (secondsLeft <= 0) return over;
    return { secondsLeft, warnSeconds: Math.min(120, settings.sessionIdleSeconds / 2), prolongable: idle < absolute };
  }

  /** The account's sessions that have not ended, the newest first. */
  async of(userAccountId: string): Promise<OwnSession[]> {
    const { pool, clock, settings } = this.options;
    const { rows } = await pool.query<OwnSession>(
      `select id, browser, network, created_at as "createdAt", last_seen_at as "lastSeenAt" from session
       where user_account_id = $1 and expires_at > $2 and last_seen_at > $2::timestamptz - make_interval(secs => $3)
       order by created_at desc, id`,
      [userAccountId, clock.now(), settings.sessionIdleSeconds],
    );
    return rows;
  }

  async confirm(id: string): Promise<void> {
    await this.options.pool.query("update session set confirmed_at = $2 where id = $1", [id, this.options.clock.now()]);
  }

  async end(cookieValue: string | undefined): Promise<void> {
    if (!looksLikeSecret(cookieValue)) return;
    await this.options.pool.query("delete from session where id_hash = $1", [hashSecret(cookieValue)]);
  }

  /** @returns whether the account had such a session. */
  async endOne(userAccountId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.options.pool.query(
      "delete from session where user_account_id = $1 and id::text = $2",
      [userAccountId, id],
    );
    return rowCount === 1;
  }

  /** All of an account's sessions but the one named, if one is. */
  async endAll(userAccountId: string, except: string | null = null): Promise<void> {
    await this.options.pool.query("delete from session where user_account_id = $1 and id is distinct from $2::uuid", [
      userAccountId,
      except,
    ]);
  }

  /** Seldom enough to cost nothing, often enough for the idle time to be right. */
  private get secondsBetweenNotes(): number {
    return Math.min(60, this.options.settings.sessionIdleSeconds / 10);
  }

  /** Nobody waits for this; of many requests at once the first one writes and the others find nothing to do. */
  private touch(idHash: Buffer, now: Date): void {
    this.options.pool
      .query(
        `update session set last_seen_at = $2
         where id_hash = $1 and last_seen_at <= $2::timestamptz - make_interval(secs => $3)`,
        [idHash, now, this.secondsBetweenNotes],
      )
      .catch((err: unknown) => this.options.logger.warn({ err }, "could not note that a session is in use"));
  }
}

/** As the protocol wants it. */
function onTheWire(value: Buffer | Date | boolean | number | readonly string[]): Buffer | string {
  if (value instanceof Buffer) return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? `{${value.join()}}` : String(value);
}

import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import { networkOf } from "./network.js";
import { verifyPassword } from "./passwords.js";
import { hashSecret, looksLikeSecret, newSecret } from "./secrets.js";
import type { Sessions } from "./sessions.js";
import { type Bucket, bucket, type Throttle } from "./throttle.js";
import { type Viewer, viewerColumns } from "./viewer.js";

/** A browser that has not been used for so long is a stranger again. */
export const BROWSER_REMEMBERED_DAYS = 180;

interface Attempt {
  email: string;
  password: string;
  address: string;
  /** The cookies the browser brought along. */
  browserId: string | undefined;
  sessionId: string | undefined;
}

export type SignInOutcome =
  | { kind: "SIGNED_IN"; viewer: Viewer; sessionId: string; browserId: string }
  | { kind: "REFUSED" }
  | { kind: "THROTTLED"; retryAfterSeconds: number };

interface Account {
  viewer: Viewer;
  passwordHash: string;
  disabled: boolean;
  synthetic: boolean;
  browserKnown: boolean;
}

interface SignInOptions {
  pool: Pool;
  clock: Clock;
  logger: Pick<Logger, "info" | "warn">;
  sessions: Sessions;
  throttle: Throttle;
  production: boolean;
  verify?: typeof verifyPassword;
}

export class SignIn {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly options: SignInOptions) {}

  signIn(attempt: Attempt): Promise<SignInOutcome> {
    const email = attempt.email.trim().toLowerCase();
    return this.inTurn(email, () => this.check({ ...attempt, email }));
  }

  private async check(attempt: Attempt): Promise<SignInOutcome> {
    const { throttle, sessions, logger, verify = verifyPassword } = this.options;
    const account = await this.accountOf(attempt);
    const buckets = bucketsOf(attempt, account);
    const retryAfterSeconds = await throttle.take(buckets);
    if (retryAfterSeconds > 0) {
      logger.warn({ accountId: account?.viewer.id, address: attempt.address }, "sign-in throttled");
      return { kind: "THROTTLED", retryAfterSeconds };
    }
    const matches = await verify(account?.passwordHash ?? null, attempt.password);
    const reason = this.reasonToRefuse(account, matches);
    if (!account || reason) {
      logger.warn({ accountId: account?.viewer.id, address: attempt.address, reason }, "sign-in refused");
      return { kind: "REFUSED" };
    }
    await throttle.giveBack(buckets);
    await throttle.forgetPastWindows();
    await sessions.end(attempt.sessionId);
    const sessionId = await sessions.create(account.viewer.id);
    const browserId = await this.rememberBrowser(attempt.browserId, account.viewer.id);
    logger.info({ accountId: account.viewer.id }, "signed in");
    return { kind: "SIGNED_IN", viewer: account.viewer, sessionId, browserId };
  }

  private reasonToRefuse(account: Account | null, passwordMatches: boolean): string | null {
    if (!account) return "no such account";
    if (!passwordMatches) return "wrong password";
    if (account.disabled) return "account is disabled";
    if (account.synthetic && this.options.production) return "demo accounts do not exist in production";
    return null;
  }

  private async accountOf({ email, browserId }: Attempt): Promise<Account | null> {
    const { pool, clock } = this.options;
    const { rows } = await pool.query<Viewer & Omit<Account, "viewer">>({
      name: "sign-in-account",
      text: `select ${viewerColumns}, u.password_hash as "passwordHash", u.disabled, u.synthetic,
          exists (select from known_browser b where b.user_account_id = u.id and b.id_hash = $2
            and b.last_used_at > $3::timestamptz - make_interval(days => ${BROWSER_REMEMBERED_DAYS})) as "browserKnown"
        from user_account u where u.email = $1`,
      values: [email, looksLikeSecret(browserId) ? hashSecret(browserId) : null, clock.now()],
    });
    if (!rows[0]) return null;
    const { passwordHash, disabled, synthetic, browserKnown, ...viewer } = rows[0];
    return { viewer, passwordHash, disabled, synthetic, browserKnown };
  }

  /** Keeps the browser's id if it is one of ours: an id somebody else chose must not become a known one. */
  private async rememberBrowser(offered: string | undefined, accountId: string): Promise<string> {
    const { pool, clock } = this.options;
    const now = clock.now();
    await pool.query(
      `delete from known_browser where last_used_at <= $1::timestamptz - make_interval(days => ${BROWSER_REMEMBERED_DAYS})`,
      [now],
    );
    const known =
      looksLikeSecret(offered) &&
      (await pool.query("select from known_browser where id_hash = $1 limit 1", [hashSecret(offered)])).rowCount === 1;
    const browserId = known ? offered : newSecret();
    await pool.query(
      `insert into known_browser (id_hash, user_account_id, last_used_at) values ($1, $2, $3)
       on conflict (id_hash, user_account_id) do update set last_used_at = excluded.last_used_at`,
      [hashSecret(browserId), accountId, now],
    );
    return browserId;
  }

  /** One at a time for each account, so that several right passwords at once do not pass for guessing. */
  private async inTurn<T>(email: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(email) ?? Promise.resolve()).then(work, work);
    this.turns.set(email, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(email) === turn) this.turns.delete(email);
    }
  }
}

/**
 * Strangers share the account's ten attempts, of which one network gets five: guessing from one place cannot lock the
 * owner out, and from many places for 15 minutes at most. A browser that was signed in before counts by itself, so that
 * strangers never stand in its way. The limit of a network is against trying one password on many accounts; it leaves
 * room for an office behind one address.
 */
function bucketsOf({ email, address, browserId }: Attempt, account: Account | null): Bucket[] {
  if (account?.browserKnown && browserId) return [bucket(5, "browser", browserId, account.viewer.id)];
  const network = networkOf(address);
  return [
    bucket(5, "account and network", email, network),
    bucket(10, "account", email),
    bucket(50, "network", network),
  ];
}

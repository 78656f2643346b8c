import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import { guessingBuckets } from "./guessing.js";
import { verifyPassword } from "./passwords.js";
import type { SecondFactors } from "./second-factors.js";
import { hashSecret, looksLikeSecret, newSecret } from "./secrets.js";
import type { Sessions } from "./sessions.js";
import type { Throttle } from "./throttle.js";
import { type Viewer, viewerColumns } from "./viewer.js";
import type { Visitor } from "./visitor.js";

/** A browser that has not been used for so long is a stranger again. */
export const BROWSER_REMEMBERED_DAYS = 180;

interface Attempt extends Visitor {
  email: string;
  password: string;
}

export interface SignedIn {
  kind: "SIGNED_IN";
  viewer: Viewer;
  sessionId: string;
  browserId: string;
}

export type Refusal = { kind: "REFUSED" } | { kind: "THROTTLED"; retryAfterSeconds: number };

/** The password was right; the account has a second factor, which is asked for next under the given secret. */
export interface SecondStepAsked {
  kind: "SECOND_STEP";
  secret: string;
  methods: { app: boolean; passkey: boolean };
}

export type SignInOutcome = SignedIn | SecondStepAsked | Refusal;

interface Account {
  viewer: Viewer;
  passwordHash: string | null;
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
  secondFactors: SecondFactors;
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
    const { throttle, secondFactors, logger, verify = verifyPassword } = this.options;
    const account = await this.accountOf("u.email = $1", attempt.email, attempt.browserId);
    const knownBrowserOf = account?.browserKnown ? account.viewer.id : null;
    const buckets = guessingBuckets("password", attempt.email, attempt, knownBrowserOf);
    const retryAfterSeconds = await throttle.take(buckets);
    if (retryAfterSeconds > 0) {
      logger.warn({ accountId: account?.viewer.id, address: attempt.address }, "sign-in throttled");
      return { kind: "THROTTLED", retryAfterSeconds };
    }
    const matches = await verify(account?.passwordHash ?? null, attempt.password);
    const reason = matches ? this.reasonToRefuse(account) : account ? "wrong password" : "no such account";
    if (!account || reason) return this.refuse(account, attempt, reason);
    await throttle.giveBack(buckets);
    await throttle.forgetPastWindows();
    return (await secondFactors.ask(account.viewer.id)) ?? this.open(account.viewer, attempt);
  }

  /** For whoever has proved by other means to be the owner of the account: a passkey, a code, a provider. */
  async signInAs(accountId: string, visitor: Visitor, secondFactorElsewhere = false): Promise<SignedIn | Refusal> {
    const account = await this.accountOf("u.id::text = $1", accountId, visitor.browserId);
    const reason = this.reasonToRefuse(account);
    if (!account || reason) return this.refuse(account, visitor, reason);
    return this.open(account.viewer, visitor, secondFactorElsewhere);
  }

  private async open(viewer: Viewer, visitor: Visitor, secondFactorElsewhere = false): Promise<SignedIn> {
    const { sessions, logger } = this.options;
    await sessions.end(visitor.sessionId);
    const sessionId = await sessions.create(viewer.id, visitor, secondFactorElsewhere);
    const browserId = await this.rememberBrowser(visitor.browserId, viewer.id);
    logger.info({ accountId: viewer.id }, "signed in");
    return { kind: "SIGNED_IN", viewer, sessionId, browserId };
  }

  private refuse(account: Account | null, { address }: Visitor, reason: string | null): Refusal {
    this.options.logger.warn({ accountId: account?.viewer.id, address, reason }, "sign-in refused");
    return { kind: "REFUSED" };
  }

  private reasonToRefuse(account: Account | null): string | null {
    if (!account) return "no such account";
    if (account.disabled) return "account is disabled";
    if (account.synthetic && this.options.production) return "demo accounts do not exist in production";
    return null;
  }

  private async accountOf(
    which: "u.email = $1" | "u.id::text = $1",
    value: string,
    browserId: string | undefined,
  ): Promise<Account | null> {
    const { pool, clock } = this.options;
    const { rows } = await pool.query<Viewer & Omit<Account, "viewer">>({
      name: `sign-in-account ${which}`,
      text: `select ${viewerColumns}, u.password_hash as "passwordHash", u.disabled, u.synthetic,
          exists (select from known_browser b where b.user_account_id = u.id and b.id_hash = $2
            and b.last_used_at > $3::timestamptz - make_interval(days => ${BROWSER_REMEMBERED_DAYS})) as "browserKnown"
        from user_account u where ${which}`,
      values: [value, looksLikeSecret(browserId) ? hashSecret(browserId) : null, clock.now()],
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

import type { Pool } from "pg";
import type { EntityManager } from "typeorm";
import type { Clock } from "../clock.js";
import { hashSecret, looksLikeSecret, newSecret } from "./secrets.js";

const lasts = {
  /** The password was right, the second factor is still to come. */
  SECOND_STEP: "10 minutes",
  PASSKEY_REGISTRATION: "5 minutes",
  PASSKEY_SIGN_IN: "5 minutes",
  /** Until the person comes back from the provider. */
  PROVIDER: "10 minutes",
  INVITATION: "7 days",
  RECOVERY: "24 hours",
} as const;

type Purpose = keyof typeof lasts;

export interface Challenge {
  accountId: string | null;
  content: string;
}

/** What has begun and waits for its answer. Whoever answers holds a secret, of which only the hash is kept. */
export class Challenges {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async open(purpose: Purpose, challenge: Challenge): Promise<string> {
    await this.pool.query("delete from sign_in_challenge where expires_at <= $1", [this.clock.now()]);
    return this.insert((sql, values) => this.pool.query(sql, values), purpose, challenge);
  }

  /** As part of the transaction that causes it: if that is taken back, the secret opens nothing. */
  openWithin(tx: EntityManager, purpose: "INVITATION", challenge: Challenge): Promise<string> {
    return this.insert((sql, values) => tx.query(sql, values), purpose, challenge);
  }

  /** Who answers several times, a wrong code first, looks; who answers for good takes. */
  look(purpose: Purpose, secret: string | undefined): Promise<Challenge | null> {
    return this.get("select user_account_id, content from sign_in_challenge where", purpose, secret);
  }

  /** Of several at once exactly one gets it. */
  take(purpose: Purpose, secret: string | undefined): Promise<Challenge | null> {
    return this.get(
      "with taken as (delete from sign_in_challenge where",
      purpose,
      secret,
      "returning *) select user_account_id, content from taken",
    );
  }

  async forget(accountId: string, purposes: readonly Purpose[]): Promise<void> {
    await this.pool.query("delete from sign_in_challenge where user_account_id = $1 and purpose = any($2)", [
      accountId,
      purposes,
    ]);
  }

  private async insert(
    query: (sql: string, values: unknown[]) => Promise<unknown>,
    purpose: Purpose,
    { accountId, content }: Challenge,
  ): Promise<string> {
    const secret = newSecret();
    await query(
      `insert into sign_in_challenge (id_hash, purpose, user_account_id, content, expires_at)
       values ($1, $2, $3, $4, $5::timestamptz + $6::interval)`,
      [hashSecret(secret), purpose, accountId, content, this.clock.now(), lasts[purpose]],
    );
    return secret;
  }

  private async get(
    before: string,
    purpose: Purpose,
    secret: string | undefined,
    after = "",
  ): Promise<Challenge | null> {
    if (!looksLikeSecret(secret)) return null;
    const { rows } = await this.pool.query<{ user_account_id: string | null; content: string }>(
      `${before} id_hash = $1 and purpose = $2 and expires_at > $3 ${after}`,
      [hashSecret(secret), purpose, this.clock.now()],
    );
    return rows[0] ? { accountId: rows[0].user_account_id, content: rows[0].content } : null;
  }
}

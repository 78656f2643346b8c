import { Secret, TOTP } from "otpauth";
import type { Pool } from "pg";
import type { Clock } from "../clock.js";
import type { Vault } from "../database/vault.js";

const periodSeconds = 30;

const totp = (secret: string, label = ""): TOTP =>
  new TOTP({
    issuer: "AiD",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

const contextOf = (accountId: string): string => `authenticator_app.secret.${accountId}`;

/** Apps that show six digits, new ones every half minute (TOTP, RFC 6238). An account has at most one. */
export class AuthenticatorApps {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  async has(accountId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "select from authenticator_app where user_account_id = $1 and confirmed_at is not null",
      [accountId],
    );
    return rowCount === 1;
  }

  /** A new secret, which counts once it is confirmed. Null if an app is set up already. */
  async begin(account: { id: string; email: string }): Promise<{ secret: string; uri: string } | null> {
    const secret = new Secret({ size: 20 }).base32;
    const { rowCount } = await this.pool.query(
      `insert into authenticator_app as a (user_account_id, secret) values ($1, $2)
       on conflict (user_account_id) do update set secret = excluded.secret, last_step = 0 where a.confirmed_at is null`,
      [account.id, this.vault.seal(secret, contextOf(account.id))],
    );
    return rowCount === 1 ? { secret, uri: totp(secret, account.email).toString() } : null;
  }

  /** The first code shows that the app has the secret. @returns whether it did, and no app was confirmed before. */
  async confirm(accountId: string, code: string): Promise<boolean> {
    return this.use(accountId, code, "confirmed_at is null");
  }

  /** Whether the code is right. Each counts once, however many try it at the same time. */
  async check(accountId: string, code: string): Promise<boolean> {
    return this.use(accountId, code, "confirmed_at is not null");
  }

  async remove(accountId: string): Promise<void> {
    await this.pool.query("delete from authenticator_app where user_account_id = $1", [accountId]);
  }

  private async use(accountId: string, code: string, state: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ secret: Buffer }>(
      `select secret from authenticator_app where user_account_id = $1 and ${state}`,
      [accountId],
    );
    if (!rows[0]) return false;
    const now = this.clock.now();
    const secret = this.vault.open(rows[0].secret, contextOf(accountId));
    const offset = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
    if (offset === null) return false;
    const step = Math.floor(now.getTime() / 1000 / periodSeconds) + offset;
    const { rowCount } = await this.pool.query(
      `update authenticator_app set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
       where user_account_id = $1 and last_step < $2 and ${state}`,
      [accountId, step, now],
    );
    return rowCount === 1;
  }
}

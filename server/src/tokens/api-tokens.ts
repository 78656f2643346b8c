import type { Pool } from "pg";
import type { Logger } from "pino";
import { networkOf } from "../access/network.js";
import { lacksSecondFactor, SecondFactorMissing } from "../access/second-factor-missing.js";
import { hashSecret } from "../access/secrets.js";
import type { SignInSettings } from "../access/sign-in-settings.js";
import { type Viewer, viewerColumns } from "../access/viewer.js";
import type { Clock } from "../clock.js";
import { looksLikeTokenSecret } from "./token-secret.js";

interface ApiTokensOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly logger: Pick<Logger, "warn">;
  /** Production knows no synthetic accounts, nor their tokens. */
  readonly production: boolean;
  readonly requireSecondFactor: SignInSettings["requireSecondFactor"];
}

interface Found extends Viewer {
  readonly tokenId: string;
  readonly tokenScopes: readonly string[];
  readonly stale: boolean;
  readonly factorMissing: boolean;
}

/** Who asks by a token: its owner, with the token's scopes. */
export class ApiTokens {
  constructor(private readonly options: ApiTokensOptions) {}

  /**
   * Asked on every request, as for sessions: what was just revoked, or whose owner was disabled, counts at once.
   * @throws SecondFactorMissing: a token is no way around what its owner's session would be refused
   */
  async find(secret: string, address: string): Promise<Viewer | null> {
    if (!looksLikeTokenSecret(secret)) return null;
    const { pool, clock, production, requireSecondFactor } = this.options;
    const now = clock.now();
    const { rows } = await pool.query<Found>({
      name: "api-token-find",
      text: `select ${viewerColumns}, t.id as "tokenId", t.scopes as "tokenScopes",
          t.last_used_at is null or t.last_used_at <= $2::timestamptz - interval '1 minute' as stale,
          ${lacksSecondFactor("$4")} as "factorMissing"
        from api_token_by_hash($1) t join user_account u on u.id = t.user_account_id
        where t.revoked_at is null and t.expires_at > $2 and not u.disabled and not (u.synthetic and $3)`,
      values: [hashSecret(secret), now, production, requireSecondFactor],
    });
    if (!rows[0]) return null;
    const { stale, factorMissing, tokenScopes: scopes, ...viewer } = rows[0];
    if (factorMissing) throw new SecondFactorMissing();
    if (stale) this.noteUse(viewer.tokenId, now, networkOf(address));
    return { ...viewer, scopes };
  }

  /** Nobody waits for this. */
  private noteUse(tokenId: string, now: Date, network: string): void {
    const { pool, logger } = this.options;
    pool
      .query("select note_api_token_use($1, $2, $3)", [tokenId, now, network])
      .catch((err: unknown) => logger.warn({ err }, "could not note that a token is in use"));
  }
}

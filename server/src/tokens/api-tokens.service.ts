import { hashSecret } from "../access/secrets.js";
import { claimsOf } from "../access/viewer.js";
import type { Clock } from "../clock.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { sessionNeeded } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { CreateApiTokenInput, RevokeApiTokenInput } from "./api-tokens.inputs.js";
import { messagesIn } from "./api-tokens.messages.js";
import { scopeOf } from "./scope.js";
import { newTokenSecret } from "./token-secret.js";

/** So many programs has nobody; and each has points of its own to spend. */
const mostTokens = 20;

interface Recorded {
  id: string | null;
  userErrors: UserError[];
}

/** Makes and ends tokens of one's own. */
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret too, which is kept nowhere. @throws FORBIDDEN to tokens. */
  async create(context: SignedIn, input: CreateApiTokenInput): Promise<Recorded & { secret: string | null }> {
    refuseTokens(context);
    const say = messagesIn(context.locale);
    const name = input.name.trim();
    if (name === "") return { ...refused(UserErrorCode.INVALID, ["name"], say.nameMissing), secret: null };
    if (name.includes("\0")) return { ...refused(UserErrorCode.INVALID, ["name"], say.nameUnreadable), secret: null };

    const secret = newTokenSecret();
    const rows: { id: string }[] = await this.database.write(claimsOf(context.viewer, context.today), (tx) =>
      tx.query(
        `insert into api_token (user_account_id, name, secret_hash, scopes, created_at, expires_at)
         select viewer_id(), $1, $2, $3, $4, $4::timestamptz + make_interval(days => $5)
         where (select count(*) from api_token where revoked_at is null and expires_at > $4) < ${mostTokens}
         returning id`,
        [name, hashSecret(secret), input.scopes.map(scopeOf), this.clock.now(), input.validForDays],
      ),
    );
    const [made] = rows;
    if (!made) return { ...refused(UserErrorCode.INVALID, null, say.tooMany(mostTokens)), secret: null };
    return { id: made.id, secret, userErrors: [] };
  }

  /** @throws FORBIDDEN to tokens, BAD_USER_INPUT for an id of another type. */
  async revoke(context: SignedIn, input: RevokeApiTokenInput): Promise<Recorded> {
    refuseTokens(context);
    const id = fromNodeId("ApiToken", input.apiTokenId, "input.apiTokenId");
    const [, revoked]: [unknown, number] = await this.database.write(claimsOf(context.viewer, context.today), (tx) =>
      tx.query("update api_token set revoked_at = $2 where id = $1 and revoked_at is null", [id, this.clock.now()]),
    );
    if (revoked === 1) return { id, userErrors: [] };
    return refused(UserErrorCode.NOT_FOUND, ["apiTokenId"], messagesIn(context.locale).noSuchToken);
  }
}

function refuseTokens({ viewer }: SignedIn): void {
  if (viewer.scopes !== null) throw sessionNeeded();
}

const refused = (code: UserErrorCode, field: string[] | null, message: string): Recorded => ({
  id: null,
  userErrors: [{ code, message, field, capacity: null }],
});

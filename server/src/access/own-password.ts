import type { Pool } from "pg";
import { guessingBuckets } from "./guessing.js";
import { type PasswordRefusal, refusalOf } from "./password-rules.js";
import { hashPassword, verifyPassword } from "./passwords.js";
import type { Sessions } from "./sessions.js";
import type { Refusal } from "./sign-in.js";
import type { Throttle } from "./throttle.js";
import type { Visitor } from "./visitor.js";

interface OwnPasswordOptions {
  pool: Pool;
  throttle: Throttle;
  sessions: Sessions;
}

interface Owner {
  id: string;
  email: string;
  name: string;
}

/** The password of whoever is signed in. */
export class OwnPassword {
  constructor(private readonly options: OwnPasswordOptions) {}

  /** Asked again before anything that protects the account is changed. @returns null if it is right. */
  async refuse(owner: Owner, password: string, visitor: Visitor): Promise<Refusal | null> {
    const { pool, throttle } = this.options;
    const buckets = guessingBuckets("password", owner.id, visitor, owner.id);
    const retryAfterSeconds = await throttle.take(buckets);
    if (retryAfterSeconds > 0) return { kind: "THROTTLED", retryAfterSeconds };
    const { rows } = await pool.query<{ hash: string | null }>(
      "select password_hash as hash from user_account where id = $1",
      [owner.id],
    );
    if (!(await verifyPassword(rows[0]?.hash ?? null, password))) return { kind: "REFUSED" };
    await throttle.giveBack(buckets);
    return null;
  }

  refusalOf(owner: Owner, password: string): PasswordRefusal | null {
    return refusalOf(password, owner);
  }

  /** All other sessions end: whoever knew the old password is out. @returns null if the new one will do. */
  async set(owner: Owner, password: string, exceptSession: string | null): Promise<PasswordRefusal | null> {
    const refusal = refusalOf(password, owner);
    if (refusal) return refusal;
    await this.options.pool.query("update user_account set password_hash = $2 where id = $1", [
      owner.id,
      await hashPassword(password),
    ]);
    await this.options.sessions.endAll(owner.id, exceptSession);
    return null;
  }
}

import { randomInt } from "node:crypto";
import type { Pool } from "pg";
import { hashSecret } from "./secrets.js";

const count = 10;
/** No letters that look like digits or like each other. 16 of 30 are 78 bits: nobody guesses them, so SHA-256 will do. */
const letters = "abcdefghjkmnpqrstuvwxyz2345678";
const lengthOfCode = 16;

const readable = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, "");

function newCode(): string {
  const code = Array.from({ length: lengthOfCode }, () => letters[randomInt(letters.length)]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** Open an account once each when the second factor is lost. */
export class RecoveryCodes {
  constructor(private readonly pool: Pool) {}

  /** New ones in the place of the old. Shown once: only hashes are kept. */
  async renew(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: count }, newCode);
    await this.pool.query(
      `with gone as (delete from recovery_code where user_account_id = $1)
       insert into recovery_code (user_account_id, code_hash) select $1, unnest($2::bytea[])`,
      [accountId, codes.map((code) => hashSecret(readable(code)))],
    );
    return codes;
  }

  async left(accountId: string): Promise<number> {
    const { rows } = await this.pool.query<{ left: number }>(
      "select count(*)::integer as left from recovery_code where user_account_id = $1",
      [accountId],
    );
    return rows[0]?.left ?? 0;
  }

  /** @returns whether the code was one of the account's; it is none any more. */
  async use(accountId: string, code: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      "delete from recovery_code where user_account_id = $1 and code_hash = $2",
      [accountId, hashSecret(readable(code))],
    );
    return rowCount === 1;
  }

  async forget(accountId: string): Promise<void> {
    await this.pool.query("delete from recovery_code where user_account_id = $1", [accountId]);
  }
}

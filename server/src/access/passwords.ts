import { hash, type Options, verify } from "@node-rs/argon2";
import { normalizePassword } from "./password-rules.js";

// argon2id with what OWASP's password storage cheat sheet asks for at least. Written out, so that a new default of the
// library changes nothing unnoticed.
const parameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

export const hashPassword = (password: string): Promise<string> => hash(normalizePassword(password), parameters);

const nobodysHash = hashPassword("no account has this password");

/** Without an account (`null`) the same work is done, so that the time taken does not tell which accounts exist. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), normalizePassword(password));
  return matches && passwordHash !== null;
}

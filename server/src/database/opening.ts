import type { Claims } from "./database.js";

/**
 * How a transaction that reads begins: with a prepared statement that makes it read-only and says whose eyes it looks
 * through. Each connection of the pool has prepared them all.
 */
export interface Opening {
  readonly name: string;
  readonly values: readonly (string | Buffer)[];
  /**
   * Whose eyes these are.
   * @param found what the statement answered; null: no row
   * @throws NobodyFound
   */
  claims(found: string | null): Claims;
}

/** Nobody is there to read. What was read without claims is nothing, and is thrown away. */
export class NobodyFound extends Error {
  override readonly name = "NobodyFound";
}

import { hash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie. The database only ever learns the hash, so that a copy of it opens nothing. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const looksLikeSecret = (value: string | undefined): value is string =>
  value !== undefined && /^[\w-]{43}$/.test(value);

/** SHA-256 is enough here: unlike a password, 256 random bits cannot be guessed. */
export const hashSecret = (secret: string): Buffer => hash("sha256", secret, "buffer");

import pg from "pg";
import { type Claims, settingsOf } from "../src/database/database.js";

/** The claims as SQL, for the transaction that is open. */
export const setLocalClaims = (claims: Claims): string =>
  settingsOf(claims)
    .map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)};`)
    .join("");

import type { Vault } from "../../database/vault.js";
import { literal, type Sql, sql } from "./sql.js";

const hiddenKey = "#sealed";
/** Neither a client's key nor a text of anybody's: inside a string the quotes would be escaped. */
const hidden = new RegExp(`\\{"${hiddenKey}" ?: ?"([^" ]+) ([0-9a-f]+)"\\}`, "g");

/** The JSON of a text that is kept sealed: as it is in the database, and where it belongs. `column` is `table.column`. */
export const sealedJson = (column: string, id: Sql, sealed: Sql): Sql =>
  sql`json_build_object(${literal(hiddenKey)}, concat(${literal(`${column}.`)}, ${id}, ' ', encode(${sealed}, 'hex')))`;

/** Postgres cannot open what is sealed; this does, after it has answered. */
export const openTexts = (answer: string, vault: Vault): string =>
  answer.replace(hidden, (_, context: string, sealed: string) =>
    JSON.stringify(vault.open(Buffer.from(sealed, "hex"), context)),
  );

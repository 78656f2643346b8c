import { KeyedVault } from "../src/database/vault.js";
import { dataClasses } from "../src/database/vault-keys.js";

export const vault = new KeyedVault(new Map(dataClasses.map((dataClass) => [dataClass, Buffer.alloc(32, dataClass)])));

/** What stands in a column `sealed_reason`, as `encode(…, 'hex')` or JSON of the row shows it. */
export const openReason = (table: string, id: string, sealed: string): string =>
  vault.open(Buffer.from(sealed.replace("\\x", ""), "hex"), `${table}.reason.${id}`);

export const sealReason = (table: string, id: string, reason: string): string =>
  sealText(`${table}.reason`, id, reason);

/** A text as a service would seal it; `column` is `table.column`. */
export const sealText = (column: string, id: string, text: string): string =>
  `\\x${vault.seal(text, `${column}.${id}`).toString("hex")}`;

import { KeyedVault } from "../src/database/vault.js";
import { dataClasses } from "../src/database/vault-keys.js";

export const vault = new KeyedVault(new Map(dataClasses.map((dataClass) => [dataClass, Buffer.alloc(32, dataClass)])));

/** What stands in a column `sealed_reason`, as `encode(…, 'hex')` or JSON of the row shows it. */
export const openReason = (table: string, id: string, sealed: string): string =>
  vault.open(Buffer.from(sealed.replace("\\x", ""), "hex"), `${table}.reason.${id}`);

export const sealReason = (table: string, id: string, reason: string): string =>
  `\\x${vault.seal(reason, `${table}.reason.${id}`).toString("hex")}`;

import { KeyedVault } from "../src/database/vault.js";
import { dataClasses } from "../src/database/vault-keys.js";

export const vault = new KeyedVault(new Map(dataClasses.map((dataClass) => [dataClass, Buffer.alloc(32, dataClass)])));

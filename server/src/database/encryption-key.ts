import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import { ConfigError } from "../config-error.js";

/** The key that encrypts the data keys. Without one in the settings the first start makes one in the data folder. */
export function encryptionKey({
  encryptionKey: text,
  encryptionKeyFile: file,
  dataDir,
}: Pick<Config, "encryptionKey" | "encryptionKeyFile" | "dataDir">): Buffer {
  if (text !== null) return parseKey(text, "AID_ENCRYPTION_KEY");
  if (file !== null) return parseKey(readKeyFile(file), "The file in AID_ENCRYPTION_KEY_FILE");
  const own = path.join(dataDir, "encryption-key");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(own, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return parseKey(readFileSync(own, "utf8"), `The file ${own}`);
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new ConfigError(`The file ${file} in AID_ENCRYPTION_KEY_FILE cannot be read.`);
  }
}

/** The value itself is not repeated in what is refused. */
export function parseKey(text: string, name: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length === 32) return key;
  throw new ConfigError(`${name} must hold 32 random bytes in base64, as "openssl rand -base64 32" gives them.`);
}

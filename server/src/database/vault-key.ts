import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import { ConfigError } from "../config-error.js";

/** Outside production the data folder gets a key of its own. */
export function vaultKey({
  encryptionKey,
  production,
  dataDir,
}: Pick<Config, "encryptionKey" | "production" | "dataDir">): Buffer {
  if (encryptionKey !== null) return readKey(encryptionKey);
  if (production) throw new ConfigError("AID_ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32");
  const file = path.join(dataDir, "encryption.key");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return readKey(readFileSync(file, "utf8"));
}

function readKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length === 32) return key;
  throw new ConfigError("The encryption key must be 32 bytes in base64. Make one with: openssl rand -base64 32");
}

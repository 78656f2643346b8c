import pg from "pg";
import { readConfig } from "../config.js";
import { ConfigError } from "../config-error.js";
import { command, say } from "../terminal.js";
import { encryptionKey, parseKey } from "./encryption-key.js";
import { joinPostgres } from "./open-postgres.js";
import { rotateKey, versionOf } from "./vault-keys.js";

/** `npm run vault:rotate`, also while the server runs: wraps the data keys with AID_ENCRYPTION_KEY_NEXT. */
await command(async () => {
  const config = readConfig(process.env, process.argv);
  if (config.encryptionKeyNext === null) {
    throw new ConfigError("AID_ENCRYPTION_KEY_NEXT must give the new key, beside the one in use.");
  }
  const next = parseKey(config.encryptionKeyNext, "AID_ENCRYPTION_KEY_NEXT");
  const postgres = await joinPostgres(config);
  const client = new pg.Client(postgres.admin);
  await client.connect();
  try {
    const rewrapped = await rotateKey(client, encryptionKey(config), next);
    say(
      `${rewrapped} data keys are now wrapped with the key ${versionOf(next)}. Start the servers with it from now on.`,
    );
    return true;
  } finally {
    await client.end();
    await postgres.stop();
  }
});

import { readSignInSettings } from "../../dist/access/sign-in-settings.js";
import { createApp } from "../../dist/app.js";
import { Database } from "../../dist/database/database.js";
import { openVault } from "../../dist/database/vault-keys.js";
import { readMailSettings } from "../../dist/mail/mail-settings.js";
import { clock, connection, connections, ready } from "./side.mjs";

const database = await Database.open(connection, connections);
const vault = await openVault(database.pool, Buffer.alloc(32));
const config = { production: false, trustProxy: false, logLevel: "warn", pointsPerHour: 1_000_000_000 };
const signIn = readSignInSettings({}, { production: false, port: 0 });
const app = await createApp({
  config: { ...config, signIn, mail: readMailSettings({}), providers: [], adminUiDir: undefined },
  database,
  clock,
  vault,
});
await app.listen({ port: 0, host: "127.0.0.1" });
ready(app.server.address().port);

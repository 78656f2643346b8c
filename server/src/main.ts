import "reflect-metadata";
import { createApp } from "./app.js";
import { AuditChain } from "./audit/audit-chain.js";
import { systemClock } from "./clock.js";
import { readConfig } from "./config.js";
import { Database } from "./database/database.js";
import { encryptionKey } from "./database/encryption-key.js";
import { migrate } from "./database/migrate.js";
import { openPostgres } from "./database/open-postgres.js";
import { openVault } from "./database/vault-keys.js";
import { loadDemoIfEmpty } from "./first-start.js";
import { foldCensus } from "./programme/census.js";
import { shutDownOnSignal } from "./shutdown.js";
import { addressOf, type DemoAccounts, explain, say, sayWelcome } from "./terminal.js";

try {
  const config = readConfig(process.env, process.argv);

  const key = encryptionKey(config);
  say("Starting the database …");
  const postgres = await openPostgres(config);
  await migrate(postgres.admin);

  const database = await Database.open(postgres.app);
  const vault = await openVault(database.pool, key);
  if (config.demo) await loadDemoIfEmpty(postgres.admin, systemClock.today(), say, vault);
  const app = await createApp({ config, database, clock: systemClock, vault });
  await app.listen({ port: config.port, host: config.host });

  const chain = new AuditChain({
    pool: database.pool,
    clock: systemClock,
    logger: app.log,
    anchor: config.auditAnchor,
  });
  const stopSealing = chain.start();
  const stopFolding = foldCensus(database.pool, systemClock, (err) =>
    app.log.warn({ err }, "could not fold the census"),
  );
  const shutDown = shutDownOnSignal([
    async () => stopFolding(),
    () => app.close(),
    stopSealing,
    () => database.close(),
    () => postgres.stop(),
  ]);
  void postgres.ended.then(() => shutDown("The database ended unexpectedly."));

  const demo = await app.inject("/auth/demo");
  sayWelcome(addressOf(config, app.server), demo.statusCode === 200 ? demo.json<DemoAccounts>() : null);
} catch (error) {
  explain(error);
  process.exit(1);
}

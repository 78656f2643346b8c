import type { FastifyInstance } from "fastify";
import { EmergencyResolver } from "./access/emergency.resolver.js";
import { EmergencyService } from "./access/emergency.service.js";
import { RestrictionResolver } from "./access/restriction.resolver.js";
import { RestrictionService } from "./access/restriction.service.js";
import { accessServices } from "./access/services.js";
import { AccountsResolver } from "./accounts/accounts.resolver.js";
import { AccountsService } from "./accounts/accounts.service.js";
import { CaseloadResolver } from "./caseload/caseload.resolver.js";
import { CaseloadService } from "./caseload/caseload.service.js";
import { SubstitutionResolver } from "./caseload/substitution.resolver.js";
import { SubstitutionService } from "./caseload/substitution.service.js";
import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { Database } from "./database/database.js";
import type { Vault } from "./database/vault.js";
import { demoPassword } from "./demo/accounts.js";
import { graphqlRoute } from "./graphql/apollo.js";
import { createSchema } from "./graphql/schema.js";
import { createLogger } from "./http/logger.js";
import { createHttpServer } from "./http/server.js";
import { Outbox } from "./mail/outbox.js";

export interface AppOptions {
  readonly config: Pick<
    Config,
    "production" | "trustProxy" | "logLevel" | "adminUiDir" | "signIn" | "mail" | "providers"
  >;
  readonly database: Database;
  readonly clock: Clock;
  readonly vault: Vault;
}

/** Every service is built here, by hand, once. */
export async function createApp({ config, database, clock, vault }: AppOptions): Promise<FastifyInstance> {
  const { production, adminUiDir } = config;
  const { pool } = database;
  const logger = createLogger(config.logLevel);
  const outbox = new Outbox({ pool, clock, logger, vault, settings: config.mail });
  const access = accessServices({
    pool,
    clock,
    logger,
    vault,
    outbox,
    production,
    providers: config.providers,
    settings: config.signIn,
  });

  const schema = await createSchema(
    new Map<unknown, object>([
      [AccountsResolver, new AccountsResolver(new AccountsService(database, access.passwordLinks, clock))],
      [CaseloadResolver, new CaseloadResolver(new CaseloadService(database))],
      [EmergencyResolver, new EmergencyResolver(new EmergencyService(database))],
      [RestrictionResolver, new RestrictionResolver(new RestrictionService(database))],
      [SubstitutionResolver, new SubstitutionResolver(new SubstitutionService(database))],
    ]),
  );

  const app = await createHttpServer({
    config,
    pool,
    access,
    outbox,
    clock,
    logger,
    demoPassword,
    graphqlRoute: graphqlRoute({ schema, database, clock }),
    adminUiDir,
  });
  outbox.start();
  app.addHook("onClose", async () => outbox.stop());
  return app;
}

import type { FastifyInstance } from "fastify";
import type { DestinationStream } from "pino";
import { Sessions } from "./access/sessions.js";
import { SignIn } from "./access/sign-in.js";
import { Throttle } from "./access/throttle.js";
import { auditCsv } from "./audit/audit-csv.js";
import { ReadLog } from "./audit/read-log.js";
import { CaseloadResolver } from "./caseload/caseload.resolver.js";
import { CaseloadService } from "./caseload/caseload.service.js";
import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { Database } from "./database/database.js";
import type { KeyedVault } from "./database/vault.js";
import { demoPassword } from "./demo/accounts.js";
import { graphqlRoute } from "./graphql/apollo.js";
import { createSchema } from "./graphql/schema.js";
import { createLogger } from "./http/logger.js";
import { createHttpServer } from "./http/server.js";

export interface AppOptions {
  readonly config: Pick<Config, "production" | "trustProxy" | "logLevel" | "adminUiDir">;
  readonly database: Database;
  readonly clock: Clock;
  readonly vault: KeyedVault;
  /** Where the log goes, if not to standard output. */
  readonly logDestination?: DestinationStream;
}

/** Every service is built here, by hand, once. */
export async function createApp({
  config,
  database,
  clock,
  vault,
  logDestination,
}: AppOptions): Promise<FastifyInstance> {
  const { production, adminUiDir } = config;
  const { pool } = database;
  const logger = createLogger(config.logLevel, logDestination);
  const throttle = new Throttle(pool, clock);
  const sessions = new Sessions({ pool, clock, logger, production });
  const signIn = new SignIn({ pool, clock, logger, sessions, throttle, production });
  const readLog = new ReadLog(pool, (words) => vault.fingerprint(words, "audit_event.search"));

  const schema = await createSchema(
    new Map([[CaseloadResolver, new CaseloadResolver(new CaseloadService(database, vault))]]),
  );

  const app = await createHttpServer({
    config,
    pool,
    sessions,
    signIn,
    clock,
    logger,
    demoPassword,
    graphqlRoute: graphqlRoute({ schema, database, clock, readLog, vault }),
    adminUiDir,
  });
  await app.register(auditCsv({ database, clock, readLog }));
  return app;
}

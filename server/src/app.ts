import type { FastifyInstance } from "fastify";
import type { DestinationStream } from "pino";
import { EmergencyResolver } from "./access/emergency.resolver.js";
import { EmergencyService } from "./access/emergency.service.js";
import { RestrictionResolver } from "./access/restriction.resolver.js";
import { RestrictionService } from "./access/restriction.service.js";
import { accessServices } from "./access/services.js";
import { AccountsResolver } from "./accounts/accounts.resolver.js";
import { AccountsService } from "./accounts/accounts.service.js";
import { AdoptionResolver } from "./areas/adoption.resolver.js";
import { AdoptionService } from "./areas/adoption.service.js";
import { AdoptionNotices } from "./areas/adoption-notices.js";
import { AdoptionUndoService } from "./areas/adoption-undo.service.js";
import { AreaCutResolver } from "./areas/area-cut.resolver.js";
import { AreaCutService } from "./areas/area-cut.service.js";
import { areaCutCsv } from "./areas/area-cut-csv.js";
import { BoundariesResolver } from "./areas/boundaries.resolver.js";
import { BoundariesService } from "./areas/boundaries.service.js";
import { runOptimiser } from "./areas/plan/run-optimiser.js";
import { RecutRunResolver } from "./areas/recut-run.resolver.js";
import { RecutRunService } from "./areas/recut-run.service.js";
import { RecutRuns } from "./areas/recut-runs.js";
import { auditCsv } from "./audit/audit-csv.js";
import { ReadLog } from "./audit/read-log.js";
import { CaseloadResolver } from "./caseload/caseload.resolver.js";
import { CaseloadService } from "./caseload/caseload.service.js";
import { CaseloadSplitResolver } from "./caseload/caseload-split.resolver.js";
import { CaseloadSplitService } from "./caseload/caseload-split.service.js";
import { HandOverResolver } from "./caseload/hand-over.resolver.js";
import { HandOverService } from "./caseload/hand-over.service.js";
import { HandOverNotices } from "./caseload/hand-over-notices.js";
import { ReassignmentResolver } from "./caseload/reassignment.resolver.js";
import { ReassignmentService } from "./caseload/reassignment.service.js";
import { SubstitutionResolver } from "./caseload/substitution.resolver.js";
import { SubstitutionService } from "./caseload/substitution.service.js";
import { UndoService } from "./caseload/undo.service.js";
import { CaseTaskResolver } from "./casework/case-task.resolver.js";
import { CaseTaskService } from "./casework/case-task.service.js";
import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { Database } from "./database/database.js";
import type { KeyedVault } from "./database/vault.js";
import { demoPassword } from "./demo/accounts.js";
import { graphqlRoute } from "./graphql/apollo.js";
import { RateLimit } from "./graphql/rate-limit.js";
import { createSchema } from "./graphql/schema.js";
import { createLogger } from "./http/logger.js";
import { createHttpServer } from "./http/server.js";
import { Outbox } from "./mail/outbox.js";
import { ReportClosingResolver } from "./reports/report-closing.resolver.js";
import { ReportClosingService } from "./reports/report-closing.service.js";
import { ApiTokens } from "./tokens/api-tokens.js";
import { ApiTokensResolver } from "./tokens/api-tokens.resolver.js";
import { ApiTokensService } from "./tokens/api-tokens.service.js";

export interface AppOptions {
  readonly config: Pick<
    Config,
    "production" | "trustProxy" | "logLevel" | "adminUiDir" | "signIn" | "mail" | "providers" | "pointsPerHour"
  >;
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

  const rateLimit = new RateLimit({ pool, clock, pointsPerHour: config.pointsPerHour });
  const apiTokens = new ApiTokens({ pool, clock, logger, production, ...config.signIn });

  const readLog = new ReadLog(pool, (words) => vault.fingerprint(words, "audit_event.search"));

  const reassignment = new ReassignmentService(database, vault);
  const handOver = new HandOverService(database, vault, new HandOverNotices(outbox));

  const recutRuns = new RecutRuns({ database, clock, logger, runOptimiser });
  const adoptionNotices = new AdoptionNotices(outbox);

  const schema = await createSchema(
    new Map<unknown, object>([
      [AccountsResolver, new AccountsResolver(new AccountsService(database, access.passwordLinks, clock))],
      [
        AdoptionResolver,
        new AdoptionResolver(
          new AdoptionService(database, vault, adoptionNotices),
          new AdoptionUndoService(database, vault, adoptionNotices),
        ),
      ],
      [AreaCutResolver, new AreaCutResolver(new AreaCutService(database))],
      [CaseloadResolver, new CaseloadResolver(new CaseloadService(database, vault), reassignment)],
      [CaseloadSplitResolver, new CaseloadSplitResolver(new CaseloadSplitService(database, readLog))],
      [CaseTaskResolver, new CaseTaskResolver(new CaseTaskService(database, vault))],
      [HandOverResolver, new HandOverResolver(handOver)],
      [ReassignmentResolver, new ReassignmentResolver(reassignment, new UndoService(database, vault))],
      [ReportClosingResolver, new ReportClosingResolver(new ReportClosingService(database))],
      [BoundariesResolver, new BoundariesResolver(new BoundariesService(database))],
      [RecutRunResolver, new RecutRunResolver(new RecutRunService(database, recutRuns))],
      [ApiTokensResolver, new ApiTokensResolver(new ApiTokensService(database, clock))],
      [EmergencyResolver, new EmergencyResolver(new EmergencyService(database, vault))],
      [RestrictionResolver, new RestrictionResolver(new RestrictionService(database, vault))],
      [SubstitutionResolver, new SubstitutionResolver(new SubstitutionService(database, vault))],
    ]),
  );

  const app = await createHttpServer({
    config,
    pool,
    access,
    outbox,
    apiTokens,
    clock,
    logger,
    demoPassword,
    graphqlRoute: graphqlRoute({ schema, database, clock, rateLimit, readLog, vault }),
    adminUiDir,
  });
  await app.register(auditCsv({ database, clock, readLog }));
  await app.register(areaCutCsv({ database, clock, readLog }));
  outbox.start();
  recutRuns.start();
  app.addHook("onClose", () => recutRuns.stop());
  app.addHook("onClose", async () => outbox.stop());
  return app;
}

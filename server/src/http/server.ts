import { randomUUID } from "node:crypto";
import fastifyCookie from "@fastify/cookie";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Pool } from "pg";
import type { AccessServices } from "../access/services.js";
import type { Clock } from "../clock.js";
import type { Outbox } from "../mail/outbox.js";
import type { ApiTokens } from "../tokens/api-tokens.js";
import { accessRoutes } from "./access-routes.js";
import { adminUi } from "./admin-ui.js";
import { Cookies } from "./cookies.js";
import { handleErrors, sendNotFound } from "./errors.js";
import { sendSecurityHeaders } from "./headers.js";
import { health } from "./health.js";
import { pathOf } from "./logger.js";
import { recognizeViewers } from "./request-viewer.js";

export interface HttpServerOptions {
  config: { production: boolean; trustProxy: boolean };
  pool: Pool;
  access: AccessServices;
  outbox: Outbox;
  apiTokens: ApiTokens;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** Offered at GET /auth/demo, outside production and if the database holds the synthetic city. */
  demoPassword?: string;
  graphqlRoute?: (app: FastifyInstance) => Promise<void>;
  adminUiDir?: string;
}

/** The web server, not yet listening. `close()` answers what is under way and takes nothing new. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const {
    config,
    pool,
    access,
    outbox,
    apiTokens,
    clock,
    logger,
    demoPassword = null,
    graphqlRoute,
    adminUiDir,
  } = options;
  const cookies = new Cookies(config.production);
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // One hop: what the proxy saw, not what the client wrote into the header before.
    trustProxy: config.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 1024 * 1024,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    // A number is no password: what does not fit the schema is refused, not bent until it does.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    // What cannot be decoded would be answered before any hook, without the headers that protect every answer.
    rewriteUrl: ({ url = "/" }) => (isDecodable(pathOf(url)) ? url : "/malformed-address"),
  });
  // Browsers send text/plain across sites without asking first.
  app.removeContentTypeParser("text/plain");
  handleErrors(app);
  logRequests(app);

  sendSecurityHeaders(app, config.production);
  await app.register(fastifyCookie);
  recognizeViewers(app, access.sessions, apiTokens, cookies);

  await app.register(health(pool));
  const offered = config.production ? null : demoPassword;
  await app.register(accessRoutes({ pool, clock, cookies, access, outbox, demoPassword: offered }));
  if (graphqlRoute) await app.register(graphqlRoute);
  if (adminUiDir === undefined) app.setNotFoundHandler(sendNotFound);
  else await app.register(adminUi(adminUiDir));
  return app;
}

function isDecodable(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, path: pathOf(request.url), status: reply.statusCode, ms }, "answered");
    done();
  });
}

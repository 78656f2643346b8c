import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { ReadLog } from "../audit/read-log.js";
import type { Clock } from "../clock.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import { languageOf, messageOf } from "../http/messages.js";
import { bindToEngine } from "./bind.js";
import type { Context } from "./context.js";
import { readByEngine, stringify } from "./execute.js";
import { limits, mostTokens } from "./limits.js";
import { ErrorPresenter, speakReadersLanguage } from "./present-errors.js";
import { ReadEngine } from "./read/engine.js";
import { statusesForOlderClients } from "./statuses.js";

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly clock: Clock;
  readonly readLog: ReadLog;
  readonly vault: Vault;
}

/** `POST /graphql` (and GET for queries), for the signed-in only. */
export function graphqlRoute({
  schema,
  database,
  clock,
  readLog,
  vault,
}: GraphqlOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const engine = new ReadEngine(schema, database, readLog, vault);
    bindToEngine(schema, engine);
    const errors = new ErrorPresenter(app.log);
    const apollo = new ApolloServer<Context>({
      schema,
      logger: app.log,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      stopOnTerminationSignals: false,
      validationRules: limits,
      parseOptions: { maxTokens: mostTokens },
      formatError: (formatted, error) => errors.present(error, formatted),
      stringifyResult: stringify,
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        fastifyApolloDrainPlugin(app),
        readByEngine(engine, errors),
        speakReadersLanguage,
        statusesForOlderClients,
      ],
    });
    await apollo.start();
    const handler = fastifyApolloHandler(apollo, { context: (request, reply) => contextOf(request, reply, clock) });
    app.route({ url: "/graphql", method: ["GET", "POST"], preHandler: refuseAnonymous, handler });
  };
}

const refuseAnonymous: preHandlerAsyncHookHandler = async (request, reply) => {
  if (await request.viewer()) return;
  const message = messageOf("UNAUTHENTICATED", languageOf(request));
  return reply.code(401).send({ errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] });
};

async function contextOf(request: FastifyRequest, reply: FastifyReply, clock: Clock): Promise<Context> {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableEnded) gone.abort();
  });
  const viewer = await request.viewer();
  return {
    viewer: viewer && { ...viewer, request: { id: request.id, purpose: "" } },
    locale: languageOf(request),
    today: clock.today(),
    signal: gone.signal,
  };
}

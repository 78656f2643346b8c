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
import { bearerOf } from "../http/request-viewer.js";
import { refuseBeyondScopes } from "../tokens/scope-check.js";
import { limitAtOnce } from "./at-once.js";
import { bindToEngine } from "./bind.js";
import { Budget, type BudgetedContext } from "./budget.js";
import { type Context, goneOf, signedIn } from "./context.js";
import { readByEngine, stringify } from "./execute.js";
import { KnownReads } from "./known-reads.js";
import { limits, mostTokens } from "./limits.js";
import { ErrorPresenter, speakReadersLanguage } from "./present-errors.js";
import type { RateLimit } from "./rate-limit.js";
import { ReadEngine } from "./read/engine.js";
import { statusesForOlderClients } from "./statuses.js";

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly clock: Clock;
  readonly rateLimit: RateLimit;
  readonly readLog: ReadLog;
  readonly vault: Vault;
}

/** `POST /graphql` (and GET for queries), for the signed-in only. */
export function graphqlRoute({
  schema,
  database,
  clock,
  rateLimit,
  readLog,
  vault,
}: GraphqlOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const engine = new ReadEngine(schema, database, readLog, vault);
    bindToEngine(schema, engine);
    const errors = new ErrorPresenter(app.log);
    const knownReads = new KnownReads({ schema, engine, clock, rateLimit });
    const apollo = new ApolloServer<BudgetedContext>({
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
        refuseBeyondScopes(schema),
        readByEngine(engine, errors, knownReads),
        speakReadersLanguage,
        statusesForOlderClients,
      ],
    });
    await apollo.start();
    const handler = fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const context = await contextOf(request, reply, clock);
        const { viewer } = signedIn(context);
        const { budget = new Budget(rateLimit, viewer.tokenId ?? viewer.id), failure } = request.triedRead ?? {};
        return { ...context, budget, failure };
      },
    });
    app.decorateRequest("triedRead", null);
    const answerKnownReads: preHandlerAsyncHookHandler = async (request, reply) => {
      const text = await knownReads.answer(request, reply);
      return text === null ? undefined : reply.send(text);
    };
    const config = { acceptsTokens: true };
    const preHandler = [limitAtOnce(), answerKnownReads, refuseAnonymous, trustTokens];
    app.route({ url: "/graphql", method: ["GET", "POST"], config, preHandler, handler });
  };
}

const refuseAnonymous: preHandlerAsyncHookHandler = async (request, reply) => {
  if (await request.viewer()) return;
  const message = messageOf("UNAUTHENTICATED", languageOf(request));
  return reply.code(401).send({ errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] });
};

/** No browser sends a token by itself, so no other site can make it: Apollo's guard against that need not ask for more. */
const trustTokens: preHandlerAsyncHookHandler = async (request) => {
  if (bearerOf(request) !== null) request.headers["apollo-require-preflight"] = "token";
};

async function contextOf(request: FastifyRequest, reply: FastifyReply, clock: Clock): Promise<Context> {
  const viewer = await request.viewer();
  return {
    viewer: viewer && { ...viewer, request: { id: request.id, purpose: "" } },
    locale: languageOf(request),
    today: clock.today(),
    signal: goneOf(reply),
  };
}

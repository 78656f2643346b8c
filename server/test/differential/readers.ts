import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import type { pino } from "pino";
import type { Viewer } from "../../src/access/viewer.js";
import { ReadLog } from "../../src/audit/read-log.js";
import { systemClock } from "../../src/clock.js";
import type { Database } from "../../src/database/database.js";
import { bindToEngine } from "../../src/graphql/bind.js";
import { Budget, type BudgetedContext } from "../../src/graphql/budget.js";
import { RawJson, readByEngine } from "../../src/graphql/execute.js";
import { ErrorPresenter } from "../../src/graphql/present-errors.js";
import { RateLimit } from "../../src/graphql/rate-limit.js";
import { ReadEngine } from "../../src/graphql/read/engine.js";
import { createSchema } from "../../src/graphql/schema.js";
import { vault } from "../vault.js";
import type { Facts } from "./facts.js";
import { createNaiveSchema } from "./naive-schema.js";
import { World } from "./world.js";

/** An answer, reduced to what two readers must agree on. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly Refusal[];
}

interface Refusal {
  readonly code: unknown;
  readonly reason: unknown;
  readonly argument: unknown;
  /** The root field. */
  readonly field: unknown;
}

const refusal = ({ extensions, path }: GraphQLFormattedError): Refusal => ({
  code: extensions?.code,
  reason: extensions?.reason,
  argument: extensions?.argument,
  field: path?.[0],
});

/** Reads through the engine, as the server does. */
export async function engineReader(database: Database, logger: pino.Logger) {
  const schema = await createSchema(new Map());
  // What an answer cost is no row, and nothing to compare.
  delete schema.getQueryType()?.getFields().rateLimit;
  const engine = new ReadEngine(schema, database, new ReadLog(database.pool, () => "00"), vault);
  bindToEngine(schema, engine);
  const errors = new ErrorPresenter(logger);
  const rateLimit = new RateLimit({ pool: database.pool, clock: systemClock, pointsPerHour: 1_000_000_000 });
  const apollo = new ApolloServer<BudgetedContext>({
    schema,
    formatError: (formatted, error) => errors.present(error, formatted),
    plugins: [readByEngine(engine, errors)],
  });
  await apollo.start();
  const read = async (
    query: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
    today: string,
  ): Promise<Answer> => {
    const signal = new AbortController().signal;
    const budget = new Budget(rateLimit, viewer.id);
    const contextValue = { viewer, locale: viewer.locale, today, signal, budget };
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("one answer expected");
    const data: unknown = body.singleResult.data ?? null;
    const parsed = data instanceof RawJson ? JSON.parse(data.text) : data;
    return { data: parsed, errors: (body.singleResult.errors ?? []).map(refusal) };
  };
  return { schema, read, stop: () => apollo.stop() };
}

/** Reads by graphql-js and the naive resolvers. */
export async function naiveReader(facts: Facts) {
  const schema: GraphQLSchema = await createNaiveSchema();
  return async (
    document: DocumentNode,
    variableValues: Record<string, unknown>,
    viewer: Viewer,
    today: string,
  ): Promise<Answer> => {
    const { id: viewerId, role, organizationId, caseworkerId } = viewer;
    const contextValue = new World(facts, { viewerId, role, organizationId, caseworkerId, today });
    const { data, errors = [] }: ExecutionResult = await execute({ schema, document, variableValues, contextValue });
    // Objects of graphql-js have no prototype; what counts is what is sent.
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map((error) => refusal(error.toJSON())) };
  };
}

import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from "@apollo/server";
import { type GraphQLError, type GraphQLFormattedError, getVariableValues } from "graphql";
import { readerOf } from "./bind.js";
import type { BudgetedContext } from "./budget.js";
import { pointsOf } from "./cost.js";
import { isOfOneField } from "./errors.js";
import type { KnownRead, KnownReads } from "./known-reads.js";
import type { ErrorPresenter } from "./present-errors.js";
import { purposeOf } from "./purpose.js";
import type { ReadEngine } from "./read/engine.js";

/** The text of `data` as Postgres built it, on its way to the client untouched. */
export class RawJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** `stringifyResult` of Apollo. */
export function stringify(result: { data?: unknown; errors?: readonly GraphQLFormattedError[] }): string {
  return result.data instanceof RawJson ? `{"data":${result.data.text}}` : JSON.stringify(result);
}

/** Answers queries that SQL answers whole; leaves the others to graphql-js. */
export function readByEngine(
  engine: ReadEngine,
  errors: ErrorPresenter,
  knownReads?: Pick<KnownReads, "add">,
): ApolloServerPlugin<BudgetedContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue: { viewer } }) => {
        if (operation && viewer?.request) viewer.request = { ...viewer.request, purpose: purposeOf(operation) };
      },
      responseForOperation: async (asked) => {
        const answer = await answerTo(asked, engine, errors);
        if (answer?.data) knownReads?.add(asked.source, asked.request.operationName, readOf(asked));
        return answer && { http: asked.response.http, body: { kind: "single", singleResult: answer as never } };
      },
    }),
  };
}

interface Answer {
  readonly data: RawJson | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Null: to be executed by graphql-js. */
async function answerTo(asked: AskedOperation, engine: ReadEngine, errors: ErrorPresenter): Promise<Answer | null> {
  const { schema, operation, request, contextValue, response } = asked;
  // Without an operation its name was wrong; graphql-js says so.
  if (!operation) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  // graphql-js words these refusals itself.
  if (!coerced) return null;
  try {
    if (contextValue.failure) throw contextValue.failure;
    const prepared = engine.prepare({ ...readOf(asked), variables: coerced }, readerOf(contextValue));
    const { headers } = response.http;
    await contextValue.budget.charge(pointsOf(operation, prepared.rows), (name, value) => headers.set(name, value));
    if (operation.operation !== "query") return null;
    const text = await prepared.read();
    return text === null ? null : { data: new RawJson(text) };
  } catch (error) {
    const refusal = errors.present(error);
    if (isOfOneField(refusal)) return null;
    const status = statusOf(error);
    if (status) response.http.status = status;
    return { data: null, errors: [refusal] };
  }
}

type AskedOperation = GraphQLRequestContextResponseForOperation<BudgetedContext>;

const readOf = ({ document, operation, operationName, queryHash }: AskedOperation): KnownRead => ({
  document,
  operation,
  key: `${queryHash}:${operationName ?? ""}`,
});

/** What refuses the whole may say with which status; everything else is an answer without data. */
function statusOf(error: unknown): number | undefined {
  const { status } = ((error as Partial<GraphQLError>).extensions?.http ?? {}) as { status?: number };
  return status;
}

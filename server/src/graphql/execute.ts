import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from "@apollo/server";
import {
  type GraphQLError,
  type GraphQLFormattedError,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { NobodyFound } from "../database/opening.js";
import { readerOf } from "./bind.js";
import type { BudgetedContext } from "./budget.js";
import { pointsOf } from "./cost.js";
import { isOfOneField } from "./errors.js";
import { KnownReads } from "./known-reads.js";
import type { ErrorPresenter } from "./present-errors.js";
import type { ReadEngine, Reader } from "./read/engine.js";

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
  knownReads = new KnownReads(),
): ApolloServerPlugin<BudgetedContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue: { viewer } }) => {
        if (operation && viewer?.request) viewer.request = { ...viewer.request, purpose: purposeOf(operation) };
      },
      responseForOperation: async (asked) => {
        const { operation, contextValue, response, source, request } = asked;
        const { viewerToFind } = contextValue;
        const answer = await answerTo(asked, engine, errors);
        if (answer?.data) knownReads.add(source, request.operationName);
        else if (viewerToFind && !viewerToFind.isGone)
          // Only what the read itself showed was shown to somebody it found.
          contextValue.viewer = await viewerToFind.lookUp(purposeOf(operation));
        if (viewerToFind?.isGone)
          return { http: response.http, body: { kind: "single", singleResult: { data: null } } };
        return answer && { http: response.http, body: { kind: "single", singleResult: answer as never } };
      },
    }),
  };
}

interface Answer {
  readonly data: RawJson | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Null: to be executed by graphql-js. */
async function answerTo(
  { schema, document, operation, operationName, request, queryHash, contextValue, response }: AskedOperation,
  engine: ReadEngine,
  errors: ErrorPresenter,
): Promise<Answer | null> {
  // Without an operation its name was wrong; graphql-js says so.
  if (!operation) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  // graphql-js words these refusals itself.
  if (!coerced) return null;
  const asked = { document, operation, key: `${queryHash}:${operationName ?? ""}`, variables: coerced };
  try {
    const prepared = engine.prepare(asked, readerFor(contextValue, operation));
    await contextValue.budget.charge(pointsOf(operation, prepared.rows), response.http.headers);
    if (operation.operation !== "query") return null;
    const text = await prepared.read();
    return text === null ? null : { data: new RawJson(text) };
  } catch (error) {
    if (contextValue.viewerToFind && error instanceof NobodyFound) {
      contextValue.viewerToFind.isGone = true;
      return null;
    }
    const refusal = errors.present(error);
    if (isOfOneField(refusal)) return null;
    const status = statusOf(error);
    if (status) response.http.status = status;
    return { data: null, errors: [refusal] };
  }
}

type AskedOperation = GraphQLRequestContextResponseForOperation<BudgetedContext>;

function readerFor(context: BudgetedContext, operation: OperationDefinitionNode): Reader {
  const { viewerToFind, viewer, today, signal } = context;
  if (!viewerToFind || viewer) return readerOf(context);
  return { opening: viewerToFind.opening(today, purposeOf(operation)), today, signal };
}

/** What refuses the whole may say with which status; everything else is an answer without data. */
function statusOf(error: unknown): number | undefined {
  const { status } = ((error as Partial<GraphQLError>).extensions?.http ?? {}) as { status?: number };
  return status;
}

/** What the audit log says a request was for. */
const purposeOf = ({ name, selectionSet }: OperationDefinitionNode): string =>
  name?.value ??
  selectionSet.selections
    .map((one) => ("name" in one ? one.name?.value : "…"))
    .join(" ")
    .slice(0, 200);

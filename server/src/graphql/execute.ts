import type { ApolloServerPlugin } from "@apollo/server";
import {
  type GraphQLError,
  type GraphQLFormattedError,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { readerOf } from "./bind.js";
import type { BudgetedContext } from "./budget.js";
import { pointsOf } from "./cost.js";
import { isOfOneField } from "./errors.js";
import type { ErrorPresenter } from "./present-errors.js";
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
export function readByEngine(engine: ReadEngine, errors: ErrorPresenter): ApolloServerPlugin<BudgetedContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue: { viewer } }) => {
        if (operation && viewer?.request) viewer.request = { ...viewer.request, purpose: purposeOf(operation) };
      },
      responseForOperation: async ({
        schema,
        document,
        operation,
        operationName,
        request,
        queryHash,
        contextValue,
        response,
      }) => {
        // Without an operation its name was wrong; graphql-js says so.
        if (!operation) return null;
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        // graphql-js words these refusals itself.
        if (!coerced) return null;
        const asked = { document, operation, key: `${queryHash}:${operationName ?? ""}`, variables: coerced };
        try {
          const prepared = engine.prepare(asked, readerOf(contextValue));
          await contextValue.budget.charge(pointsOf(operation, prepared.rows), response.http.headers);
          if (operation.operation !== "query") return null;
          const text = await prepared.read();
          if (text === null) return null;
          return { http: response.http, body: { kind: "single", singleResult: { data: new RawJson(text) as never } } };
        } catch (error) {
          const refusal = errors.present(error);
          if (isOfOneField(refusal)) return null;
          const status = statusOf(error);
          if (status) response.http.status = status;
          return { http: response.http, body: { kind: "single", singleResult: { data: null, errors: [refusal] } } };
        }
      },
    }),
  };
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

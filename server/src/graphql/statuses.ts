import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context.js";

const ofTheDocument = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/**
 * Who asks for `application/json` alone reads the answer, not its status: the older clients for which the specification
 * of GraphQL over HTTP wants 200 where others get 400.
 */
export const statusesForOlderClients: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response }) => {
      const { body, http } = response;
      const isOlder = /^application\/json\s*(;|$)/.test(request.http?.headers.get("accept") ?? "");
      if (!isOlder || http.status !== 400 || body.kind !== "single") return;
      const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.["code"])) ?? [];
      if (codes.every((code) => ofTheDocument.has(code))) http.status = 200;
    },
  }),
};

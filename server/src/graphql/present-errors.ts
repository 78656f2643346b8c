import { randomUUID } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { sqlDetail, sqlState } from "../database/database.js";
import { isDatabaseGone } from "../http/errors.js";
import type { Context, Locale } from "./context.js";
import { messageOf } from "./error-messages.js";
import { badInput } from "./errors.js";

/** graphql-js quotes what was wrong. It may be a name, and clients log messages. */
const withoutValues = (message: string): string =>
  message
    .replace(/got invalid value .*; /s, "got an invalid value; ")
    .replace(/(cannot represent [\w -]+ value): .*$/s, "$1.")
    .replace(/Value .* does not exist in/s, "This value does not exist in");

/** What a client may learn of an error. Whatever is not meant for it is logged under an id and says only that id. */
export class ErrorPresenter {
  constructor(private readonly logger: Pick<FastifyBaseLogger, "error">) {}

  /** `formatError` of Apollo, and of what the engine answers itself. */
  present(error: unknown, formatted?: GraphQLFormattedError): GraphQLFormattedError {
    const cause = unwrapResolverError(error);
    const meant = this.meant(cause);
    const where = formatted ?? (error instanceof GraphQLError ? error.toJSON() : undefined);
    if (!meant) return this.fault(cause, where?.path);
    const { http: _http, stacktrace: _stacktrace, ...extensions } = { ...formatted?.extensions, ...meant.extensions };
    return {
      message: meant.message,
      ...(where?.locations ? { locations: where.locations } : {}),
      ...(where?.path ? { path: where.path } : {}),
      extensions,
    };
  }

  private meant(error: unknown): { message: string; extensions: Record<string, unknown> } | null {
    if (error instanceof ArgumentValidationError) {
      const { validationErrors } = error.extensions;
      const fields = validationErrors.map(({ property }) => property);
      return {
        message: "INVALID_FIELDS",
        extensions: { code: "BAD_USER_INPUT", reason: "INVALID_FIELDS", facts: { fields } },
      };
    }
    if (error instanceof GraphQLError && error.extensions.code) {
      return { message: withoutValues(error.message), extensions: { ...error.extensions } };
    }
    // What graphql-js itself complains of points to its place in the document: a null where a default stood.
    if (error instanceof GraphQLError && error.nodes)
      return { message: withoutValues(error.message), extensions: { code: "BAD_USER_INPUT" } };
    switch (sqlState(error)) {
      case "AID10":
        return badInput("UNKNOWN_CURSOR", sqlDetail(error));
      case "57014":
        return { message: "TIMEOUT", extensions: { code: "TIMEOUT" } };
      default:
        return isDatabaseGone(error)
          ? { message: "SERVICE_UNAVAILABLE", extensions: { code: "SERVICE_UNAVAILABLE" } }
          : null;
    }
  }

  private fault(error: unknown, path: GraphQLFormattedError["path"]): GraphQLFormattedError {
    const id = randomUUID();
    // Neither text nor detail of an error of Postgres: they may quote a person's data.
    const { name, stack } = error instanceof Error ? error : new Error("not an error");
    const places = stack?.split("\n").filter((line) => /^\s+at /.test(line));
    this.logger.error({ id, name, sqlState: sqlState(error), places }, "fault");
    return {
      message: "INTERNAL_SERVER_ERROR",
      ...(path ? { path } : {}),
      extensions: { code: "INTERNAL_SERVER_ERROR", id },
    };
  }
}

/** Puts our own errors into the reader's language, last of all. */
export const speakReadersLanguage: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const { body } = response;
      if (body.kind !== "single" || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map((error) => translate(error, contextValue.locale));
    },
  }),
};

function translate(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const { facts, ...extensions } = error.extensions ?? {};
  const key = String(extensions.reason ?? extensions.code ?? "");
  const message = messageOf(key, locale, { ...(facts as Record<string, unknown>), ...extensions });
  return { ...error, message: message ?? error.message, extensions };
}

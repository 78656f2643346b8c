import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { mostRows } from "./limits.js";

/** What is wrong with an argument. The sentence in the reader's language is made where the error is shown. */
export type BadInputReason = "UNREADABLE_TEXT" | "WRONG_ID" | "UNKNOWN_CURSOR" | "PAGE_SIZE" | "CONTRADICTION";

/** BAD_USER_INPUT. `argument` is the path of the argument: `refugees.first`. */
export function badInput(reason: BadInputReason, argument: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: "BAD_USER_INPUT", reason, argument, facts } });
}

/** The operation as a whole is too large. */
export const tooManyRows = (asked: number): GraphQLError =>
  new GraphQLError("TOO_MANY_ROWS", {
    extensions: {
      code: "BAD_USER_INPUT",
      reason: "TOO_MANY_ROWS",
      argument: "first",
      facts: { asked, most: mostRows },
      http: { status: 400 },
    },
  });

/** A wrong argument spoils its field only: graphql-js then answers field by field, and says which one it was. */
export function isOfOneField({ extensions }: Pick<GraphQLFormattedError, "extensions">): boolean {
  const { code, reason } = extensions ?? {};
  return code === "BAD_USER_INPUT" && reason !== "TOO_MANY_ROWS";
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError("UNAUTHENTICATED", { extensions: { code: "UNAUTHENTICATED" } });

/** More points than are left. */
export const tooManyRequests = (cost: number, seconds: number): GraphQLError =>
  new GraphQLError("RATE_LIMITED", {
    extensions: { code: "RATE_LIMITED", facts: { cost, seconds }, http: { status: 429 } },
  });

/** A token asks for more than its scopes. */
export const missingScopes = (scopes: readonly string[]): GraphQLError =>
  new GraphQLError("FORBIDDEN", {
    extensions: { code: "FORBIDDEN", reason: "MISSING_SCOPE", missingScopes: scopes, http: { status: 403 } },
  });

/** A token asks for what only somebody signed in may have. */
export const sessionNeeded = (): GraphQLError =>
  new GraphQLError("FORBIDDEN", { extensions: { code: "FORBIDDEN", reason: "SESSION_ONLY", http: { status: 403 } } });

export const forbidden = (): GraphQLError => new GraphQLError("FORBIDDEN", { extensions: { code: "FORBIDDEN" } });

/** Nobody is there to read it. */
export const clientGone = (): GraphQLError => new GraphQLError("CLIENT_GONE", { extensions: { code: "CLIENT_GONE" } });

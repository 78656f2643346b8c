import { GraphQLError } from "graphql";

/** What is wrong with an argument. The sentence in the reader's language is made where the error is shown. */
export type BadInputReason =
  | "UNREADABLE_TEXT"
  | "WRONG_ID"
  | "UNKNOWN_CURSOR"
  | "PAGE_SIZE"
  | "CONTRADICTION"
  | "TOO_MANY_ROWS";

/** BAD_USER_INPUT. `argument` is the path of the argument: `refugees.first`. */
export function badInput(reason: BadInputReason, argument: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: "BAD_USER_INPUT", reason, argument, facts } });
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError("UNAUTHENTICATED", { extensions: { code: "UNAUTHENTICATED" } });

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

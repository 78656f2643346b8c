import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

const CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CAPACITY_EXCEEDED",
  "CONFLICT",
  "QUERY_TOO_COMPLEX",
  "RATE_LIMITED",
  "UNREACHABLE",
  "INTERNAL",
] as const;

/** The kinds of failure the interface has a sentence for: `t(\`app:error.${code}\`)`. */
export type ErrorCode = (typeof CODES)[number];

/** What a failed query or mutation comes down to. Never shows a message that was not written for people. */
export function errorCode(error: unknown): ErrorCode {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, reason } = error.errors[0]?.extensions ?? {};
    // An address with something in it that is no id leads nowhere, like one with the id of something that is gone.
    if (reason === "WRONG_ID") return "NOT_FOUND";
    return CODES.find((known) => known === code) ?? "INTERNAL";
  }
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return "UNAUTHENTICATED";
    return error.statusCode === 502 || error.statusCode === 503 || error.statusCode === 504
      ? "UNREACHABLE"
      : "INTERNAL";
  }
  // fetch rejects with a TypeError when nothing answered at all.
  return error instanceof TypeError ? "UNREACHABLE" : "INTERNAL";
}

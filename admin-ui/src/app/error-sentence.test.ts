import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, test } from "@jest/globals";
import { errorCode } from "./error-sentence";

const graphQLError = (code?: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: "internal words", ...(code ? { extensions: { code } } : {}) }] });

describe("errors", () => {
  test("a known code is itself, an unknown one is internal", () => {
    expect(errorCode(graphQLError("FORBIDDEN"))).toBe("FORBIDDEN");
    expect(errorCode(graphQLError("CAPACITY_EXCEEDED"))).toBe("CAPACITY_EXCEEDED");
    expect(errorCode(graphQLError("SOMETHING_NEW"))).toBe("INTERNAL");
    expect(errorCode(graphQLError())).toBe("INTERNAL");
  });

  test("no answer at all is a matter of the connection", () => {
    expect(errorCode(new TypeError("Failed to fetch"))).toBe("UNREACHABLE");
    expect(errorCode(new Error("bug"))).toBe("INTERNAL");
  });
});

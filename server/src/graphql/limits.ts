import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { GraphQLError, type ValidationContext, type ValidationRule } from "graphql";

/** How large a document may be. Measured on the admin interface's own operations, with room to spare. */
export const mostTokens = 1000;
const deepest = 12;
const mostAliases = 15;
const mostDirectives = 50;

/** Rows an operation may ask for, counted from the pages' sizes before anything is read. */
export const mostRows = 50_000;

const refuse = (limit: string, most: number) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(
        new GraphQLError("LIMIT", { extensions: { code: "BAD_USER_INPUT", reason: limit, facts: { most } } }),
      ),
  ],
});

export const limits: ValidationRule[] = [
  maxDepthRule({ n: deepest, ...refuse("TOO_DEEP", deepest) }),
  maxAliasesRule({ n: mostAliases, ...refuse("TOO_MANY_ALIASES", mostAliases) }),
  maxDirectivesRule({ n: mostDirectives, ...refuse("TOO_MANY_DIRECTIVES", mostDirectives) }),
] as ValidationRule[];

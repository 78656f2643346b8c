import { readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
} from "graphql";
import { nodeTypeOf } from "../src/graphql/node-id.js";

/** As programs know it. */
export const publishedSchema = buildSchema(
  readFileSync(path.resolve(import.meta.dirname, "../../schema.graphql"), "utf8"),
);

/** What a plain list is taken to have. */
const usualList = 10;

/** A page and its edges carry rows, and are none. */
const carriesRows = /(Connection|Edge|PageInfo)$/;

/**
 * How many objects an answer would hold in which every page is full and every plain list as long as usual. Counted by
 * graphql-js over invented rows, so it shares nothing with the planner's own count.
 */
export async function objectsAnswered(
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<number> {
  let objects = 0;
  const invent: GraphQLFieldResolver<{ first?: number }, unknown> = (page, args, _context, { returnType }) => {
    const type = getNullableType(returnType);
    const named = getNamedType(type);
    if (isLeafType(named)) {
      const value = isEnumType(named) ? named.getValues()[0]?.value : (leafOf[named.name] ?? "x");
      return isListType(type) ? [value] : value;
    }
    const one = () => {
      if (!carriesRows.test(named.name)) objects++;
      return { first: args.first, id: args.id };
    };
    return isListType(type) ? Array.from({ length: page?.first ?? usualList }, one) : one();
  };
  const { errors } = await execute({
    schema: publishedSchema,
    document,
    variableValues,
    fieldResolver: invent,
    typeResolver: (row) => nodeTypeOf((row as { id?: unknown }).id) ?? undefined,
  });
  if (errors) throw errors[0];
  return objects;
}

const leafOf: { readonly [scalar: string]: unknown } = { Int: 1, Float: 1, Boolean: true };

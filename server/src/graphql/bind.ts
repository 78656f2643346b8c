import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from "graphql";
import { claimsOf } from "../access/viewer.js";
import { type Context, signedIn } from "./context.js";
import { isPlanned, type ReadEngine, type Reader } from "./read/engine.js";
import { RowReference } from "./read/row.js";
import { RowsTogether } from "./read/rows-together.js";

export const readerOf = (context: Context): Reader => {
  const { viewer, today, signal } = signedIn(context);
  return { claims: claimsOf(viewer, today), signal };
};

/**
 * For what graphql-js executes (mutations, and queries that also ask for the schema): root fields and payload rows are
 * read by the engine, and the fields of what it read are found by their response key.
 */
export function bindToEngine(schema: GraphQLSchema, engine: ReadEngine): void {
  const query = schema.getQueryType();
  const readable = typesReachableFrom(schema, query);
  const rows = new RowsTogether(engine);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === query) {
        if (isPlanned(field.name))
          field.resolve = (_, __, context: Context, info) => engine.readField(info, readerOf(context));
      } else if (readable.has(type)) {
        field.resolve = (row, _, __, info) => row[info.path.key];
      } else if (type !== schema.getMutationType()) {
        field.resolve = async (source, args, context: Context, info) => {
          const value = await defaultFieldResolver(source, args, context, info);
          return value instanceof RowReference ? rows.read(value, info, context, readerOf(context)) : value;
        };
      }
    }
  }
}

function typesReachableFrom(schema: GraphQLSchema, root: GraphQLObjectType | null | undefined): Set<GraphQLObjectType> {
  const reached = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLObjectType): void => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const field of Object.values(type.getFields())) {
      // What the root answers in code is no row.
      if (type === root && !isPlanned(field.name)) continue;
      const named = getNamedType(field.type);
      if (isObjectType(named)) visit(named);
      if (isAbstractType(named)) schema.getPossibleTypes(named).forEach(visit);
    }
  };
  if (root) visit(root);
  return reached;
}

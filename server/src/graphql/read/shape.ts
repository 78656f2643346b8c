import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { nodeTypeOf } from "../node-id.js";

/**
 * The shape of an operation's variables: what of them decides which SQL is needed. Presence, null, booleans, enums and
 * the type that an id names belong to it; texts, numbers and dates do not. Two requests of one shape share one plan.
 */
export type Shape = (variables: { readonly [name: string]: unknown }) => string;

export function shapeOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Shape {
  const parts = (operation.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType;
    return { name: definition.variable.name.value, shape: shapeOfType(type) };
  });
  return (variables) => parts.map(({ name, shape }) => shape(variables[name])).join();
}

function shapeOfType(type: GraphQLInputType): (value: unknown) => string {
  if (isNonNullType(type)) return shapeOfType(type.ofType as GraphQLInputType);
  return (value) => {
    if (value === undefined) return "-";
    if (value === null) return "0";
    if (isListType(type)) {
      const item = shapeOfType(type.ofType as GraphQLInputType);
      return Array.isArray(value)
        ? `[${isInputObjectType(getNamedType(type)) ? value.map(item).join() : ""}]`
        : item(value);
    }
    if (isInputObjectType(type)) {
      const given = value as { [field: string]: unknown };
      const fields = Object.values(type.getFields()).filter((field) => given[field.name] !== undefined);
      return `{${fields.map((field) => field.name + shapeOfType(field.type)(given[field.name])).join()}}`;
    }
    if (typeof value === "boolean") return value ? "t" : "f";
    if (isEnumType(type)) return String(value);
    return type.name === "ID" ? (nodeTypeOf(value) ?? "?") : ".";
  };
}

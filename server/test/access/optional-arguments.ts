import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { isNodeType, type NodeType } from "../../src/graphql/node-id.js";
import { today } from "./city.js";

export type IdsOf = (type: NodeType) => Promise<readonly string[]>;

/** As every canary begins. */
const beginning = '"kanarie"';

/**
 * What may be given for the arguments that a field can do without, as GraphQL: every order by, every part of a filter
 * with each value it takes, another day. Cursors say where to go on, not what for.
 */
export async function optionalArguments(args: readonly GraphQLArgument[], idsOf: IdsOf): Promise<string[]> {
  const given: string[] = [];
  for (const argument of args.filter((one) => !isRequiredArgument(one) && one.name !== "after")) {
    for (const value of await valuesOf(argument, idsOf)) given.push(`${argument.name}: ${value}`);
  }
  return given;
}

async function valuesOf({ name, type }: GraphQLArgument | GraphQLInputField, idsOf: IdsOf): Promise<string[]> {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  if (isInputObjectType(named)) return objectsOf(type, idsOf);
  switch (named.name) {
    case "Boolean":
      return ["true", "false"];
    case "Date":
      return [`"${today}"`, '"2017-06-01"'];
    case "String":
      return [beginning];
    case "ID":
      return (await idsOf(typeNamed(name))).map((id) => `"${id}"`);
    default:
      throw new Error(`the crawler does not know what to give for ${name}`);
  }
}

/** One part at a time, beside those that must be there. */
async function objectsOf(type: GraphQLInputType, idsOf: IdsOf): Promise<string[]> {
  const named = getNamedType(type);
  const parts = isInputObjectType(named) ? Object.values(named.getFields()) : [];
  const required = parts.filter(isRequiredInputField);
  let objects = ["{"];
  for (const part of required) {
    const values = await valuesOf(part, idsOf);
    objects = objects.flatMap((object) => values.map((value) => `${object} ${part.name}: ${value}`));
  }
  for (const part of parts.filter((one) => !isRequiredInputField(one))) {
    for (const value of await valuesOf(part, idsOf)) objects.push(`{ ${part.name}: ${value}`);
  }
  return objects.filter((object) => object !== "{").map((object) => `${object} }`);
}

/** The filters that take words. */
export const searchesOf = (schema: GraphQLSchema): { root: string; part: string }[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
    const filter = getNamedType(root.args.find(({ name }) => name === "filter")?.type);
    const parts = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
    return parts
      .filter(({ type }) => getNamedType(type).name === "String")
      .map((part) => ({ root: root.name, part: part.name }));
  });

const called: { readonly [argument: string]: NodeType } = {
  areaId: "IntegrationArea",
  accountId: "Viewer",
  fromOrganizationId: "Organization",
  toOrganizationId: "Organization",
};

function typeNamed(argument: string): NodeType {
  const word = argument.replace(/Id$/, "");
  const name = called[argument] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  if (!isNodeType(name)) throw new Error(`${argument} is the id of no node`);
  return name;
}

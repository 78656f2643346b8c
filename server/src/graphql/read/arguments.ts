import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type ValueNode,
  valueFromAST,
} from "graphql";
import { badInput } from "../errors.js";
import { fromNodeId, type NodeType } from "../node-id.js";
import type { Argument } from "./declare.js";
import type { Operation } from "./selection.js";
import { Param, type RunContext } from "./sql.js";

type ReadValue = (run: RunContext) => unknown;

const sqlTypes: { readonly [scalar: string]: string } = {
  Int: "int4",
  Float: "float8",
  Date: "date",
  DateTime: "timestamptz",
};

/** The field's arguments: literals and variables become parameters, what belongs to the shape stays a plain value. */
export function planArguments(
  operation: Operation,
  definitions: readonly GraphQLArgument[],
  given: readonly ArgumentNode[] | undefined,
): { [name: string]: Argument } {
  const planned: { [name: string]: Argument } = {};
  for (const definition of definitions) {
    const node = given?.find((argument) => argument.name.value === definition.name)?.value;
    const value = node && fromNode(operation, node, definition.type);
    planned[definition.name] = value === undefined ? constant(definition.type, definition.defaultValue) : value;
  }
  return planned;
}

function asParam(argument: Argument): Param {
  return argument instanceof Param ? argument : new Param(() => argument, "text");
}

/** A text as a parameter. Postgres stores every character but NUL, so nothing holds it. `path` is for the refusal. */
export function valueParam(argument: Argument, path: string): Param {
  const value = asParam(argument);
  return new Param((run) => {
    const read = value.read(run);
    if (typeof read === "string" && read.includes("\0")) throw badInput("UNREADABLE_TEXT", path);
    return read;
  }, value.type);
}

/** A parameter that must be the id of a `type`. `path` names the argument in the refusal. */
export function idParam(argument: Argument, type: NodeType, path: string): Param {
  const text = asParam(argument);
  return new Param((run) => fromNodeId(type, text.read(run), path), "uuid");
}

function fromNode(operation: Operation, node: ValueNode, type: GraphQLInputType): Argument {
  if (node.kind === "Variable") {
    const name = node.name.value;
    const argument = fromSample(type, operation.variables[name], (run) => run.variables[name]);
    return argument instanceof Param ? sameParam(operation, name, argument) : argument;
  }
  if (isNonNullType(type)) return fromNode(operation, node, type.ofType as GraphQLInputType);
  if (node.kind === "NullValue") return null;
  if (isListType(type)) {
    const items = node.kind === "ListValue" ? node.values : [node];
    if (items.some(holdsVariable)) {
      return items.map((item) => fromNode(operation, item, type.ofType as GraphQLInputType));
    }
  } else if (isInputObjectType(type) && node.kind === "ObjectValue") {
    return planFields(operation, node.fields, type);
  }
  return constant(type, valueFromAST(node, type));
}

const variableParams = new WeakMap<Operation, Map<string, Param>>();

/** A variable that is used in many places is sent once, and Postgres sees that it is the same value. */
function sameParam(operation: Operation, variable: string, param: Param): Param {
  const known = variableParams.get(operation) ?? new Map<string, Param>();
  variableParams.set(operation, known);
  const key = `${variable}:${param.type}`;
  const same = known.get(key) ?? param;
  known.set(key, same);
  return same;
}

function planFields(
  operation: Operation,
  nodes: readonly { name: { value: string }; value: ValueNode }[],
  type: GraphQLInputType,
): { [field: string]: Argument } {
  const planned: { [field: string]: Argument } = {};
  if (!isInputObjectType(type)) return planned;
  for (const field of Object.values(type.getFields())) {
    const node = nodes.find((one) => one.name.value === field.name)?.value;
    const value = node && fromNode(operation, node, field.type);
    planned[field.name] = value === undefined ? constant(field.type, field.defaultValue) : value;
  }
  return planned;
}

const holdsVariable = (node: ValueNode): boolean =>
  node.kind === "Variable" || (node.kind === "ObjectValue" && node.fields.some((field) => holdsVariable(field.value)));

const constant = (type: GraphQLInputType, value: unknown): Argument => fromSample(type, value, () => value);

function fromSample(type: GraphQLInputType, sample: unknown, read: ReadValue): Argument {
  if (sample === undefined || sample === null || typeof sample === "boolean") return sample;
  if (isNonNullType(type)) return fromSample(type.ofType as GraphQLInputType, sample, read);
  if (isEnumType(type)) return String(sample);
  if (isInputObjectType(type)) {
    const given = sample as { [field: string]: unknown };
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        fromSample(field.type, given[field.name], (run) => (read(run) as typeof given)[field.name]),
      ]),
    );
  }
  if (isListType(type) && isInputObjectType(getNamedType(type))) {
    const items = sample as readonly unknown[];
    return items.map((item, index) => fromSample(type.ofType, item, (run) => (read(run) as typeof items)[index]));
  }
  const scalar = sqlTypes[getNamedType(type).name] ?? "text";
  return new Param(read, isListType(type) ? `${scalar}[]` : scalar);
}

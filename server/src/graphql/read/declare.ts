import type { GraphQLScalarType } from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import type { NodeType } from "../node-id.js";
import type { Param, Sql } from "./sql.js";

/**
 * How a developer says what SQL must do for a field. Columns and TypeORM relations need nothing: `@Field() @Column()`
 * is enough. Everything else is one decorator beside the field; the planner does the rest.
 */

/** An argument as the planner hands it over: values are parameters; enums, booleans and nulls are what they are. */
export type Argument =
  | Param
  | string
  | boolean
  | null
  | undefined
  | Argument[]
  | { readonly [field: string]: Argument };

export interface Read {
  /** The row that has the field. */
  readonly self: Sql;
  readonly args: { readonly [name: string]: Argument };
  /** The argument `on`, or today. */
  readonly day: Sql;
  /** The argument as a parameter. */
  param(argument: string): Param;
  /** The argument as the uuid of a `type`; anything else is refused when the operation runs. */
  id(argument: string, type: NodeType): Param;
  /** Joins a row to `self` (a select that finds at most one) for all fields that ask the same. @returns its alias */
  once(source: Sql): Sql;
}

export interface RelatedRead extends Read {
  /** The row that is related. */
  readonly target: Sql;
}

export interface Relationship {
  /** Which rows are related; without it all are. */
  readonly where?: (read: RelatedRead) => Sql;
  /** Where the rows come from, if not from the type's own table: a function of the day, say. */
  readonly from?: (read: Read) => Sql;
  /** Joined to the target, so that `where` and orders can speak of it. */
  readonly join?: (read: RelatedRead) => Sql;
  /** Order of a list. Without it the rows' id decides. */
  readonly order?: (read: RelatedRead) => Sql;
  /** Orders of a connection by the value of `orderBy.field`; the first is the default. Keys are never null. */
  readonly orders?: { readonly [field: string]: (read: RelatedRead) => readonly Sql[] };
  /** What identifies a row of a connection, if not its `id`. */
  readonly key?: (target: Sql) => Sql;
}

export interface Condition {
  readonly target: Sql;
  readonly value: Argument;
  /** The value as a parameter. */
  readonly param: Param;
  readonly day: Sql;
  /** The value as the uuid of a `type`. */
  id(type: NodeType): Param;
}

/** What is given of a filter. */
type Given<T extends string> = { readonly [field in T]?: Argument };

/** What is declared, by class and field. */
class Declarations<T> {
  private readonly known = new Map<object, Map<string, T>>();

  add(prototype: object, field: string | symbol, declaration: T): void {
    const owner = prototype.constructor;
    const fields = this.known.get(owner) ?? new Map<string, T>();
    this.known.set(owner, fields.set(String(field), declaration));
  }

  /** By the names of the schema, which are not always those of the classes. */
  of(type: string, field: string): T | undefined {
    const owner = ownerOf(type, field);
    return owner && this.known.get(owner)?.get(field);
  }
}

function ownerOf(type: string, field: string): object | undefined {
  const { queries, objectTypes, inputTypes } = getMetadataStorage();
  if (type === "Query") return queries.find((query) => query.schemaName === field)?.target;
  return [...objectTypes, ...inputTypes].find((one) => one.name === type)?.target;
}

const expressions = new Declarations<(read: Read) => Sql>();
const relationships = new Declarations<Relationship>();
const conditions = new Declarations<(condition: Condition) => Sql>();
const contradictions = new Declarations<(filter: Given<string>) => boolean>();
/** In the place of a field, for what is declared of a class. */
const itself = "";

/** A scalar that SQL computes from the row. */
export function Reads(expression: (read: Read) => Sql): PropertyDecorator {
  return (prototype, field) => expressions.add(prototype, field, expression);
}

/** One, a list or a connection of other rows, as the field's type says. For fields and for root queries. */
export function Related(relationship: Relationship): PropertyDecorator & MethodDecorator {
  return (prototype: object, field: string | symbol) => relationships.add(prototype, field, relationship);
}

/** The field of a filter: which rows pass, given its value. */
export function Where(condition: (condition: Condition) => Sql): PropertyDecorator {
  return (prototype, field) => conditions.add(prototype, field, condition);
}

/** Of a filter: whether its conditions can never hold together. Such a filter is refused instead of finding nothing. */
export function Contradicts<T extends string>(rule: (filter: Given<T>) => boolean): ClassDecorator {
  return (filter) => contradictions.add(filter.prototype, itself, rule as (filter: Given<string>) => boolean);
}

/** An argument of a property, as `@Arg` is one of a method. */
export function Argument(
  name: string,
  type: () => ClassType | GraphQLScalarType | object,
  options: { description: string; nullable?: boolean },
): PropertyDecorator & MethodDecorator {
  return (prototype: object, field: string | symbol) =>
    getMetadataStorage().collectHandlerParamMetadata({
      kind: "arg",
      target: prototype.constructor,
      methodName: field,
      index: 0,
      name,
      description: options.description,
      deprecationReason: undefined,
      getType: () => type() as never,
      typeOptions: { nullable: options.nullable ?? true },
      validateSettings: undefined,
      validateFn: undefined,
    } as never);
}

/** What stands in the body of a root query: the planner answers before it would be called. */
export function planned(): never {
  throw new Error("read by the planner, never called");
}

export const declared = {
  expression: (type: string, field: string) => expressions.of(type, field),
  relationship: (type: string, field: string) => relationships.of(type, field),
  condition: (type: string, field: string) => conditions.of(type, field),
  contradicts: (filterType: string, filter: Given<string>): boolean =>
    contradictions.of(filterType, itself)?.(filter) ?? false,
};

import { describe, expect, it } from "@jest/globals";
import { buildSchema, getVariableValues, Kind, parse } from "graphql";
import { planArguments } from "./arguments.js";
import { Param } from "./sql.js";

const schema = buildSchema(`
  enum Sort { NAME AGE }
  input Filter { search: String = "all" ids: [ID!] isNew: Boolean sort: Sort within: Filter parts: [Filter!] }
  scalar Date
  type Query {
    list(first: Int = 7, on: Date, sort: Sort = NAME, search: String, filter: Filter, names: [String!], is: Boolean): Int
  }`);

/** The arguments as planned for one set of variables and read with another, which may only differ in values. */
function read(document: string, planned: Record<string, unknown>, used: Record<string, unknown> = planned): unknown {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("an operation expected");
  const [field] = operation.selectionSet.selections;
  const definition = schema.getQueryType()?.getFields()["list"];
  if (field?.kind !== Kind.FIELD || !definition) throw new Error("a field expected");
  const coerced = (variables: Record<string, unknown>) =>
    getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced ?? {};
  const run = { variables: coerced(used), today: "2018-07-31" };
  const plan = planArguments({ schema, fragments: {}, variables: coerced(planned) }, definition.args, field.arguments);
  const asRead = (argument: unknown): unknown => {
    if (argument instanceof Param) return { [argument.type]: argument.read(run) };
    if (Array.isArray(argument)) return argument.map(asRead);
    if (typeof argument !== "object" || argument === null) return argument;
    return Object.fromEntries(
      Object.entries(argument)
        .map(([key, value]) => [key, asRead(value)])
        .filter(([, value]) => value !== undefined),
    );
  };
  return asRead(plan);
}

const defaults = { first: { int4: 7 }, sort: "NAME" };

describe("planned arguments", () => {
  it("have the field's defaults, also where a variable is absent", () => {
    expect(read("{ list }", {})).toEqual(defaults);
    expect(read("query($n: Int) { list(first: $n) }", {})).toEqual(defaults);
  });

  it("take a variable's default before the field's", () => {
    expect(read("query($n: Int = 3) { list(first: $n) }", {})).toEqual({ ...defaults, first: { int4: 3 } });
  });

  it("are null where null is said", () => {
    expect(read("{ list(first: null) }", {})).toEqual({ ...defaults, first: null });
    expect(read("query($n: Int = 3) { list(first: $n) }", { n: null })).toEqual({ ...defaults, first: null });
  });

  it("know the SQL type of a parameter, and read its value when they run", () => {
    const document = 'query($d: Date) { list(on: $d, search: "x", is: true) }';
    const expected = { ...defaults, on: { date: "2020-02-29" }, search: { text: "x" }, is: true };
    expect(read(document, { d: "2018-01-01" }, { d: "2020-02-29" })).toEqual(expected);
  });

  it("leave to the plan what its shape depends on", () => {
    const document = "query($s: Sort, $b: Boolean) { list(sort: $s, is: $b) }";
    expect(read(document, { s: "AGE", b: false })).toEqual({ ...defaults, sort: "AGE", is: false });
  });

  it("reach into objects, given as a whole or with variables within", () => {
    const within = { search: { text: "y" }, isNew: true };
    const whole = read(
      "query($f: Filter) { list(filter: $f) }",
      { f: { ids: ["1"], within: { search: "x", isNew: true } } },
      { f: { ids: ["2"], within: { search: "y", isNew: true } } },
    );
    expect(whole).toEqual({ ...defaults, filter: { search: { text: "all" }, ids: { "text[]": ["2"] }, within } });
    const parts = read(
      "query($s: String, $b: Boolean) { list(filter: { sort: AGE, within: { search: $s, isNew: $b } }) }",
      { s: "x", b: true },
      { s: "y", b: true },
    );
    expect(parts).toEqual({ ...defaults, filter: { search: { text: "all" }, sort: "AGE", within } });
  });

  it("reach into lists of objects", () => {
    const document = "query($p: [Filter!]) { list(filter: { parts: $p }) }";
    const planned = { p: [{ search: "a" }, { search: "b", isNew: false }] };
    const parts = [{ search: { text: "a" } }, { search: { text: "c" }, isNew: false }];
    const used = { p: [{ search: "a" }, { search: "c", isNew: false }] };
    expect(read(document, planned, used)).toEqual({ ...defaults, filter: { search: { text: "all" }, parts } });
  });

  it("take an absent variable in an object for no field, and its default for the field's", () => {
    const document = "query($s: String, $b: Boolean) { list(filter: { search: $s, isNew: $b }) }";
    expect(read(document, {})).toEqual({ ...defaults, filter: { search: { text: "all" } } });
    expect(read(document, { s: null })).toEqual({ ...defaults, filter: { search: null } });
  });

  it("take one value for a list of it, and variables within a list", () => {
    expect(read('{ list(names: "a") }', {})).toEqual({ ...defaults, names: { "text[]": ["a"] } });
    expect(read("query($n: [String!]) { list(names: $n) }", { n: "a" })).toEqual({
      ...defaults,
      names: { "text[]": ["a"] },
    });
    const names = [{ text: "a" }, { text: "b" }];
    expect(read('query($n: String!) { list(names: ["a", $n]) }', { n: "b" })).toEqual({ ...defaults, names });
  });
});

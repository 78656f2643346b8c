import { describe, expect, it } from "@jest/globals";
import { buildSchema, Kind, parse } from "graphql";
import { shapeOf } from "./shape.js";

const schema = buildSchema(`
  enum Sort { NAME AGE }
  input Filter { search: String isNew: Boolean sort: Sort parts: [Filter!] names: [String!] }
  type Query { list(filter: Filter, first: Int, id: ID, sort: Sort, is: Boolean): Int }`);

function shape(type: string) {
  const [operation] = parse(`query($v: ${type}) { list }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("an operation expected");
  return shapeOf(schema, operation);
}
const id = (prefix: string, digit: string): string => `${prefix}_${digit.repeat(32)}`;

describe("the shape of variables", () => {
  it.each([
    ["a text", "String", "a", "b"],
    ["a number", "Int!", 1, 100],
    ["ids of one type", "ID", id("ref", "1"), id("ref", "2")],
    ["texts within an object", "Filter", { search: "a" }, { search: "b" }],
    ["lists of texts", "[String!]", ["a"], ["b", "c"]],
  ])("is the same for every value of %s", (_, type, one, other) => {
    const of = shape(type);
    expect(of({ v: one })).toBe(of({ v: other }));
  });

  it.each([
    ["presence", "String", undefined, "a"],
    ["null and a value", "String", null, "a"],
    ["null and absence", "String", null, undefined],
    ["booleans", "Boolean", true, false],
    ["values of an enum", "Sort!", "NAME", "AGE"],
    ["ids of two types", "ID!", id("ref", "1"), id("csw", "1")],
    ["an id and none", "ID", id("ref", "1"), "x"],
    ["the fields given of an object", "Filter", { search: "a" }, { search: "a", isNew: true }],
    ["null within an object", "Filter", { search: "a" }, { search: null }],
    ["an enum within a list of objects", "Filter", { parts: [{ sort: "NAME" }] }, { parts: [{ sort: "AGE" }] }],
    ["how many objects a list has", "[Filter!]", [{}], [{}, {}]],
  ])("tells apart %s", (_, type, one, other) => {
    const of = shape(type);
    expect(of({ v: one })).not.toBe(of({ v: other }));
  });
});

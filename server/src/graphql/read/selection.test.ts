import { describe, expect, it } from "@jest/globals";
import { buildSchema, type FragmentDefinitionNode, Kind, parse } from "graphql";
import { type Selected, select, selectionSets } from "./selection.js";

const schema = buildSchema(`
  interface Node { id: ID }
  type Person implements Node { id: ID name: String home: House }
  type House implements Node { id: ID street: String }
  type Query { person: Person }`);

/** The response keys that a document selects of a Person, with what they select of a House in turn. */
function keysOf(document: string, variables: Record<string, unknown> = {}): unknown[] {
  const { definitions } = parse(document);
  const named = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const operation = { schema, variables, fragments: Object.fromEntries(named.map((one) => [one.name.value, one])) };
  const [first] = definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION) throw new Error("the operation comes first");
  const [person] = first.selectionSet.selections;
  if (person?.kind !== Kind.FIELD || !person.selectionSet) throw new Error("the operation asks for a person");
  const key = ({ key, name, nodes }: Selected): unknown =>
    name === "home" ? { [key]: select(operation, "House", selectionSets(nodes)).map((one) => one.key) } : key;
  return select(operation, "Person", [person.selectionSet]).map(key);
}

describe("what is selected of an object", () => {
  it.each([
    ["fields in the order of their first mention", "{ person { name id name } }", ["name", "id"]],
    ["aliases beside names", "{ person { a: name b: name name } }", ["a", "b", "name"]],
    ["inline fragments, with a type or without", "{ person { ... { id } ... on Person { name } } }", ["id", "name"]],
    ["of fragments on interfaces what applies", "{ person { ... on Node { id } ... on House { street } } }", ["id"]],
    [
      "fragments within fragments",
      "{ person { ...A } } fragment A on Node { id ...B } fragment B on Person { name }",
      ["id", "name"],
    ],
    [
      "a fragment that is spread twice once",
      "{ person { ...A name ...A } } fragment A on Person { id }",
      ["id", "name"],
    ],
    [
      "one object for all mentions of it",
      "{ person { home { id } ...A } } fragment A on Person { home { street id } }",
      [{ home: ["id", "street"] }],
    ],
    ["nothing that is skipped", "{ person { id @skip(if: true) name @skip(if: false) } }", ["name"]],
    ["only what is included", "{ person { id @include(if: false) name @include(if: true) } }", ["name"]],
    [
      "nothing that is both included and skipped",
      "{ person { id @include(if: true) @skip(if: true) name } }",
      ["name"],
    ],
    ["one mention if the other is skipped", "{ person { name @skip(if: true) id name } }", ["id", "name"]],
    [
      "a fragment without its skipped spread",
      "{ person { ...A @skip(if: true) ... @include(if: false) { id } name } } fragment A on Person { id }",
      ["name"],
    ],
  ])("%s", (_, document, expected) => {
    expect(keysOf(document)).toEqual(expected);
  });

  it("follows variables in directives", () => {
    const document = "query($yes: Boolean!) { person { id @include(if: $yes) name @skip(if: $yes) } }";
    expect(keysOf(document, { yes: true })).toEqual(["id"]);
    expect(keysOf(document, { yes: false })).toEqual(["name"]);
  });
});

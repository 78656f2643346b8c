import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { recordStatements } from "../../test/statements.js";
import { toNodeId } from "./node-id.js";

let city: ServedCity;
/** A cursor of the caseworkers' list. */
let cursor: string;

beforeAll(async () => {
  city = await servedCity();
  const { data } = await city.ask("{ caseworkers(first: 1) { pageInfo { endCursor } } }");
  cursor = (data as { caseworkers: { pageInfo: { endCursor: string } } }).caseworkers.pageInfo.endCursor;
});
afterAll(() => city.close());

const anywhere = /select|postgres|relation|node_modules|\/src\/|typeorm|stack/i;

describe("bad input names its argument", () => {
  const nobody = toNodeId("Refugee", "0".repeat(32));
  it.each([
    ["a page of no rows", "{ list: refugees(first: 0) { totalCount } }", "PAGE_SIZE", "list.first"],
    ["a page of fewer", "{ refugees(first: -1) { totalCount } }", "PAGE_SIZE", "refugees.first"],
    ["a page of too many", "{ refugees(first: 101) { totalCount } }", "PAGE_SIZE", "refugees.first"],
    [
      "a page within",
      '{ caseloads(on: "2018-07-31") { persons h: households(first: 0) { totalCount } } }',
      "PAGE_SIZE",
      "caseloads.h.first",
    ],
    ["no cursor at all", '{ refugees(first: 1, after: "") { totalCount } }', "UNKNOWN_CURSOR", "refugees.after"],
    ["a made-up cursor", '{ refugees(first: 1, after: "Zm9v") { totalCount } }', "UNKNOWN_CURSOR", "refugees.after"],
    [
      "a cursor of another list",
      '{ refugees(first: 1, after: "CURSOR") { totalCount } }',
      "UNKNOWN_CURSOR",
      "refugees.after",
    ],
    [
      "a cursor of another order",
      '{ caseworkers(first: 1, after: "CURSOR", orderBy: { field: NAME, direction: DESC }) { totalCount } }',
      "UNKNOWN_CURSOR",
      "caseworkers.after",
    ],
    ["an id of another type", `{ caseworker(id: "${nobody}") { name } }`, "WRONG_ID", "caseworker.id"],
    ["no id", '{ refugee(id: "1 or 1=1") { fileNumber } }', "WRONG_ID", "refugee.id"],
    ["a bare uuid", '{ refugee(id: "00000000-0000-7000-8000-000000000000") { fileNumber } }', "WRONG_ID", "refugee.id"],
    ["an id of no type", '{ node(id: "xyz_00000000000000000000000000000000") { id } }', "WRONG_ID", "node.id"],
    ["an account's id", '{ node(id: "usr_00000000000000000000000000000000") { id } }', "WRONG_ID", "node.id"],
    [
      "a wrong id in a filter",
      `{ refugees(first: 1, filter: { areaId: "${nobody}" }) { totalCount } }`,
      "WRONG_ID",
      "refugees.filter.areaId",
    ],
    [
      "a filter against itself",
      '{ refugees(first: 1, filter: { caseworkerId: "ANNA", withoutCaseworker: true }) { totalCount } }',
      "CONTRADICTION",
      "refugees.filter",
    ],
  ])("%s", async (_, query, reason, argument) => {
    const anna = toNodeId("Caseworker", city.ids.anna);
    const { status, data, errors, text } = await city.ask(query.replace("CURSOR", cursor).replace("ANNA", anna));
    expect(status).toBe(200);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", reason, argument });
    expect(errors[0]?.path?.[0]).toBe(argument.split(".")[0]);
    expect(text).not.toMatch(anywhere);
  });

  it("as a variable just as well, and as part of one", async () => {
    const query = "query($n: Int!, $filter: RefugeeFilter) { refugees(first: $n, filter: $filter) { totalCount } }";
    const large = await city.ask(query, { variables: { n: 1000 } });
    expect(large.errors[0]?.extensions).toMatchObject({ reason: "PAGE_SIZE", argument: "refugees.first" });
    const both = { caseworkerId: toNodeId("Caseworker", city.ids.anna), withoutCaseworker: true };
    const contradiction = await city.ask(query, { variables: { n: 1, filter: both } });
    expect(contradiction.errors[0]?.extensions).toMatchObject({ reason: "CONTRADICTION", argument: "refugees.filter" });
    const one = await city.ask(query, { variables: { n: 1, filter: { ...both, withoutCaseworker: false } } });
    expect(one.data).toEqual({ refugees: { totalCount: 1 } });
  });

  it("leaves the other fields standing where it may", async () => {
    const { data, errors } = await city.ask('{ refugee(id: "x") { fileNumber } organizations { name } }');
    expect(data).toEqual({ refugee: null, organizations: [{ name: "Stadt" }, { name: "Caritas" }] });
    expect(errors).toHaveLength(1);
  });

  it.each([
    ["a variable of another type", "query($n: Int!) { refugees(first: $n) { totalCount } }", { n: "x" }],
    ["a variable that is missing", "query($n: Int!) { refugees(first: $n) { totalCount } }", {}],
    ["a day that does not exist", "query($d: Date!) { programmeOverview(on: $d) { capacity } }", { d: "2018-02-30" }],
  ])("%s is refused as the specification says", async (_, query, variables) => {
    const { status, errors } = await city.ask(query, { variables });
    expect([status, errors[0]?.extensions?.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("and null where only a default made it optional", async () => {
    const query = "query($n: Int = 5) { refugees(first: $n) { totalCount } }";
    const { data, errors } = await city.ask(query, { variables: { n: null } });
    expect(data).toBeNull();
    expect(errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("in the reader's language", async () => {
    const query = "{ refugees(first: 0) { totalCount } }";
    const german = await city.ask(query, { headers: { "accept-language": "de-DE,en;q=0.5" } });
    const english = await city.ask(query, { headers: { "accept-language": "en-GB" } });
    expect(german.errors[0]?.message).toBe("„refugees.first“ muss zwischen 1 und 100 liegen.");
    expect(english.errors[0]?.message).toBe("“refugees.first” must be between 1 and 100.");
  });

  it("does not tell what the schema holds to who guesses", async () => {
    const { status, errors } = await city.ask("{ refugeez { id } }");
    expect(status).toBe(400);
    expect(errors[0]?.message).not.toContain("Did you mean");
  });
});

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

describe("limits", () => {
  const inner = (depth: number): string =>
    depth === 1 ? "id" : depth === 2 ? "load { fte }" : `load { caseworker { ${inner(depth - 2)} } }`;
  const deep = (depth: number): string =>
    `{ refugee(id: "${toNodeId("Refugee", "0".repeat(32))}") { caseworker { ${inner(depth - 2)} } } }`;
  const many = (rest: string): string => {
    const four = ["a", "b", "c", "d"].map((key) => `${key}: assignments { refugee { assignments { id } } }`).join(" ");
    const lists = repeat(9, (index) => `l${index}: refugees(first: 100) { nodes { id } }`);
    // 100 × (1 + 4 × (10 + 10 + 100) + 10) + 9 × 100
    return `{ refugees(first: 100) { nodes { ${four} occupancies { id } } } ${lists} ${rest} }`;
  };
  // Two braces, three fields with two each, the rest are fields within.
  const tokens = (count: number): string => {
    const within = repeat(330, () => "id");
    return `{ districts { ${within} } organizations { ${within} } viewer { ${repeat(count - 671, () => "id")} } }`;
  };
  it.each([
    ["depth", deep(12), deep(13), { reason: "TOO_DEEP" }],
    [
      "aliases",
      `{ ${repeat(15, (n) => `a${n}: viewer { id }`)} }`,
      `{ ${repeat(16, (n) => `a${n}: viewer { id }`)} }`,
      { reason: "TOO_MANY_ALIASES" },
    ],
    [
      "directives",
      `{ ${repeat(50, () => "__typename @include(if: true)")} }`,
      `{ ${repeat(51, () => "__typename @include(if: true)")} }`,
      { reason: "TOO_MANY_DIRECTIVES" },
    ],
    ["tokens", tokens(1000), tokens(1001), {}],
    [
      "rows",
      many(""),
      many("more: refugees(first: 1) { nodes { id } }"),
      { reason: "TOO_MANY_ROWS", argument: "first" },
    ],
  ])(
    "%s: as many as allowed are answered, one more is refused before anything is read",
    async (_, allowed, tooMuch, extensions) => {
      const answered = await city.ask(allowed);
      expect(answered.errors).toEqual([]);

      const statements = recordStatements();
      const refused = await city.ask(tooMuch);
      statements.stop();
      expect([refused.status, refused.data]).toEqual([400, null]);
      expect(refused.errors[0]?.extensions).toMatchObject(extensions);
      expect(refused.text).not.toMatch(anywhere);
      expect(statements.sent.filter((text) => !/session/.test(text))).toEqual([]);
    },
  );

  it("rows are counted together with what graphql-js completes", async () => {
    const { data, errors } = await city.ask(many("more: refugees(first: 1) { nodes { id } } __schema { description }"));
    expect(data).toBeNull();
    expect(errors[0]?.extensions?.reason).toBe("TOO_MANY_ROWS");
  });

  it("bodies over a mebibyte are not read", async () => {
    const { status } = await city.ask(`{ __typename } # ${"x".repeat(1024 * 1024)}`);
    expect(status).toBe(413);
  });
});

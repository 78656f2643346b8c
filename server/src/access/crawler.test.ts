import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type GraphQLSchema, isEnumType, isInputObjectType } from "graphql";
import type { Canary } from "../../test/access/canary.js";
import { Crawler, type Found } from "../../test/access/crawler.js";
import { searchesOf } from "../../test/access/optional-arguments.js";
import { accountOf, type Reader, readers } from "../../test/access/readers.js";
import { type Asker, type ServedAccessCity, servedAccessCity } from "../../test/access/served-access-city.js";
import type { GraphqlAnswer } from "../../test/served-city.js";
import { createSchema } from "../graphql/schema.js";

let served: ServedAccessCity;
let schema: GraphQLSchema;
let crawler: Crawler;
let questions: Awaited<ReturnType<Crawler["questions"]>>;
let withMore: typeof questions;
const askers = {} as Record<Reader, Asker>;

beforeAll(async () => {
  served = await servedAccessCity();
  schema = await createSchema(new Map());
  crawler = new Crawler(served, schema);
  for (const reader of readers) askers[reader] = await served.signIn(accountOf(served.city, reader).id);
  questions = await crawler.questions(askers.STEERING);
  withMore = await crawler.questionsWithMore();
}, 300_000);
afterAll(() => served.close());

/** The log of who saw and changed what holds what was changed, but no secret, and the data protection officer reads it. */
const isLog = (place: string): boolean => /^audit/.test(place);

const mayFind = (reader: Reader, { root, canary }: Found): boolean =>
  isLog(root) ? reader === "DATA_PROTECTION_OFFICER" && !canary.isSealed : canary.byApi.has(reader);

const names = (canaries: Iterable<Canary>): string[] => [...new Set([...canaries].map(({ where }) => where))].sort();

const answered = ({ status, errors }: GraphqlAnswer, query: string): void =>
  expect({ query, status, errors }).toEqual({ query, status: 200, errors: [] });

/** In their own session: what leaks, and what is missing although the matrix lets them see it. */
async function crawlAs(reader: Reader, isHidden: (canary: Canary) => boolean = () => false) {
  const found = await crawler.crawl(askers[reader], questions, answered);
  const beyondLog = new Set(found.filter(({ root }) => !isLog(root)).map(({ canary }) => canary));
  const leaks = found.filter((one) => !mayFind(reader, one) || (!isLog(one.root) && isHidden(one.canary)));
  const expected = [...served.canaries.values()].filter((one) => one.byApi.has(reader) && !isHidden(one));
  return {
    leaks: leaks.map(({ root, canary }) => `${root}: ${canary.where}`).sort(),
    missing: names(expected.filter((one) => !beyondLog.has(one))),
  };
}

const nothing = { leaks: [], missing: [] };

describe("everything that the schema has, asked for over HTTP", () => {
  it("is asked for: every field of every type that a query leads to", () => {
    const asked = new Set(questions.flatMap(({ query }) => query.match(/\w+/g) ?? []));
    const reachable = Object.values(schema.getTypeMap()).flatMap((type) =>
      "getFields" in type &&
      !type.name.startsWith("__") &&
      !/(Mutation|Payload|Input|Filter|Order|UserError|CapacityRefusal|CaseloadEffect|CaseloadSplit|CaseloadShare|SplitHousehold)$/.test(
        type.name,
      )
        ? Object.keys(type.getFields())
        : [],
    );
    // What the crawler leaves out, and why, stands there.
    expect(reachable.filter((field) => !asked.has(field))).toEqual(["caseloadSplit"]);
  });

  it("is asked for with every argument, every value of an enum and every part of a filter", () => {
    const asked = new Set(withMore.flatMap(({ query }) => query.match(/\w+/g) ?? []));
    const inputs = Object.values(schema.getTypeMap()).filter(({ name }) => /(Filter|Order|OrderField)$/.test(name));
    const parts = inputs.flatMap((type): { name: string }[] => {
      if (isInputObjectType(type)) return Object.values(type.getFields());
      return isEnumType(type) ? [...type.getValues()] : [];
    });
    expect(parts.length).toBeGreaterThan(30);
    expect(parts.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });

  it.each(readers)(
    "shows %s what the matrix says, and no more",
    async (reader) => {
      expect(await crawlAs(reader)).toEqual(nothing);
    },
    300_000,
  );

  it.each(readers)(
    "shows %s no more when it is filtered, sorted or asked for another day",
    async (reader) => {
      const found = await crawler.crawl(askers[reader], withMore, answered);
      expect(found.filter((one) => !mayFind(reader, one)).map((one) => `${one.root}: ${one.canary.where}`)).toEqual([]);
      expect(found.length).toBeGreaterThan(5);
    },
    300_000,
  );

  it.each(readers)(
    "finds %s nothing by words that they may not read",
    async (reader) => {
      const hidden = [...served.canaries.values()].filter((one) => /^kanarie/.test(one.text) && !one.byApi.has(reader));
      const searches = searchesOf(schema).filter(({ root }) => !isLog(root));
      expect(searches.map(({ root }) => root)).toContain("refugees");
      expect(hidden.length).toBeGreaterThan(5);
      for (const { text } of hidden) {
        const asked = searches.map(({ root, part }) => {
          const filter = `{ ${part}: "${text}" }`;
          return `${root}_${part}: ${root}(first: 1, filter: ${filter}) { totalCount nodes { __typename } }`;
        });
        const { data } = await served.ask(askers[reader], `{ ${asked.join(" ")} }`);
        const nothing = searches.map(({ root, part }) => [`${root}_${part}`, { totalCount: 0, nodes: [] }]);
        expect({ text, data }).toEqual({ text, data: Object.fromEntries(nothing) });
      }
    },
    300_000,
  );

  it.each(["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER"] as const)(
    "shows %s nothing of a restricted file",
    async (role) => {
      await served.owner.query("insert into refugee_restriction values ($1)", [served.city.ids.own]);
      try {
        expect(await crawlAs(role, ({ person }) => person === "own")).toEqual(nothing);
      } finally {
        await served.owner.query("delete from refugee_restriction where refugee_id = $1", [served.city.ids.own]);
      }
    },
    300_000,
  );
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import type { Canary } from "../../test/access/canary.js";
import { Crawler, type Found } from "../../test/access/crawler.js";
import { accountOf, type Reader, readers } from "../../test/access/readers.js";
import { type Asker, type ServedAccessCity, servedAccessCity } from "../../test/access/served-access-city.js";
import { createSchema } from "../graphql/schema.js";

let served: ServedAccessCity;
let schema: GraphQLSchema;
let crawler: Crawler;
let questions: Awaited<ReturnType<Crawler["questions"]>>;
const askers = {} as Record<Reader, Asker>;

beforeAll(async () => {
  served = await servedAccessCity();
  schema = await createSchema(new Map());
  crawler = new Crawler(served, schema);
  for (const reader of readers) askers[reader] = await served.signIn(accountOf(served.city, reader).id);
  questions = await crawler.questions(askers.STEERING);
}, 300_000);
afterAll(() => served.close());

/** The log of who saw and changed what holds what was changed, but no secret, and the data protection officer reads it. */
const isLog = (place: string): boolean => /^audit/.test(place);

const mayFind = (reader: Reader, { root, canary }: Found): boolean =>
  isLog(root) ? reader === "DATA_PROTECTION_OFFICER" && !canary.isSealed : canary.byApi.has(reader);

const names = (canaries: Iterable<Canary>): string[] => [...new Set([...canaries].map(({ where }) => where))].sort();

/** In their own session: what leaks, and what is missing although the matrix lets them see it. */
async function crawlAs(reader: Reader, isHidden: (canary: Canary) => boolean = () => false) {
  const found = await crawler.crawl(askers[reader], questions, ({ status, errors }, query) =>
    expect({ query, status, errors }).toEqual({ query, status: 200, errors: [] }),
  );
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
      !/(Mutation|Payload|Input|Filter|Order|UserError|CapacityRefusal)$/.test(type.name)
        ? Object.keys(type.getFields())
        : [],
    );
    expect(reachable.filter((field) => !asked.has(field))).toEqual([]);
  });

  it.each(readers)(
    "shows %s what the matrix says, and no more",
    async (reader) => {
      expect(await crawlAs(reader)).toEqual(nothing);
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

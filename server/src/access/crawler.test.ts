import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import type { Canary } from "../../test/access/canaries.js";
import { type Role, roles } from "../../test/access/city.js";
import { Crawler, type Found } from "../../test/access/crawler.js";
import { type Asker, type ServedAccessCity, servedAccessCity } from "../../test/access/served-access-city.js";
import { createSchema } from "../graphql/schema.js";

let served: ServedAccessCity;
let schema: GraphQLSchema;
let crawler: Crawler;
let questions: Awaited<ReturnType<Crawler["questions"]>>;
const askers = {} as Record<Role, Asker>;

beforeAll(async () => {
  served = await servedAccessCity();
  schema = await createSchema(new Map());
  crawler = new Crawler(served, schema);
  for (const role of roles) askers[role] = await served.signIn(served.city.viewers[role].id);
  questions = await crawler.questions(askers.STEERING);
}, 300_000);
afterAll(() => served.close());

/** The log of who saw and changed what holds what was changed, and the data protection officer reads it. */
const isLog = (place: string): boolean => /^audit/.test(place);

const mayFind = (role: Role, { root, canary }: Found): boolean =>
  isLog(root) ? role === "DATA_PROTECTION_OFFICER" : canary.byApi.has(role);

const names = (canaries: Iterable<Canary>): string[] => [...new Set([...canaries].map(({ where }) => where))].sort();

/** In the role's own session: what leaks, and what is missing although the matrix lets the role see it. */
async function crawlAs(role: Role, isHidden: (canary: Canary) => boolean = () => false) {
  const found = await crawler.crawl(askers[role], questions, ({ status, errors }, query) =>
    expect({ query, status, errors }).toEqual({ query, status: 200, errors: [] }),
  );
  const beyondLog = new Set(found.filter(({ root }) => !isLog(root)).map(({ canary }) => canary));
  const leaks = found.filter((one) => !mayFind(role, one) || (!isLog(one.root) && isHidden(one.canary)));
  const expected = [...served.canaries.values()].filter((one) => one.byApi.has(role) && !isHidden(one));
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

  it.each(roles)(
    "shows %s what the matrix says, and no more",
    async (role) => {
      expect(await crawlAs(role)).toEqual(nothing);
    },
    300_000,
  );

  it.each(["STEERING", "ASSOCIATION_ADMIN", "CASEWORKER"] as const)(
    "shows %s nothing of a restricted file",
    async (role) => {
      await served.owner.query("insert into refugee_restriction values ($1)", [served.city.ids.own]);
      try {
        expect(await crawlAs(role, ({ cell }) => cell?.person === "own")).toEqual(nothing);
      } finally {
        await served.owner.query("delete from refugee_restriction");
      }
    },
    300_000,
  );
});

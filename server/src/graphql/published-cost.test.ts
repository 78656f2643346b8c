import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DocumentNode, parse, print } from "graphql";
import { adminUiOperations } from "../../test/admin-ui-operations.js";
import { objectsAnswered } from "../../test/full-answer.js";
import { queryVariables } from "../../test/query-variables.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { readConfig } from "../config.js";
import { toNodeId } from "./node-id.js";

const page = readFileSync(path.resolve(import.meta.dirname, "../../../docs/api.md"), "utf8");
/** `| … (`RefugeeList`) | 13 |` */
const published = new Map(
  [...page.matchAll(/^\| .*\(`(\w+)`\) \| ([\d,]+) \|$/gm)].map(([, name = "", points]) => [name, Number(points)]),
);
const examples = [...page.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, code = ""]) => parse(code));

let city: ServedCity;
beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

async function charged(document: DocumentNode, variables: object): Promise<number> {
  const { headers, body } = await city.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: city.cookies.steering },
    payload: { query: print(document), variables },
  });
  expect(body).not.toContain('"errors"');
  return Number(headers["x-ratelimit-cost"]);
}

/** What the page says counts for more than its rows. */
const weighted = { programmeOverview: 300, programmeTrend: 1000 };

const rowsBesides = (document: DocumentNode): number =>
  Object.entries(weighted).reduce(
    (sum, [field, rows]) => sum + rows * (print(document).split(`${field}(`).length - 1),
    0,
  );

const operations = adminUiOperations();
const queries = operations.filter(({ operation }) => operation.operation === "query");
const asked = [
  ...queries.map(({ name, document }) => ({ name, document })),
  ...examples
    .filter(({ definitions }) => !definitions.some((one) => "operation" in one && one.operation === "mutation"))
    .map((document, index) => ({ name: `example ${index + 1}`, document })),
];

/** Worked out, not read: its lists are as long as a caseload, and it is weighed as a whole. */
const proposal = "CaseloadSplit";

describe("what an operation costs", () => {
  it.each(asked.filter(({ name }) => name !== proposal))(
    "$name: within a fifth of the objects of an answer that is as full as it may be",
    async ({ document }) => {
      const variables = queryVariables(document);
      const objects = (await objectsAnswered(document, variables)) + rowsBesides(document);
      const points = await charged(document, variables);
      // A point is a hundred, rounded up: below the fifth, that is what a point less would be.
      expect(points).toBeLessThanOrEqual(Math.ceil((objects * 1.2) / 100));
      expect(points).toBeGreaterThanOrEqual(Math.max(1, Math.ceil((objects * 0.8) / 100)));
    },
  );

  it("is weighed by hand where a proposal is worked out", async () => {
    const { document } = asked.find(({ name }) => name === proposal) as (typeof asked)[number];
    expect(await charged(document, queryVariables(document))).toBe(10);
  });

  it("leaves room for the busiest hour of an administrator: 150 moves with their previews, and 300 pages", async () => {
    const cost = async (name: string) => {
      const { document } = asked.find((one) => one.name === name) as (typeof asked)[number];
      return charged(document, queryVariables(document));
    };
    const { document: reassign } = operations.find(
      ({ name }) => name === "ReassignCases",
    ) as (typeof operations)[number];
    const moves = [
      { toCaseworkerId: toNodeId("Caseworker", city.ids.anna), refugeeIds: [toNodeId("Refugee", city.ids.waiting)] },
    ];
    const moved = await charged(reassign, { input: { day: "2018-08-01", moves, preview: true } });
    const move = (await cost("MoveTargets")) + 2 * moved + 2 * (await cost("CaseloadColumn")) + (await cost("Shell"));
    const pages = {
      CaseloadBoard: 10,
      RefugeeList: 40,
      RefugeePage: 195,
      AccommodationPage: 10,
      Journal: 40,
      HandOverRequests: 5,
    };
    let points = 150 * move;
    for (const [name, times] of Object.entries(pages)) points += times * (await cost(name));
    expect(points).toBeLessThanOrEqual(readConfig({}, []).pointsPerHour);
    expect(Object.values(pages).reduce((sum, times) => sum + times)).toBe(300);
  });

  it("is what the page says of everything that the interface asks", async () => {
    const costs = new Map<string, number>();
    for (const { name, document } of queries) costs.set(name, await charged(document, queryVariables(document)));
    expect(Object.fromEntries(published)).toEqual(Object.fromEntries([...costs].filter(([, points]) => points > 2)));
  });
});

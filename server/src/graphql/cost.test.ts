import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type GraphQLInputType,
  type GraphQLNullableType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  print,
  typeFromAST,
} from "graphql";
import { adminUiOperations } from "../../test/admin-ui-operations.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { recordStatements } from "../../test/statements.js";
import { pointsForRows } from "./cost.js";
import { mostRows } from "./limits.js";
import { toNodeId } from "./node-id.js";
import { createSchema } from "./schema.js";

let city: ServedCity;
let poorCity: ServedCity;

beforeAll(async () => {
  city = await servedCity();
  poorCity = await servedCity({ pointsPerHour: 1000 });
});
afterAll(() => Promise.all([city.close(), poorCity.close()]));

const post = (query: string, variables: object = {}, { app, cookies } = city, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: cookies.steering, ...headers },
    payload: { query, variables },
  });

const costOf = async (query: string, variables: object = {}): Promise<number> =>
  Number((await post(query, variables)).headers["x-ratelimit-cost"]);

describe("the cost of an operation", () => {
  it.each([
    ["a small query, a point", "{ viewer { email } }", 1],
    ["a page of a hundred, a point", "{ refugees(first: 100) { nodes { id } } }", 1],
    [
      "pages within pages, their product",
      '{ caseloads(on: "2018-07-31") { households(first: 100) { nodes { persons } } } }',
      11,
    ],
    [
      "of an alias, as much again",
      "{ a: refugees(first: 100) { nodes { id } } b: refugees(first: 100) { nodes { id } } }",
      2,
    ],
    ["figures of a day, more than their rows", '{ programmeOverview(on: "2018-07-31") { capacity } }', 4],
    ["what is skipped, nothing", "{ viewer { id } refugees(first: 100) @skip(if: true) { nodes { id } } }", 1],
    ["whose rows cannot be counted, a hundred points", "{ refugees(first: 0) { nodes { id } } }", 100],
  ])("%s", async (_, query, points) => {
    expect(await costOf(query)).toBe(points);
  });

  it("five points for each thing that is done, and what the payload shows", async () => {
    const mutation = (shown: string) => `mutation($input: TransferCasesInput!) {
      a: transferCases(input: $input) { transferredCount } b: transferCases(input: $input) { ${shown} } }`;
    const input = {
      refugeeIds: [toNodeId("Refugee", city.ids.waiting)],
      toCaseworkerId: toNodeId("Caseworker", city.ids.anna),
      from: "2018-08-01",
    };
    expect(await costOf(mutation("transferredCount"), { input })).toBe(10);
  });

  it("refuses a payload that is too large before anything is done", async () => {
    const assignments = async () => (await city.admin.query("select from caseworker_assignment")).rowCount;
    const before = await assignments();
    const wide = Array.from(
      { length: 6 },
      (_, n) =>
        `a${n}: assignments { refugee { assignments { refugee { assignments { refugee { occupancies { id } } } } } } }`,
    ).join(" ");
    const { statusCode, body } = await post(
      `mutation($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { assignment { refugee { ${wide} } } } }`,
      {
        input: {
          refugeeId: toNodeId("Refugee", city.ids.waiting),
          caseworkerId: toNodeId("Caseworker", city.ids.anna),
          from: "2018-08-01",
        },
      },
    );
    expect([statusCode, JSON.parse(body).errors?.[0]?.extensions?.reason]).toEqual([400, "TOO_MANY_ROWS"]);
    expect(await assignments()).toBe(before);
  });

  it("stays within two thirds of the largest operation for everything the admin interface sends", async () => {
    const schema = await createSchema(new Map());
    const most = (pointsForRows(mostRows) * 2) / 3;
    const largest = Object.fromEntries(
      await Promise.all(
        adminUiOperations().map(async ({ name, document, operation }) => {
          const variables = operation.variableDefinitions?.map(({ variable, type }) => [
            variable.name.value,
            anyOf(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType),
          ]);
          return [name, await costOf(print(document), Object.fromEntries(variables ?? []))] as const;
        }),
      ),
    );
    expect(Object.entries(largest).filter(([, points]) => !(points <= most))).toEqual([]);
  });
});

/** The largest that the interface sends; of what decides on no rows, anything. */
function anyOf(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return undefined;
  const given = type.ofType as GraphQLNullableType & GraphQLInputType;
  if (isListType(given)) return [anyOf(given.ofType)];
  if (isInputObjectType(given)) {
    return Object.fromEntries(Object.values(given.getFields()).map(({ name, type }) => [name, anyOf(type)]));
  }
  const named = getNamedType(given);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  switch (named.name) {
    case "Int":
      return 100;
    case "Float":
      return 0.5;
    case "Date":
      return "2018-07-31";
    case "ID":
      return toNodeId("Refugee", city.ids.waiting);
    default:
      return named.name === "Boolean" ? true : "x";
  }
}

describe("who has spent it all", () => {
  it("is told so before anything is read, and when to come back", async () => {
    const query = `{ ${Array.from({ length: 10 }, (_, n) => `a${n}: caseloads(on: "2018-07-31") { households(first: 100) { nodes { persons } } }`).join(" ")} }`;
    for (let count = 0; count < 3; count++) expect((await post(query, {}, poorCity)).statusCode).toBe(200);
    const statements = recordStatements();
    const refused = await post(query, {}, poorCity, { "accept-language": "en" });
    statements.stop();
    expect(refused.statusCode).toBe(429);
    expect(refused.headers).toMatchObject({
      "retry-after": "60",
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": "697",
      "x-ratelimit-cost": "101",
      "x-ratelimit-reset": String(poorCity.clock.now().getTime() / 1000 + 3600),
    });
    expect(refused.json()).toEqual({
      data: null,
      errors: [
        {
          message: "Not enough points are left for this (101 needed). Go on in 60 s.",
          extensions: { code: "RATE_LIMITED" },
        },
      ],
    });
    expect(statements.sent.filter((text) => !/session/.test(text))).toEqual([]);
  });

  it("leaves the others, and each token, their own", async () => {
    const token = await poorCity.token(["CASELOAD_READ"], poorCity.cookies.caseworker);
    const { statusCode, headers } = await post("{ viewer { email } }", {}, poorCity, {
      authorization: `Bearer ${token}`,
    });
    expect([statusCode, headers["x-ratelimit-remaining"]]).toEqual([200, "999"]);
  });
});

it("`rateLimit` says what is left, whatever else is asked", async () => {
  const { data } = await poorCity.ask(
    "{ rateLimit { c: cost limit remaining resetAt __typename } list: refugees(first: 1) { totalCount } }",
    { cookie: poorCity.cookies.caseworker },
  );
  expect(data).toEqual({
    rateLimit: {
      c: 1,
      limit: 1000,
      // The token was made for five points.
      remaining: 994,
      resetAt: "2018-07-31T11:00:00.000Z",
      __typename: "RateLimitState",
    },
    list: { totalCount: 2 },
  });
});

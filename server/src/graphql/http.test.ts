import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answerOf, type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "./node-id.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

describe("reading over HTTP", () => {
  const fields = `refugees(first: 5) { totalCount nodes { identity { familyName } area { name } } pageInfo { endCursor } }
    viewer { email role __typename }`;

  it("answers the same whether Postgres's text passes through or graphql-js completes it", async () => {
    const raw = await city.ask(`{ ${fields} }`);
    const completed = await city.ask(`{ ${fields} __schema { queryType { name } } }`);
    expect(raw.status).toBe(200);
    expect(raw.data).toMatchObject({
      refugees: { totalCount: 2, nodes: [{ identity: { familyName: "Öztürk" } }, {}] },
    });
    expect(completed.data).toEqual({ ...raw.data, __schema: { queryType: { name: "Query" } } });
  });

  it("sends JSON that nobody may keep", async () => {
    const { headers } = await city.app.inject({
      url: "/graphql",
      query: { query: "{ __typename }" },
      headers: { cookie: city.cookies.steering, "apollo-require-preflight": "1" },
    });
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("shows each viewer what is theirs to see", async () => {
    const query = "{ refugees(first: 5) { nodes { fileNumber identity { familyName } } } }";
    const { data } = await city.ask(query, { cookie: city.cookies.caseworker });
    expect(data).toMatchObject({ refugees: { nodes: [{ identity: { familyName: "Öztürk" } }, {}] } });
    const colleague = await city.make.caseworker({ organizationId: city.ids.caritas });
    await city.admin.query("update caseworker_assignment set caseworker_id = $1", [colleague]);
    const newcomers = await city.ask(query, { cookie: city.cookies.caseworker });
    expect(newcomers.data).toMatchObject({ refugees: { nodes: [{ identity: { familyName: "Zander" } }] } });
    await city.admin.query("update caseworker_assignment set caseworker_id = $1", [city.ids.anna]);
  });

  it("knows which of several operations is meant", async () => {
    const document = "query A { viewer { role } } query B { organizations { name } }";
    const { data } = await city.ask(document, { operationName: "B" });
    expect(data).toEqual({ organizations: [{ name: "Stadt" }, { name: "Caritas" }] });
    const unknown = await city.ask(document, { operationName: "C" });
    expect(unknown.status).toBe(400);
    const unsaid = await city.ask(document);
    expect(unsaid.status).toBe(400);
  });

  it("does not mix up operations that share a fragment", async () => {
    const document = `query A { ...Q organizations { name } __schema { description } }
      query B { ...Q organizations { shortName } __schema { description } }
      fragment Q on Query { organizations { kind } }`;
    const a = await city.ask(document, { operationName: "A" });
    const b = await city.ask(document, { operationName: "B" });
    expect(a.data?.organizations).toContainEqual({ kind: "MUNICIPALITY", name: "Stadt" });
    expect(b.data?.organizations).toContainEqual({ kind: "MUNICIPALITY", shortName: "Stadt" });
  });

  it("draws a trend of 240 months at most, whatever happens later", async () => {
    const refugeeId = await city.make.refugee({ from: "2036-09-01" });
    const { data } = await city.ask(
      '{ programmeTrend(from: "2016-09-01", until: "2040-01-01") { on refugeesInCare } }',
    );
    const points = data?.["programmeTrend"] as unknown[];
    expect(points).toHaveLength(240);
    expect(points.at(-1)).toEqual({ on: "2036-08-01", refugeesInCare: 2 });
    await city.admin.query("delete from care_period where refugee_id = $1", [refugeeId]);
  });

  it("answers a query by GET", async () => {
    const response = await city.app.inject({
      url: "/graphql",
      query: { query: "query($n: Int!) { refugees(first: $n) { totalCount } }", variables: '{"n":1}' },
      headers: { cookie: city.cookies.steering, "apollo-require-preflight": "1" },
    });
    expect(answerOf(response).data).toEqual({ refugees: { totalCount: 2 } });
  });
});

describe("writing over HTTP", () => {
  const mutation = `mutation($input: AssignCaseworkerInput!) {
    assignCaseworker(input: $input) {
      first: assignment { id from refugee { fileNumber caseworker(on: "2018-08-01") { name } } ...More }
      userErrors { code field }
    }
  }
  fragment More on CaseworkerAssignment { __typename caseworker { name } refugee { area { name } } }`;

  it("shows the payload's row as the client selected it", async () => {
    const input = {
      refugeeId: toNodeId("Refugee", city.ids.waiting),
      caseworkerId: toNodeId("Caseworker", city.ids.anna),
      from: "2018-08-01",
    };
    const { data } = await city.ask(mutation, { variables: { input } });
    expect(data).toEqual({
      assignCaseworker: {
        first: {
          id: expect.stringMatching(/^asg_/),
          from: "2018-08-01",
          refugee: { fileNumber: expect.any(String), caseworker: { name: "Anna Ahorn" }, area: { name: "Raum A" } },
          __typename: "CaseworkerAssignment",
          caseworker: { name: "Anna Ahorn" },
        },
        userErrors: [],
      },
    });
    const again = await city.ask(mutation, { variables: { input } });
    const refused = { first: null, userErrors: [{ code: "ALREADY_ASSIGNED", field: ["refugeeId"] }] };
    expect(again.data).toEqual({ assignCaseworker: refused });
  });

  it("is refused by GET", async () => {
    const { statusCode, headers } = await city.app.inject({
      url: "/graphql",
      query: {
        query: `mutation { transferCases(input: { refugeeIds: ["x"], toCaseworkerId: "x", from: "2018-08-01" }) { transferredCount } }`,
      },
      headers: { cookie: city.cookies.steering, "apollo-require-preflight": "1" },
    });
    expect([statusCode, headers.allow]).toEqual([405, "POST"]);
  });
});

describe("what a page of another site could send", () => {
  it.each([
    ["text/plain", '{"query":"{ __typename }"}', 415],
    ["application/x-www-form-urlencoded", "query=%7B__typename%7D", 415],
    [
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--',
      415,
    ],
  ])("%s is refused unread", async (type, payload, status) => {
    const headers = { cookie: city.cookies.steering, "content-type": type };
    const response = await city.app.inject({ method: "POST", url: "/graphql", headers, payload });
    expect(response.statusCode).toBe(status);
  });

  it("a simple GET is refused", async () => {
    const headers = { cookie: city.cookies.steering };
    const response = await city.app.inject({ url: "/graphql", query: { query: "{ __typename }" }, headers });
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain("CSRF");
  });
});

describe("anonymous requests", () => {
  it.each(["{ __typename }", "{ __schema { types { name } } }", "{ viewer { email } }", "not GraphQL"])(
    "%s: 401",
    async (query) => {
      const { status, data, errors } = await city.ask(query, { cookie: null });
      expect({ status, data, errors }).toEqual({
        status: 401,
        data: null,
        errors: [{ message: "Please sign in.", extensions: { code: "UNAUTHENTICATED" } }],
      });
    },
  );
});

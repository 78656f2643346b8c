import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { auditServer } from "graphql-http";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;
let address: string;

beforeAll(async () => {
  city = await servedCity();
  address = await city.app.listen({ port: 0 });
});
afterAll(() => city.close());

/** Refused on purpose: a browser sends such a GET across sites without asking, and it would carry the session. */
const refusedOnPurpose = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

it.each([
  ["a session", async () => ["cookie", city.cookies.steering] as const, refusedOnPurpose],
  [
    "a token, which no browser sends by itself",
    async () => ["authorization", `Bearer ${await city.token(["AREAS_READ"])}`] as const,
    [],
  ],
])("speaks GraphQL over HTTP as the specification has it, with %s", async (_, credentials, refused) => {
  const [name, value] = await credentials();
  const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set(name, value);
    return fetch(url, { ...init, headers });
  };
  const results = await auditServer({ url: `${address}/graphql`, fetchFn });
  const passed = (demand: RegExp) => results.filter(({ name, status }) => demand.test(name) && status === "ok").length;
  const failed = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
  expect(failed).toEqual(refused);
  expect([passed(/^MUST/), passed(/^SHOULD/)]).toEqual([13, 23]);
});

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { auditServer } from "graphql-http";
import { type ServedCity, servedCity } from "../../test/served-city.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

/** Refused on purpose: a browser sends such a GET across sites without asking, and it would carry the session. */
const refusedOnPurpose = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

it("speaks GraphQL over HTTP as the specification has it", async () => {
  const address = await city.app.listen({ port: 0 });
  const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", city.cookies.steering);
    return fetch(url, { ...init, headers });
  };
  const results = await auditServer({ url: `${address}/graphql`, fetchFn });
  const passed = (demand: RegExp) => results.filter(({ name, status }) => demand.test(name) && status === "ok").length;
  const failed = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
  expect(failed).toEqual(refusedOnPurpose);
  expect([passed(/^MUST/), passed(/^SHOULD/)]).toEqual([13, 23]);
});

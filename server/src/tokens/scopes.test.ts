import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type AskOptions, type ServedCity, servedCity } from "../../test/served-city.js";
import { recordStatements } from "../../test/statements.js";
import { toNodeId } from "../graphql/node-id.js";

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

const by = (token: string): AskOptions => ({ cookie: null, headers: { authorization: `Bearer ${token}` } });

describe("scopes", () => {
  const named = "{ refugees(first: 1) { totalCount } }";
  it.each([
    ["a list of persons by name", ["STATISTICS_READ"], named, ["caseload:read", "refugees:read"]],
    ["a caseworker's exceptions", ["PROGRAMME_READ"], "EXCEPTIONS", ["caseload:read"]],
    ["names through the board", ["CASELOAD_READ"], "BOARD", ["refugees:read"]],
    ["names in a fragment", ["CASELOAD_READ"], "FRAGMENT", ["refugees:read"]],
    ["names that are skipped", ["CASELOAD_READ"], "SKIPPED", ["refugees:read"]],
    ["an area's figures", ["AREAS_READ"], "{ areaCut { areas { load { capacity } } } }", ["statistics:read"]],
    ["a person by any id", ["AREAS_READ"], "NODE", ["caseload:read"]],
    ["nothing but its own account", ["AREAS_READ"], "{ viewer { name organization { name } } }", ["programme:read"]],
  ])("missing for %s are named before anything is read", async (_, held, query, missing) => {
    const person = toNodeId("Refugee", city.ids.assigned);
    const queries: { [name: string]: string } = {
      EXCEPTIONS: `{ caseworker(id: "${toNodeId("Caseworker", city.ids.anna)}") { exceptions { reason } } }`,
      BOARD: `{ caseloads(on: "2018-07-31") { households(first: 9) { nodes { members { identity { familyName } } } } } }`,
      FRAGMENT: `{ refugee(id: "${person}") { ...A } } fragment A on Refugee { ...B } fragment B on Refugee { identity { familyName } }`,
      SKIPPED: `{ refugee(id: "${person}") { id identity @skip(if: true) { familyName } } }`,
      NODE: `{ node(id: "${person}") { id } }`,
    };
    const token = await city.token(held);
    const statements = recordStatements();
    const { status, errors } = await city.ask(queries[query] ?? query, by(token));
    statements.stop();
    expect(status).toBe(403);
    expect(errors).toEqual([
      {
        message: `This API token lacks the scope ${missing.join(", ")}.`,
        extensions: { code: "FORBIDDEN", reason: "MISSING_SCOPE", missingScopes: missing },
      },
    ]);
    expect(statements.sent.filter((text) => !/api_token|note_api/.test(text))).toEqual([]);
  });

  it("by a variable too", async () => {
    const token = await city.token(["AREAS_READ"]);
    const query = "query($id: ID!) { node(id: $id) { id } }";
    const person = { id: toNodeId("Refugee", city.ids.assigned) };
    const district = { id: toNodeId("District", city.ids.district) };
    const refused = await city.ask(query, { ...by(token), variables: person });
    expect(refused.errors[0]?.extensions?.reason).toBe("MISSING_SCOPE");
    expect((await city.ask(query, { ...by(token), variables: district })).data).toEqual({ node: district });
  });

  it("missing for a mutation leave everything as it was", async () => {
    const token = await city.token(["CASELOAD_READ"]);
    const { errors } = await city.ask(
      `mutation($input: TransferCasesInput!) { transferCases(input: $input) { transferredCount } }`,
      {
        ...by(token),
        variables: {
          input: {
            refugeeIds: [toNodeId("Refugee", city.ids.waiting)],
            toCaseworkerId: toNodeId("Caseworker", city.ids.anna),
            from: "2018-08-01",
          },
        },
      },
    );
    expect(errors[0]?.extensions?.missingScopes).toEqual(["caseload:write"]);
    const { rows } = await city.admin.query("select count(*)::integer as assignments from caseworker_assignment");
    expect(rows).toEqual([{ assignments: 1 }]);
  });

  it("that suffice answer what a session answers", async () => {
    const query = "{ refugees(first: 2) { totalCount edges { cursor node { identity { familyName } } } } }";
    const token = await city.token(["CASELOAD_READ", "REFUGEES_READ"]);
    const [bySession, byToken] = [await city.ask(query), await city.ask(query, by(token))];
    expect(byToken.data).toEqual(bySession.data);
    expect(byToken.errors).toEqual([]);
  });

  it("reach Postgres as a claim", async () => {
    const claims = { viewerId: city.ids.anna, role: "STEERING", organizationId: city.ids.caritas } as const;
    const ask = (scopes: string[] | null) =>
      city.database.read({ ...claims, caseworkerId: null, today: "2018-07-31", scopes }, (tx) =>
        tx.query("select viewer_has_scope('areas:read') as areas, viewer_has_scope('refugees:read') as refugees"),
      );
    expect(await ask(["areas:read"])).toEqual([{ areas: true, refugees: false }]);
    expect(await ask(null)).toEqual([{ areas: true, refugees: true }]);
  });
});

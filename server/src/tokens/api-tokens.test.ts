import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type AskOptions, type ServedCity, servedCity } from "../../test/served-city.js";
import { hashSecret } from "../access/secrets.js";
import { ApiScope } from "./scope.js";

let city: ServedCity;
const everything = Object.keys(ApiScope);

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

const by = (token: string): AskOptions => ({ cookie: null, headers: { authorization: `Bearer ${token}` } });
const reasons = ({ errors }: { errors: readonly { extensions?: object }[] }) =>
  errors.map(({ extensions }) => (extensions as { reason?: string; code?: string }).reason ?? extensions);

const create = `mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  apiToken { id name scopes createdAt expiresAt lastUsedAt } secret userErrors { code field } } }`;
const revoke = `mutation($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) {
  apiToken { revokedAt } userErrors { code field } } }`;
const list = "{ viewer { apiTokens { id name scopes lastUsedAt lastUsedNetwork expiresAt } } }";

interface Made {
  apiToken: { id: string } | null;
  secret: string;
}

async function make(input: object = {}, cookie = city.cookies.steering): Promise<Made> {
  const variables = { input: { name: "Statistikamt", scopes: ["STATISTICS_READ"], validForDays: 30, ...input } };
  const { data } = await city.ask(create, { variables, cookie });
  return data?.["createApiToken"] as Made;
}

const tokensOf = async (cookie: string) => {
  const { data } = await city.ask(list, { cookie });
  const { viewer } = data as { viewer: { apiTokens: { id: string; lastUsedAt: string | null }[] } };
  return viewer.apiTokens;
};

describe("a token", () => {
  it("is made with its scopes, shown once, and kept as a hash", async () => {
    const made = await make({ scopes: ["STATISTICS_READ", "AREAS_READ"], name: "  Statistikamt " });
    expect(made).toEqual({
      apiToken: {
        id: expect.stringMatching(/^tok_/),
        name: "Statistikamt",
        scopes: ["AREAS_READ", "STATISTICS_READ"],
        createdAt: "2018-07-31T10:00:00+00:00",
        expiresAt: "2018-08-30T10:00:00+00:00",
        lastUsedAt: null,
      },
      secret: expect.stringMatching(/^aid_[\w-]{43}$/),
      userErrors: [],
    });
    const { rows } = await city.admin.query("select secret_hash, api_token::text as row from api_token");
    expect(rows.map(({ secret_hash }) => secret_hash)).toContainEqual(hashSecret(made.secret));
    expect(rows.map(({ row }) => row).join()).not.toContain(made.secret.slice(4));
  });

  it("asks in its owner's name, without a cookie and without the guard against other sites", async () => {
    const { secret } = await make();
    const asked = await city.app.inject({
      url: "/graphql",
      query: { query: "{ viewer { email } }" },
      headers: { authorization: `Bearer ${secret}`, cookie: "aid=nonsense" },
    });
    const own = await city.ask("{ viewer { email } }");
    expect(asked.json()).toEqual({ data: own.data });
  });

  it("stands alone: with a wrong one the session beside it counts for nothing", async () => {
    for (const wrong of [`aid_${"x".repeat(43)}`, "aid_", "x", "", " "]) {
      const { status } = await city.ask("{ viewer { email } }", { headers: { authorization: `Bearer ${wrong}` } });
      expect([wrong, status]).toEqual([wrong, 401]);
    }
    const elsewhere = await city.ask("{ viewer { email } }", { headers: { authorization: "Basic eDp5" } });
    expect(elsewhere.status).toBe(200);
  });

  it("opens the API only, no other address", async () => {
    const { secret } = await make();
    const headers = { authorization: `Bearer ${secret}` };
    expect((await city.app.inject({ url: "/auth/me", headers })).statusCode).toBe(401);
  });

  it("says when and from where it was last used, to the minute", async () => {
    const { secret, apiToken } = await make();
    const lastUsed = async () => (await tokensOf(city.cookies.steering)).find(({ id }) => id === apiToken?.id);
    await city.ask("{ viewer { email } }", by(secret));
    expect(await lastUsed()).toMatchObject({ lastUsedNetwork: "127.0.0.1" });
    expect((await lastUsed())?.lastUsedAt).toBe("2018-07-31T10:00:00+00:00");
  });

  it("is not found in what a URL says", async () => {
    const { secret } = await make();
    const query = { query: "{ __typename }", access_token: secret, authorization: `Bearer ${secret}` };
    const asked = await city.app.inject({ url: "/graphql", query, headers: { "apollo-require-preflight": "1" } });
    expect(asked.statusCode).toBe(401);
  });
});

describe("a token ends", () => {
  it("at once when its owner revokes it, and stays so", async () => {
    const { secret, apiToken } = await make();
    const variables = { input: { apiTokenId: apiToken?.id } };
    const { data } = await city.ask(revoke, { variables });
    expect(data).toEqual({ revokeApiToken: { apiToken: { revokedAt: "2018-07-31T10:00:00+00:00" }, userErrors: [] } });
    expect((await city.ask("{ viewer { email } }", by(secret))).status).toBe(401);
    const again = await city.ask(revoke, { variables });
    const refused = { apiToken: null, userErrors: [{ code: "NOT_FOUND", field: ["apiTokenId"] }] };
    expect(again.data).toEqual({ revokeApiToken: refused });
    expect((await tokensOf(city.cookies.steering)).map(({ id }) => id)).not.toContain(apiToken?.id);
  });

  it("at once when its owner is disabled", async () => {
    const { secret } = await make({}, city.cookies.caseworker);
    expect((await city.ask("{ viewer { email } }", by(secret))).status).toBe(200);
    await city.admin.query("update user_account set disabled = true where role = 'CASEWORKER'");
    expect((await city.ask("{ viewer { email } }", by(secret))).status).toBe(401);
    await city.admin.query("update user_account set disabled = false");
  });

  it("when its days are over, 366 at most", async () => {
    const { secret, apiToken } = await make({ validForDays: 1 });
    await city.admin.query(
      "update api_token set created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day' where id = $1",
      [uuidOf(apiToken)],
    );
    expect((await city.ask("{ viewer { email } }", by(secret))).status).toBe(401);
    const longer = await city.ask(create, {
      variables: { input: { name: "x", scopes: ["AREAS_READ"], validForDays: 367 } },
    });
    expect(reasons(longer)).toEqual(["INVALID_FIELDS"]);
    await expect(
      city.admin.query("update api_token set expires_at = created_at + interval '367 days' where id = $1", [
        uuidOf(apiToken),
      ]),
    ).rejects.toThrow("api_token_check");
  });
});

const uuidOf = (token: { id: string } | null): string =>
  (token?.id ?? "").slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

describe("tokens belong to one person", () => {
  it("who alone sees and ends them", async () => {
    const { apiToken } = await make();
    expect(await tokensOf(city.cookies.caseworker)).not.toContainEqual(expect.objectContaining({ id: apiToken?.id }));
    const { data } = await city.ask(revoke, {
      variables: { input: { apiTokenId: apiToken?.id } },
      cookie: city.cookies.caseworker,
    });
    expect(data).toMatchObject({ revokeApiToken: { apiToken: null, userErrors: [{ code: "NOT_FOUND" }] } });
  });

  it("make no tokens, see none and end none", async () => {
    const token = await city.token(everything);
    const { apiToken } = await make();
    const asked = [
      await city.ask(create, {
        ...by(token),
        variables: { input: { name: "x", scopes: ["AREAS_READ"], validForDays: 1 } },
      }),
      await city.ask(revoke, { ...by(token), variables: { input: { apiTokenId: apiToken?.id } } }),
      await city.ask(list, by(token)),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(asked.flatMap(reasons)).toEqual(["SESSION_ONLY", "SESSION_ONLY", "SESSION_ONLY"]);
  });

  it("twenty of them at most, and each with a name", async () => {
    await city.admin.query("delete from api_token");
    for (let count = 0; count < 20; count++) expect(await make()).toMatchObject({ secret: expect.any(String) });
    const { data } = await city.ask(create, {
      variables: { input: { name: "one more", scopes: ["AREAS_READ"], validForDays: 1 } },
    });
    const refused = { apiToken: null, secret: null, userErrors: [{ code: "INVALID", field: null }] };
    expect(data).toEqual({ createApiToken: refused });
    await city.admin.query("delete from api_token");
    expect(await make({ name: " " })).toMatchObject({ secret: null, userErrors: [{ field: ["name"] }] });
    expect(await make({ name: "a\0b" })).toMatchObject({ secret: null, userErrors: [{ field: ["name"] }] });
  });
});

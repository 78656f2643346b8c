import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { TestBrowser } from "../../test/browser.js";
import { type FakeOidc, fakeOidc, type Misbehaviour } from "../../test/fake-oidc.js";
import { accounts, type SignInParts, signInParts } from "../../test/sign-in.js";
import { createHttpServer } from "../http/server.js";
import type { ProviderSettings } from "./provider-settings.js";

let city: FakeOidc;
let other: FakeOidc;
let parts: SignInParts;
let app: FastifyInstance;

const providerOf = (id: string, { issuer, client }: FakeOidc, more: Partial<ProviderSettings> = {}) => ({
  id,
  label: `Provider ${id}`,
  issuer,
  clientId: client.id,
  clientSecret: client.secret,
  secondFactor: false,
  trustEmail: false,
  ...more,
});

beforeAll(async () => {
  city = await fakeOidc();
  other = await fakeOidc();
  const gone = { ...city, issuer: "http://127.0.0.1:9" };
  parts = await signInParts({
    settings: { requireSecondFactor: ["STEERING"] },
    providers: [
      providerOf("city", city),
      providerOf("other", other),
      providerOf("strict", city, { secondFactor: true }),
      providerOf("entra", city, { trustEmail: true }),
      providerOf("gone", gone),
    ],
  });
  app = await createHttpServer({ ...parts, config: { production: false, trustProxy: false } });
});
beforeEach(() => parts.reset());
afterAll(async () => {
  await app.close();
  await parts.close();
  await Promise.all([city.close(), other.close()]);
});

const carla = { sub: "carla-1", email: "Carla@help.example", email_verified: true };

async function begin(browser: TestBrowser, provider = "city", returnTo = "/personen"): Promise<string> {
  const answer = await browser.post(`/auth/providers/${provider}/begin`, { returnTo });
  expect(answer.statusCode).toBe(200);
  return answer.json().url;
}

const finish = (browser: TestBrowser, query: string, provider = "city") =>
  browser.post(`/auth/providers/${provider}/finish`, { query });

async function signIn(who: object = carla, wrong: Misbehaviour = {}, provider = "city") {
  const browser = new TestBrowser(app);
  const url = await begin(browser, provider);
  return { browser, answer: await finish(browser, city.signIn(url, { ...who }, wrong), provider) };
}

describe("signing in through a provider", () => {
  it("asks with PKCE, state and nonce, and comes back to an address of that provider's own", async () => {
    const asked = new URL(await begin(new TestBrowser(app))).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: "code",
      client_id: "aid",
      redirect_uri: "http://localhost:4000/anmelden/rueckkehr/city",
      scope: "openid email profile",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it("opens the account with the verified mail address, and goes where one was", async () => {
    const { browser, answer } = await signIn();
    expect(answer.json()).toMatchObject({ viewer: { email: "carla@help.example" }, returnTo: "/personen" });
    expect((await browser.get("/auth/me")).statusCode).toBe(200);
  });

  it("knows the person by the subject from then on, whatever the address", async () => {
    await signIn();
    const { answer } = await signIn({ sub: carla.sub, email: "steering@city.example", email_verified: true });
    expect(answer.json()).toMatchObject({ viewer: { email: "carla@help.example" } });
  });

  it("asks for the account's second factor, unless the provider did", async () => {
    const { secret } = (await parts.access.apps.begin({ id: accounts.caseworker, email: "" })) ?? { secret: "" };
    await parts.admin.query("update authenticator_app set confirmed_at = now()");
    expect(secret).not.toBe("");
    expect((await signIn()).answer.json()).toMatchObject({ secondStep: { app: true } });
    expect((await signIn(carla, {}, "strict")).answer.json()).toMatchObject({ viewer: { name: "Carla Case" } });
  });

  it("satisfies a role that needs a second factor only if the provider asked for one", async () => {
    const steering = { sub: "s-1", email: "steering@city.example", email_verified: true };
    expect((await signIn(steering)).answer.json()).toMatchObject({ secondFactorMissing: true });
    expect((await signIn(steering, {}, "strict")).answer.json()).toMatchObject({ secondFactorMissing: false });
  });

  it("believes an address that is not called verified only where the settings say so", async () => {
    const { email_verified: _, ...unsaid } = carla;
    expect((await signIn(unsaid, {}, "entra")).answer.statusCode).toBe(200);
    await parts.reset();
    expect((await signIn({ ...carla, email_verified: false }, {}, "entra")).answer.statusCode).toBe(401);
  });

  it("is offered by name", async () => {
    const { providers } = (await new TestBrowser(app).get("/auth/providers")).json();
    expect(providers[0]).toEqual({ id: "city", label: "Provider city" });
  });

  it("says so when the provider does not answer", async () => {
    for (const id of ["gone", "nobody"]) {
      const answer = await new TestBrowser(app).post(`/auth/providers/${id}/begin`, {});
      expect([answer.statusCode, answer.json().error.code]).toEqual([503, "PROVIDER_UNREACHABLE"]);
    }
  });

  it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example", ""])(
    "never sends anybody on to %j",
    async (returnTo) => {
      const browser = new TestBrowser(app);
      const url = await begin(browser, "city", returnTo);
      expect((await finish(browser, city.signIn(url, carla))).json()).toMatchObject({ returnTo: "/" });
    },
  );
});

describe("refused in one sentence that tells nothing", () => {
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  const anHourAgo = inAnHour - 7200;

  async function expectRefused(browser: TestBrowser, answer: Awaited<ReturnType<TestBrowser["post"]>>) {
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      {
        error: {
          code: "PROVIDER_REFUSED",
          message: "Signing in through this service did not work, or there is no account for you here.",
        },
      },
    ]);
    expect((await browser.get("/auth/me")).statusCode).toBe(401);
    expect((await parts.admin.query("select from provider_account")).rowCount).toBe(0);
  }

  it.each<[string, Misbehaviour]>([
    ["no state", { answer: { state: undefined } }],
    ["another state", { answer: { state: "x".repeat(43) } }],
    ["no code", { answer: { code: undefined } }],
    ["a code nobody gave out", { answer: { code: "invented" } }],
    ["an error of the provider", { answer: { code: undefined, error: "access_denied" } }],
    ["no issuer beside the code", { answer: { iss: undefined } }],
    ["another issuer beside the code (mix-up)", { answer: { iss: "https://evil.example" } }],
    ["an answer without an ID token", { tokens: { access_token: "x", token_type: "Bearer" } }],
    ["an ID token that is none", { tokens: { access_token: "x", token_type: "Bearer", id_token: "a.b.c" } }],
    ["another nonce", { claims: { nonce: "y".repeat(43) } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["another issuer in the token", { claims: { iss: "https://evil.example" } }],
    ["no issuer in the token", { claims: { iss: undefined } }],
    ["a token for another client", { claims: { aud: "somebody-else" } }],
    ["a token for several without saying for whom", { claims: { aud: ["aid", "somebody-else"] } }],
    ["a token that another client asked for", { claims: { aud: ["aid", "somebody-else"], azp: "somebody-else" } }],
    ["no audience", { claims: { aud: undefined } }],
    ["a token that has expired", { claims: { exp: anHourAgo } }],
    ["a token that never expires", { claims: { exp: undefined } }],
    ["a token that is not valid yet", { claims: { nbf: inAnHour } }],
    ["no time of issue", { claims: { iat: undefined } }],
    ["no subject", { claims: { sub: undefined } }],
    ["a token nobody signed", { signedBy: "nobody" }],
    ["a token signed with a key nobody knows", { signedBy: "a key nobody knows" }],
    ["a token signed with the client's own secret", { signedBy: "the client's secret" }],
    ["an address that is not verified", { claims: { email_verified: false } }],
    ["an address said to be verified in words", { claims: { email_verified: "true" } }],
    ["no address", { claims: { email: undefined } }],
    ["an address without an account", { claims: { email: "nobody@help.example" } }],
  ])("%s", async (_, wrong) => {
    const { browser, answer } = await signIn(carla, wrong);
    await expectRefused(browser, answer);
  });

  it("an answer that is sent twice", async () => {
    const browser = new TestBrowser(app);
    const query = city.signIn(await begin(browser), carla);
    const cookie = browser.cookie("aid-provider") ?? "";
    expect((await finish(browser, query)).statusCode).toBe(200);
    const again = await app.inject({
      method: "POST",
      url: "/auth/providers/city/finish",
      cookies: { "aid-provider": cookie },
      payload: { query },
    });
    expect(again.statusCode).toBe(401);
  });

  it("a code that was used before, in a sign-in of one's own", async () => {
    const [first, second] = [new TestBrowser(app), new TestBrowser(app)];
    const query = new URLSearchParams(city.signIn(await begin(first), carla));
    expect((await finish(first, query.toString())).statusCode).toBe(200);
    await parts.reset();
    const own = new URLSearchParams(city.signIn(await begin(second), carla));
    own.set("code", query.get("code") ?? "");
    await expectRefused(second, await finish(second, own.toString()));
  });

  it("an answer that another browser asked for (PKCE, cookie)", async () => {
    const [victim, attacker] = [new TestBrowser(app), new TestBrowser(app)];
    const query = city.signIn(await begin(attacker), carla);
    await expectRefused(victim, await finish(victim, query));
    await begin(victim);
    await expectRefused(victim, await finish(victim, query));
  });

  it("an answer of one provider at the address of another", async () => {
    const browser = new TestBrowser(app);
    const query = city.signIn(await begin(browser), carla);
    await expectRefused(browser, await finish(browser, query, "other"));
  });

  it("an answer after ten minutes", async () => {
    const browser = new TestBrowser(app);
    const query = city.signIn(await begin(browser), carla);
    parts.clock.advance({ minutes: 10 });
    await expectRefused(browser, await finish(browser, query));
  });

  it("a second person with the first one's address", async () => {
    await signIn();
    const { answer } = await signIn({ ...carla, sub: "carla-2" });
    expect(answer.statusCode).toBe(401);
  });

  it("an account that is closed", async () => {
    await signIn();
    await parts.admin.query("update user_account set disabled = true");
    const { answer } = await signIn();
    expect(answer.statusCode).toBe(401);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance, InjectOptions } from "fastify";
import { accounts, password, type SignInParts, signInParts } from "../../test/sign-in.js";
import { createHttpServer } from "./server.js";

let parts: SignInParts;
let app: FastifyInstance;

const serve = (served: SignInParts, config: { production: boolean; trustProxy: boolean }): Promise<FastifyInstance> =>
  createHttpServer({ ...served, config, demoPassword: "demo password" });

beforeAll(async () => {
  parts = await signInParts();
  app = await serve(parts, { production: false, trustProxy: false });
});
beforeEach(() => parts.reset());
afterAll(async () => {
  await app.close();
  await parts.close();
});

const logIn = (payload: unknown, options: InjectOptions = {}, server = app) =>
  server.inject({ method: "POST", url: "/auth/login", ...options, payload: payload as object });

const me = (session: string) => app.inject({ url: "/auth/me", cookies: { aid: session } });

async function sessionOf(email: string): Promise<string> {
  const { cookies } = await logIn({ email, password });
  const session = cookies.find(({ name }) => name === "aid");
  if (!session) throw new Error(`${email} was not signed in`);
  return session.value;
}

describe("POST /auth/login", () => {
  it("signs in and describes the viewer", async () => {
    const answer = await logIn({ email: "carla@help.example", password });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json()).toEqual({
      viewer: {
        id: `usr_${accounts.caseworker.replaceAll("-", "")}`,
        name: "Carla Case",
        email: "carla@help.example",
        role: "CASEWORKER",
        locale: "en",
        organization: { id: "org_018f00000000700080000000000000aa", name: "Hilfe e. V.", shortName: "Hilfe" },
        caseworkerId: "csw_018f00000000700080000000000000bb",
      },
      today: "2018-07-31",
      secondFactorMissing: false,
    });
  });

  it("sets cookies that scripts and other sites cannot use", async () => {
    const { headers } = await logIn({ email: "carla@help.example", password });
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^aid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^aid-browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it("answers a wrong password and an unknown account alike, in the reader's language", async () => {
    const answers = await Promise.all([
      logIn({ email: "carla@help.example", password: "wrong" }),
      logIn({ email: "nobody@help.example", password: "wrong" }),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(answer.json()).toEqual({
        error: { code: "INVALID_CREDENTIALS", message: "E-Mail-Adresse oder Passwort stimmen nicht." },
      });
    }
  });

  it.each([
    ["en", "The email address or the password is wrong."],
    ["en-GB,en;q=0.9,de;q=0.8", "The email address or the password is wrong."],
    ["en;q=0.3, de-DE;q=0.7", "E-Mail-Adresse oder Passwort stimmen nicht."],
    ["fr, en;q=0.5", "The email address or the password is wrong."],
    ["en;q=0, fr", "E-Mail-Adresse oder Passwort stimmen nicht."],
    ["*", "E-Mail-Adresse oder Passwort stimmen nicht."],
  ])("speaks to who asks for %s", async (accepted, message) => {
    const headers = { "accept-language": accepted };
    const answer = await logIn({ email: "carla@help.example", password: "wrong" }, { headers });
    expect(answer.json()).toMatchObject({ error: { message } });
  });

  it("stops guessing with 429 and says when to come back", async () => {
    const wrong = { email: "carla@help.example", password: "wrong" };
    for (let n = 0; n < 5; n++) expect((await logIn(wrong)).statusCode).toBe(401);
    const answer = await logIn({ ...wrong, password }, { headers: { "accept-language": "en" } });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers["retry-after"]).toBe("900");
    expect(answer.json()).toEqual({
      error: { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts. You can try again in 15 min. at the latest." },
    });
  });

  it("does not believe a client about its address", async () => {
    const wrong = { email: "carla@help.example", password: "wrong" };
    for (let n = 0; n < 5; n++) await logIn(wrong, { headers: { "x-forwarded-for": `203.0.113.${n}` } });
    expect((await logIn(wrong, { headers: { "x-forwarded-for": "203.0.113.9" } })).statusCode).toBe(429);
  });

  it("believes its proxy, and only that, when it is told that there is one", async () => {
    const behindProxy = await serve(parts, { production: false, trustProxy: true });
    const guess = (forwarded: string) =>
      logIn({ email: "carla@help.example", password: "x" }, { headers: { "x-forwarded-for": forwarded } }, behindProxy);
    for (let n = 0; n < 5; n++) await guess(`203.0.113.${n}, 198.51.100.1`);
    expect((await guess("203.0.113.9, 198.51.100.1")).statusCode).toBe(429);
    expect((await guess("198.51.100.2")).statusCode).toBe(401);
    await behindProxy.close();
  });

  it.each([
    ["no body", undefined],
    ["an empty body", ""],
    ["no password", { email: "carla@help.example" }],
    ["an empty password", { email: "carla@help.example", password: "" }],
    ["a number for a password", { email: "carla@help.example", password: 1 }],
    ["a list", [{ email: "carla@help.example", password }]],
    ["a NUL in the address", { email: "carla\u0000@help.example", password }],
    ["an endless password", { email: "carla@help.example", password: "x".repeat(1025) }],
  ])("refuses %s as BAD_REQUEST", async (_, payload) => {
    const answer = await logIn(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: "BAD_REQUEST" } });
  });

  it.each([
    ["application/x-www-form-urlencoded", "email=carla%40help.example&password=correct+horse+battery"],
    ["text/plain", JSON.stringify({ email: "carla@help.example", password })],
    ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="email"\r\n\r\na\r\n--x--'],
  ])("refuses what a form of another site can send: %s", async (type, payload) => {
    const answer = await app.inject({
      method: "POST",
      url: "/auth/login",
      headers: { "content-type": type },
      payload,
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ error: { code: "UNSUPPORTED_MEDIA_TYPE" } });
  });
});

describe("GET /auth/me", () => {
  it("describes the viewer as sign-in did", async () => {
    const signedIn = await logIn({ email: "carla@help.example", password });
    const answer = await me(signedIn.cookies[0]?.value ?? "");
    expect(answer.json()).toEqual(signedIn.json());
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("answers strangers UNAUTHENTICATED", async () => {
    const answer = await me("x".repeat(43));
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toEqual({ error: { code: "UNAUTHENTICATED", message: "Bitte melden Sie sich an." } });
  });

  it("notices with the next request that an account was disabled", async () => {
    const session = await sessionOf("carla@help.example");
    expect((await me(session)).statusCode).toBe(200);
    await parts.admin.query("update user_account set disabled = true where id = $1", [accounts.caseworker]);
    expect((await me(session)).statusCode).toBe(401);
  });
});

describe("POST /auth/logout", () => {
  it("ends the session for every tab, and no other session", async () => {
    const [session, other] = [await sessionOf("carla@help.example"), await sessionOf("carla@help.example")];
    const answer = await app.inject({ method: "POST", url: "/auth/logout", cookies: { aid: session } });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers["set-cookie"]).toMatch(/^aid=; .*Expires=Thu, 01 Jan 1970/);
    expect((await me(session)).statusCode).toBe(401);
    expect((await me(other)).statusCode).toBe(200);
  });

  it("is content when there is nobody to sign out", async () => {
    expect((await app.inject({ method: "POST", url: "/auth/logout" })).statusCode).toBe(204);
    const headers = { "content-type": "application/json" };
    expect((await app.inject({ method: "POST", url: "/auth/logout", headers })).statusCode).toBe(204);
  });
});

describe("GET /auth/demo", () => {
  it("lists the synthetic accounts", async () => {
    expect((await app.inject({ url: "/auth/demo" })).json()).toEqual({
      accounts: [{ email: "steering@demo.example", label: "Hilfe – Dana Demo", role: "STEERING" }],
      password: "demo password",
    });
  });

  it("is not there without the synthetic city", async () => {
    await parts.admin.query("update user_account set synthetic = false where id = $1", [accounts.synthetic]);
    expect((await app.inject({ url: "/auth/demo" })).statusCode).toBe(404);
  });
});

describe("in production", () => {
  let productionParts: SignInParts;
  let production: FastifyInstance;
  beforeAll(async () => {
    productionParts = await signInParts({ production: true });
    production = await serve(productionParts, { production: true, trustProxy: false });
  });
  afterAll(async () => {
    await production.close();
    await productionParts.close();
  });

  it("the cookies are tied to https and this host", async () => {
    const { headers } = await logIn({ email: "carla@help.example", password }, {}, production);
    expect(headers["set-cookie"]).toEqual([
      expect.stringMatching(/^__Host-aid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(
        /^__Host-aid-browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it("there are no demo accounts, and nothing says so", async () => {
    const answer = await logIn({ email: "steering@demo.example", password }, {}, production);
    expect([answer.statusCode, answer.json()]).toMatchObject([401, { error: { code: "INVALID_CREDENTIALS" } }]);
    expect((await production.inject({ url: "/auth/demo" })).statusCode).toBe(404);
  });
});

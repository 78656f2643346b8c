import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { Secret, TOTP } from "otpauth";
import { TestBrowser } from "../../test/browser.js";
import { accounts, password, type SignInParts, signInParts } from "../../test/sign-in.js";
import { createHttpServer } from "./server.js";

let parts: SignInParts;
let app: FastifyInstance;
beforeAll(async () => {
  parts = await signInParts({ settings: { requireSecondFactor: ["STEERING"] } });
  app = await createHttpServer({ ...parts, config: { production: false, trustProxy: false } });
});
beforeEach(() => parts.reset());
afterAll(async () => {
  await app.close();
  await parts.close();
});

const email = "carla@help.example";

const codeAt = (secret: string, secondsFromNow = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: parts.clock.now().getTime() + secondsFromNow * 1000,
  });

/** An account with an app, in a browser that is signed in; the app's code of now is used up. */
async function enrolled(address = email) {
  const browser = new TestBrowser(app);
  await browser.signIn(address);
  const { secret } = (await browser.post("/auth/account/app")).json();
  const confirmed = await browser.post("/auth/account/app/confirm", { code: codeAt(secret) });
  const { recoveryCodes }: { recoveryCodes: string[] } = confirmed.json();
  parts.clock.advance({ seconds: 30 });
  return { browser, secret: secret as string, recoveryCodes };
}

async function afterPassword(address?: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, address);
  const answer = await browser.signIn(email);
  expect(answer.json()).toEqual({ secondStep: { app: true, passkey: false } });
  return browser;
}

const giveCode = (browser: TestBrowser, code: string) => browser.post("/auth/second-step", { code });

describe("an authenticator app", () => {
  it("counts once it has shown a right code; until then the password is enough", async () => {
    const browser = new TestBrowser(app);
    await browser.signIn(email);
    const { secret, uri } = (await browser.post("/auth/account/app")).json();
    expect(uri).toBe(
      `otpauth://totp/AiD:carla%40help.example?issuer=AiD&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect((await browser.post("/auth/account/app/confirm", { code: "000000" })).json().error.code).toBe(
      "INVALID_CODE",
    );
    expect((await new TestBrowser(app).signIn(email)).json()).toMatchObject({ viewer: { email } });
    expect((await browser.post("/auth/account/app/confirm", { code: codeAt(secret) })).statusCode).toBe(200);
    await afterPassword();
  });

  it("keeps its secret encrypted, bound to the account", async () => {
    const { secret } = await enrolled();
    const { rows } = await parts.admin.query<{ secret: Buffer }>("select secret from authenticator_app");
    expect(rows[0]?.secret.includes(secret)).toBe(false);
    expect(rows[0]?.secret.includes(Buffer.from(Secret.fromBase32(secret).buffer))).toBe(false);
    await parts.admin.query("update authenticator_app set user_account_id = $1", [accounts.synthetic]);
    await expect(parts.access.apps.check(accounts.synthetic, codeAt(secret))).rejects.toThrow();
  });

  it("is asked after the password, and nothing is open before", async () => {
    const { secret } = await enrolled();
    const browser = await afterPassword();
    expect(browser.cookie("aid")).toBeUndefined();
    expect((await browser.get("/auth/me")).statusCode).toBe(401);
    expect((await giveCode(browser, codeAt(secret))).json()).toMatchObject({ viewer: { email } });
    expect((await browser.get("/auth/me")).statusCode).toBe(200);
  });

  it.each([
    ["the one before", -30, 200],
    ["the next", 30, 200],
    ["an older one", -90, 401],
    ["one of the future", 60, 401],
  ])("of clocks that differ a little: %s", async (_, seconds, status) => {
    const { secret } = await enrolled();
    parts.clock.advance({ minutes: 5 });
    expect((await giveCode(await afterPassword(), codeAt(secret, seconds))).statusCode).toBe(status);
  });

  it("gives codes that work once: of five at the same time exactly one", async () => {
    const { secret } = await enrolled();
    const browsers = await Promise.all(Array.from({ length: 5 }, () => afterPassword()));
    const answers = await Promise.all(browsers.map((browser) => giveCode(browser, codeAt(secret))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401, 401, 401]);
    expect((await giveCode(await afterPassword(), codeAt(secret))).statusCode).toBe(401);
  });

  it("does not let a right password be used twice", async () => {
    const { secret, recoveryCodes } = await enrolled();
    const browser = await afterPassword();
    const step = browser.cookie("aid-step") ?? "";
    await giveCode(browser, codeAt(secret));
    const answer = await app.inject({
      method: "POST",
      url: "/auth/second-step",
      cookies: { "aid-step": step },
      payload: { code: recoveryCodes[0] },
    });
    expect(answer.json()).toMatchObject({ error: { code: "SECOND_STEP_OVER" } });
  });

  it("is waited for ten minutes", async () => {
    const { secret } = await enrolled();
    const browser = await afterPassword();
    parts.clock.advance({ minutes: 10 });
    expect((await giveCode(browser, codeAt(secret))).json().error.code).toBe("SECOND_STEP_OVER");
  });

  it.each([
    ["one address", () => "203.0.113.7", 5],
    ["20 addresses", (n: number) => `203.0.113.${n % 20}`, 10],
  ])("is not guessed: of 100 codes from %s few are even looked at", async (_, addressOf, most) => {
    const { secret } = await enrolled();
    const answers = [];
    for (let n = 0; n < 100; n++) {
      const browser = new TestBrowser(app, addressOf(n));
      await browser.signIn(email);
      answers.push((await giveCode(browser, String(n).padStart(6, "0"))).statusCode);
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(most);
    expect(answers.filter((status) => status === 429)).toHaveLength(100 - most);
    parts.clock.advance({ minutes: 15 });
    expect((await giveCode(await afterPassword(), codeAt(secret))).statusCode).toBe(200);
  });

  it("is removed by its owner, whereupon the password is enough again", async () => {
    const { browser } = await enrolled();
    expect((await browser.post("/auth/account/app/remove")).statusCode).toBe(204);
    expect((await browser.get("/auth/account")).json()).toMatchObject({ app: false, recoveryCodesLeft: 0 });
    expect((await new TestBrowser(app).signIn(email)).json()).toMatchObject({ viewer: { email } });
  });

  it("is changed only by who proved lately to be the owner", async () => {
    const { browser } = await enrolled();
    parts.clock.advance({ minutes: 15 });
    await browser.get("/auth/me");
    for (const url of ["app/remove", "app", "recovery-codes", "passkeys/challenge"]) {
      expect((await browser.post(`/auth/account/${url}`)).json().error.code).toBe("CONFIRM_PASSWORD");
    }
    expect((await browser.post("/auth/account/confirm", { password: "wrong" })).statusCode).toBe(401);
    expect((await browser.post("/auth/account/confirm", { password })).statusCode).toBe(204);
    expect((await browser.post("/auth/account/app/remove")).statusCode).toBe(204);
  });
});

describe("recovery codes", () => {
  it("are ten, shown once, stored as hashes, and each opens the account once", async () => {
    const { browser, recoveryCodes } = await enrolled();
    const [first = ""] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(first).toMatch(/^([a-z2-8]{4}-){3}[a-z2-8]{4}$/);
    const { rows } = await parts.admin.query("select code_hash::text as code from recovery_code");
    expect(JSON.stringify(rows)).not.toContain(first);
    expect((await giveCode(await afterPassword(), first.toUpperCase().replaceAll("-", " "))).statusCode).toBe(200);
    expect((await giveCode(await afterPassword(), first)).statusCode).toBe(401);
    expect((await browser.get("/auth/account")).json()).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it("are replaced all at once", async () => {
    const { browser, recoveryCodes } = await enrolled();
    const renewed = (await browser.post("/auth/account/recovery-codes")).json();
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect((await giveCode(await afterPassword(), recoveryCodes[1] ?? "")).statusCode).toBe(401);
    expect((await giveCode(await afterPassword(), renewed.recoveryCodes[1])).statusCode).toBe(200);
  });
});

describe("a role that needs a second factor", () => {
  const steering = "steering@city.example";

  it("sees nothing before there is one", async () => {
    const browser = new TestBrowser(app);
    expect((await browser.signIn(steering)).json()).toMatchObject({ secondFactorMissing: true });
    await expect(parts.sessions.find(browser.cookie("aid"))).rejects.toThrow("SecondFactorMissing");
    const { secret } = (await browser.post("/auth/account/app")).json();
    await browser.post("/auth/account/app/confirm", { code: codeAt(secret) });
    expect((await browser.get("/auth/me")).json()).toMatchObject({ secondFactorMissing: false });
    expect(await parts.sessions.find(browser.cookie("aid"))).toMatchObject({ email: steering });
  });

  it("is the only one to be asked", async () => {
    const browser = new TestBrowser(app);
    expect((await browser.signIn(email)).json()).toMatchObject({ secondFactorMissing: false });
  });
});

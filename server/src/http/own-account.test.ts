import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { TestBrowser } from "../../test/browser.js";
import { accounts, password, type SignInParts, signInParts } from "../../test/sign-in.js";
import { createHttpServer } from "./server.js";

let parts: SignInParts;
let app: FastifyInstance;
beforeAll(async () => {
  parts = await signInParts();
  app = await createHttpServer({ ...parts, config: { production: false, trustProxy: false } });
});
beforeEach(() => parts.reset());
afterAll(async () => {
  await app.close();
  await parts.close();
});

const email = "carla@help.example";
const newPassword = "vier Wolken tragen Suppe";

async function signedIn(address?: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, address);
  expect((await browser.signIn(email)).statusCode).toBe(200);
  return browser;
}

const change = (browser: TestBrowser, body: object) =>
  browser.post("/auth/account/password", { current: password, password: newPassword, ...body });

describe("the own password", () => {
  it("is changed with the current one, and every other session ends", async () => {
    const [browser, other] = [await signedIn(), await signedIn()];
    expect((await change(browser, {})).statusCode).toBe(204);
    expect((await browser.get("/auth/me")).statusCode).toBe(200);
    expect((await other.get("/auth/me")).statusCode).toBe(401);
    expect((await other.signIn(email)).statusCode).toBe(401);
    expect((await other.signIn(email, newPassword)).statusCode).toBe(200);
  });

  it("stays as it is without the current one", async () => {
    const browser = await signedIn();
    const answer = await change(browser, { current: "wrong" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, "WRONG_PASSWORD"]);
    expect((await browser.signIn(email)).statusCode).toBe(200);
  });

  it("is not guessed from a session that somebody left open", async () => {
    const browser = await signedIn();
    const codes = [];
    for (let n = 0; n < 8; n++) codes.push((await change(browser, { current: `guess ${n}` })).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it("is refused with a sentence when it is easily guessed", async () => {
    const answer = await change(await signedIn(), { password: "Carla-Case-2018" });
    expect([answer.statusCode, answer.json().error]).toEqual([
      422,
      {
        code: "PASSWORD_ABOUT_YOU",
        message:
          "The password is made almost only of your name, your address or words from here. Please choose something nobody guesses.",
      },
    ]);
  });

  it("is for the signed-in only", async () => {
    expect((await change(new TestBrowser(app), {})).statusCode).toBe(401);
  });
});

describe("the own sessions", () => {
  it("are listed with browser and shortened network, the present one marked", async () => {
    const browser = await signedIn("198.51.100.77");
    parts.clock.advance({ minutes: 1 });
    await signedIn("2001:db8:1:2:3:4:5:6");
    const { sessions } = (await browser.get("/auth/account")).json();
    expect(sessions).toMatchObject([
      { browser: "Firefox, Linux", network: "2001:db8:1::/48", current: false },
      { browser: "Firefox, Linux", network: "198.51.100.x", current: true },
    ]);
  });

  it("are ended one by one, or all but this one", async () => {
    const [mine, second, third] = [await signedIn(), await signedIn(), await signedIn()];
    const { sessions } = (await second.get("/auth/account")).json();
    const { id } = sessions.find(({ current }: { current: boolean }) => current);
    expect((await mine.post(`/auth/account/sessions/${id}/end`)).statusCode).toBe(204);
    expect((await second.get("/auth/me")).statusCode).toBe(401);
    expect((await third.get("/auth/me")).statusCode).toBe(200);
    expect((await mine.post("/auth/account/sessions/end-others")).statusCode).toBe(204);
    expect((await third.get("/auth/me")).statusCode).toBe(401);
    expect((await mine.get("/auth/me")).statusCode).toBe(200);
  });

  it("of others are not there", async () => {
    const others = await new TestBrowser(app).signIn("steering@city.example");
    expect(others.statusCode).toBe(200);
    const { rows } = await parts.admin.query("select id from session where user_account_id = $1", [accounts.steering]);
    const answer = await (await signedIn()).post(`/auth/account/sessions/${rows[0].id}/end`);
    expect(answer.statusCode).toBe(404);
    expect(await parts.sessions.of(accounts.steering)).toHaveLength(1);
  });

  it("tell how long they last without being prolonged by the question", async () => {
    const browser = await signedIn();
    parts.clock.advance({ minutes: 20 });
    for (let n = 0; n < 3; n++) {
      expect((await browser.get("/auth/session")).json()).toEqual({
        secondsLeft: 10 * 60,
        warnSeconds: 120,
        prolongable: true,
      });
    }
    parts.clock.advance({ minutes: 10 });
    expect((await browser.get("/auth/session")).json()).toMatchObject({ secondsLeft: 0 });
  });
});

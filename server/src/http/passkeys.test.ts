import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { TestBrowser } from "../../test/browser.js";
import { PasskeyDevice } from "../../test/passkey-device.js";
import { type SignInParts, signInParts } from "../../test/sign-in.js";
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

async function register(device: PasskeyDevice, owner = email, name = "Dienst-Laptop") {
  const browser = new TestBrowser(app);
  await browser.signIn(owner);
  const options = (await browser.post("/auth/account/passkeys/challenge")).json();
  const answer = await browser.post("/auth/account/passkeys", { answer: device.register(options), name });
  return { browser, answer };
}

async function useOf(device: PasskeyDevice, browser = new TestBrowser(app)) {
  const options = (await browser.post("/auth/passkeys/challenge")).json();
  return { browser, answer: await browser.post("/auth/passkeys/sign-in", device.signIn(options)) };
}

describe("a passkey", () => {
  it("is set up once, named, listed and removed", async () => {
    const device = new PasskeyDevice();
    const { browser, answer } = await register(device);
    expect(answer.json().recoveryCodes).toHaveLength(10);
    const { passkeys } = (await browser.get("/auth/account")).json();
    expect(passkeys).toMatchObject([{ name: "Dienst-Laptop", lastUsedAt: null }]);
    expect((await register(device, "steering@city.example")).answer.statusCode).toBe(422);
    expect((await browser.post(`/auth/account/passkeys/${passkeys[0].id}/remove`)).statusCode).toBe(204);
    expect((await useOf(device)).answer.statusCode).toBe(401);
  });

  it("of somebody else is not removed", async () => {
    const { browser } = await register(new PasskeyDevice());
    const { passkeys } = (await browser.get("/auth/account")).json();
    const stranger = (await register(new PasskeyDevice(), "steering@city.example")).browser;
    expect((await stranger.post(`/auth/account/passkeys/${passkeys[0].id}/remove`)).statusCode).toBe(404);
  });

  it("opens the account without a password", async () => {
    const device = new PasskeyDevice();
    await register(device);
    const { browser, answer } = await useOf(device);
    expect(answer.json()).toMatchObject({ viewer: { email } });
    expect((await browser.get("/auth/me")).statusCode).toBe(200);
    const { passkeys } = (await browser.get("/auth/account")).json();
    expect(passkeys[0].lastUsedAt).not.toBeNull();
  });

  it("is asked for after the password, and only one of that account will do", async () => {
    const [device, strangers] = [new PasskeyDevice(), new PasskeyDevice()];
    await register(device);
    await register(strangers, "steering@city.example");
    const browser = new TestBrowser(app);
    expect((await browser.signIn(email)).json()).toEqual({ secondStep: { app: false, passkey: true } });
    expect((await useOf(strangers, browser)).answer.statusCode).toBe(401);
    device.verifies = false;
    expect((await useOf(device, browser)).answer.json()).toMatchObject({ viewer: { email } });
  });

  it.each<[string, (device: PasskeyDevice) => void]>([
    ["that did not ask who is using it, without a password", (device) => (device.verifies = false)],
    ["on another site", (device) => (device.origin = "https://evil.example")],
    ["for another host", (device) => (device.rpId = "evil.example")],
    ["with another key", (device) => (device.otherKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey)],
    ["whose counter went back: a copy", (device) => (device.counter = 3)],
    ["whose counter stands still: a copy", (device) => (device.counter = 4)],
  ])("%s is refused", async (_, change) => {
    const device = new PasskeyDevice();
    await register(device);
    device.counter = 4;
    await useOf(device);
    change(device);
    const { browser, answer } = await useOf(device);
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, "PASSKEY_REFUSED"]);
    expect((await browser.get("/auth/me")).statusCode).toBe(401);
  });

  it("answers a challenge once, within five minutes, in the browser that asked", async () => {
    const device = new PasskeyDevice();
    await register(device);
    const browser = new TestBrowser(app);
    const options = (await browser.post("/auth/passkeys/challenge")).json();
    const cookie = browser.cookie("aid-passkey") ?? "";
    const answer = device.signIn(options);
    const send = (cookies: Record<string, string>) =>
      app.inject({ method: "POST", url: "/auth/passkeys/sign-in", cookies, payload: answer });
    expect((await send({})).statusCode).toBe(401);
    expect((await send({ "aid-passkey": cookie })).statusCode).toBe(200);
    expect((await send({ "aid-passkey": cookie })).statusCode).toBe(401);

    const late = (await browser.post("/auth/passkeys/challenge")).json();
    parts.clock.advance({ minutes: 5 });
    expect((await browser.post("/auth/passkeys/sign-in", device.signIn(late))).statusCode).toBe(401);
  });

  it.each([{}, { id: "x" }, { id: "x", rawId: "x", type: "password", response: {}, clientExtensionResults: {} }])(
    "is refused as malformed: %j",
    async (payload) => {
      expect((await new TestBrowser(app).post("/auth/passkeys/sign-in", payload)).statusCode).toBe(400);
    },
  );

  it.each([{}, { clientDataJSON: "?", authenticatorData: 7, signature: null }])(
    "with a response of %j is refused like any other",
    async (response) => {
      const device = new PasskeyDevice();
      await register(device);
      const browser = new TestBrowser(app);
      const options = (await browser.post("/auth/passkeys/challenge")).json();
      const answer = await browser.post("/auth/passkeys/sign-in", { ...device.signIn(options), response });
      expect(answer.statusCode).toBe(401);
    },
  );
});

describe("sign-ins that are begun and never ended", () => {
  it("are refused after a hundred from one network, whichever way they begin, until the window ends", async () => {
    const begin = (network: string, url = "/auth/passkeys/challenge") =>
      app.inject({ method: "POST", url, payload: {}, remoteAddress: network });
    for (let turn = 0; turn < 100; turn++) expect((await begin("198.51.100.7")).statusCode).toBe(200);
    for (const url of ["/auth/passkeys/challenge", "/auth/providers/city/begin"]) {
      const refused = await begin("198.51.100.7", url);
      expect(refused.statusCode).toBe(429);
      expect(refused.json()).toMatchObject({ error: { code: "TOO_MANY_ATTEMPTS" } });
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    }
    expect((await begin("203.0.113.9")).statusCode).toBe(200);
    parts.clock.advance({ minutes: 16 });
    expect((await begin("198.51.100.7")).statusCode).toBe(200);
  });
});

import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import i18next from "i18next";
import { startI18n } from "../i18n/i18n";
import { type Session, SessionStore, SessionUnknown } from "./session";

const session: Session = {
  viewer: {
    id: "usr_1",
    name: "Imke Musterberg",
    email: "steering@demo.example",
    role: "STEERING",
    organization: { id: "org_1", name: "Stadt Düren", shortName: "Stadt" },
    caseworkerId: null,
  },
  today: "2020-02-12",
  secondFactorMissing: false,
};
const realFetch = globalThis.fetch;
let answers: { status: number; body: unknown }[] = [];
let drops = 0;
let store: SessionStore;

beforeAll(() => startI18n());
beforeEach(() => {
  answers = [];
  drops = 0;
  store = new SessionStore(() => {
    drops += 1;
  });
  globalThis.fetch = async () => {
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    const response = { status: answer.status, ok: answer.status < 400, json: async () => answer.body };
    return response as Response;
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

describe("session", () => {
  test("is asked for once and kept for a while", async () => {
    answers = [{ status: 200, body: session }];
    expect(await store.current()).toEqual(session);
    expect(await store.current()).toEqual(session);
  });

  test("nobody signed in is no failure, a server in trouble is one", async () => {
    answers = [
      { status: 401, body: {} },
      { status: 503, body: {} },
    ];
    expect(await store.current()).toBeNull();
    expect(store.hasEnded).toBe(false);
    await expect(store.current()).rejects.toThrow(SessionUnknown);
  });

  test("a refusal carries the server's sentence, silence none", async () => {
    answers = [{ status: 401, body: { error: { code: "INVALID_CREDENTIALS", message: "Falsch." } } }];
    expect(await store.signIn("a@b.example", "x")).toEqual({ refusal: "Falsch." });
    expect(await store.signIn("a@b.example", "x")).toEqual({ refusal: i18next.t("app:error.UNREACHABLE") });
  });

  test("what one viewer fetched is dropped before the next sees anything", async () => {
    answers = [
      { status: 200, body: session },
      { status: 204, body: null },
    ];
    await store.signIn("steering@demo.example", "richtig");
    expect(drops).toBe(1);
    await store.signOut();
    expect(drops).toBe(2);
    expect(store.hasEnded).toBe(false);
  });

  test("what follows a right password is told", async () => {
    answers = [{ status: 200, body: { secondStep: { app: true, passkey: false } } }];
    expect(await store.signIn("a@b.example", "x")).toEqual({ secondStep: { app: true, passkey: false } });
    expect(drops).toBe(0);
  });

  test("when a session ends by itself, what is on the screen waits for the same person", async () => {
    const told: boolean[] = [];
    answers = [
      { status: 200, body: session },
      { status: 200, body: session },
    ];
    await store.current();
    store.subscribe(() => told.push(store.hasEnded));
    store.end();
    expect([store.hasEnded, drops]).toEqual([true, 0]);
    await store.signIn("steering@demo.example", "richtig");
    expect([store.hasEnded, drops, told]).toEqual([false, 0, [true, false]]);
  });

  test("when a session ends by itself, nobody else gets what is on the screen", async () => {
    answers = [
      { status: 200, body: session },
      { status: 200, body: { ...session, viewer: { ...session.viewer, id: "usr_2" } } },
    ];
    await store.current();
    store.end();
    await store.signIn("admin.awo@demo.example", "richtig");
    expect(drops).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
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
};
const realFetch = globalThis.fetch;
let answers: { status: number; body: unknown }[] = [];
let drops = 0;
let store: SessionStore;

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
    expect(await store.signIn("a@b.example", "x", "de")).toEqual({ refusal: "Falsch." });
    expect(await store.signIn("a@b.example", "x", "de")).toEqual({ refusal: null });
  });

  test("what one viewer fetched is dropped before the next sees anything", async () => {
    answers = [
      { status: 200, body: session },
      { status: 204, body: null },
    ];
    await store.signIn("steering@demo.example", "richtig", "de");
    expect(drops).toBe(1);
    await store.signOut();
    expect(drops).toBe(2);
    expect(store.hasEnded).toBe(false);
  });

  test("a session that ends by itself is remembered until somebody signs in", async () => {
    answers = [
      { status: 200, body: session },
      { status: 200, body: session },
    ];
    await store.current();
    store.end();
    expect([store.hasEnded, drops]).toEqual([true, 1]);
    await store.signIn("steering@demo.example", "richtig", "de");
    expect(store.hasEnded).toBe(false);
  });
});

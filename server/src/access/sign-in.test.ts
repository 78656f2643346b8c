import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { accounts, password, type SignInParts, signInParts, visitor } from "../../test/sign-in.js";
import { hashSecret } from "./secrets.js";
import { type SignIn, type SignInOutcome } from "./sign-in.js";

let parts: SignInParts;
beforeAll(async () => {
  parts = await signInParts();
});
beforeEach(() => parts.reset());
afterAll(() => parts.close());

const email = "steering@city.example";
const strangersAddress = "203.0.113.7";

function attempt(changes: Partial<Parameters<SignIn["signIn"]>[0]> = {}): Promise<SignInOutcome> {
  const home = { email, password, ...visitor };
  return parts.signIn.signIn({ ...home, ...changes });
}

async function signedIn(changes: Parameters<typeof attempt>[0] = {}) {
  const outcome = await attempt(changes);
  if (outcome.kind !== "SIGNED_IN") throw new Error(`expected to be signed in, was ${outcome.kind}`);
  return outcome;
}

function guess(times: number, addressOf: (n: number) => string, address = email): Promise<SignInOutcome[]> {
  const guesses = Array.from({ length: times }, (_, n) =>
    attempt({ email: address, password: `guess ${n}`, address: addressOf(n) }),
  );
  return Promise.all(guesses);
}

const kinds = (outcomes: SignInOutcome[]) => new Set(outcomes.map(({ kind }) => kind));

describe("sign-in", () => {
  it("gives the viewer and a session", async () => {
    const { viewer, sessionId } = await signedIn({ email: "  Steering@City.example " });
    expect(viewer).toMatchObject({ id: accounts.steering, role: "STEERING", email, caseworkerId: null, locale: "de" });
    expect(await parts.sessions.find(sessionId)).toEqual(viewer);
  });

  it("gives a new session each time and ends the one the browser had", async () => {
    const first = await signedIn();
    const second = await signedIn({ sessionId: first.sessionId });
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(await parts.sessions.find(first.sessionId)).toBeNull();
  });

  it.each([
    ["a wrong password", { password: "wrong" }],
    ["an unknown account", { email: "nobody@city.example" }],
    [
      "an unknown account with the password that stands in",
      { email: "n@o.example", password: "no account has this password" },
    ],
  ])("refuses %s, and checks a password in each case", async (_, changes) => {
    const before = parts.checked();
    expect(await attempt(changes)).toEqual({ kind: "REFUSED" });
    expect(parts.checked()).toBe(before + 1);
  });

  it("refuses a disabled account with the right password", async () => {
    await parts.admin.query("update user_account set disabled = true where id = $1", [accounts.steering]);
    expect(await attempt()).toEqual({ kind: "REFUSED" });
  });

  it("takes about as long for an unknown account as for a wrong password", async () => {
    const times: Record<string, number[]> = { [email]: [], "nobody@city.example": [] };
    for (let round = 0; round < 5; round++) {
      for (const [asked, measured] of Object.entries(times)) {
        const start = performance.now();
        await attempt({ email: asked, password: "wrong", address: `192.0.2.${round}` });
        measured.push(performance.now() - start);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((measured) => measured.sort((a, b) => a - b)[2] ?? 0);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });
});

describe("guessing", () => {
  it.each([
    ["one address", 5, () => strangersAddress],
    ["twenty addresses", 10, (n: number) => `203.0.113.${n % 20}`],
    ["the many addresses of one IPv6 network", 5, (n: number) => `2001:db8:1:2::${n.toString(16)}`],
  ])("from %s: a hundred wrong passwords at once, at most %i are looked at", async (_, most, addressOf) => {
    for (const asked of [email, "nobody@city.example"]) {
      const before = parts.checked();
      const outcomes = await guess(100, addressOf, asked);
      expect(parts.checked() - before).toBe(most);
      expect(kinds(outcomes)).toEqual(new Set(["REFUSED", "THROTTLED"]));
    }
  });

  it("is counted by all instances of the server together", async () => {
    const { signIn } = parts;
    const other = parts.otherInstance().signIn;
    const wrong = { email, password: "wrong", ...visitor, address: strangersAddress };
    const outcomes: SignInOutcome[] = [];
    for (let n = 0; n < 4; n++) outcomes.push(...(await Promise.all([signIn.signIn(wrong), other.signIn(wrong)])));
    expect(outcomes.filter(({ kind }) => kind === "REFUSED")).toHaveLength(5);
  });

  it("from one network does not keep the owner out", async () => {
    await guess(100, () => strangersAddress);
    await signedIn();
  });

  it("from many networks keeps the owner out for 15 minutes, however long it goes on", async () => {
    await guess(20, (n) => `203.0.113.${n}`);
    expect(await attempt()).toEqual({ kind: "THROTTLED", retryAfterSeconds: 900 });
    parts.clock.advance({ minutes: 14 });
    await guess(20, (n) => `203.0.113.${n}`);
    expect(await attempt()).toEqual({ kind: "THROTTLED", retryAfterSeconds: 60 });
    parts.clock.advance({ minutes: 1 });
    await signedIn();
  });

  it("never keeps a browser out that was signed in before, not even while it goes on", async () => {
    const { browserId } = await signedIn();
    await guess(100, (n) => `203.0.113.${n}`);
    expect((await signedIn({ browserId })).browserId).toBe(browserId);
    const { rows } = await parts.admin.query("select id_hash from known_browser");
    expect(rows).toEqual([{ id_hash: hashSecret(browserId) }]);
  });

  it("is limited for a known browser, too, and one known for another account is a stranger", async () => {
    const { browserId } = await signedIn({ email: "carla@help.example" });
    for (const asked of ["carla@help.example", email]) {
      const wrong = Array.from({ length: 20 }, () => attempt({ email: asked, password: "wrong", browserId }));
      expect((await Promise.all(wrong)).filter(({ kind }) => kind === "REFUSED")).toHaveLength(5);
    }
  });

  it("with one password on many accounts ends after fifty", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        attempt({ email: `n${n}@x.example`, password: "summer", address: strangersAddress }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === "REFUSED")).toHaveLength(50);
  });

  it("is not what many right passwords at once are", async () => {
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => attempt()));
    expect(kinds(outcomes)).toEqual(new Set(["SIGNED_IN"]));
  });

  it("leaves nothing behind once its window has passed and somebody signs in", async () => {
    await guess(20, (n) => `203.0.113.${n}`);
    parts.clock.advance({ minutes: 15 });
    await signedIn();
    const { rows } = await parts.admin.query("select bucket from sign_in_throttle where attempts > 0");
    expect(rows).toEqual([]);
  });
});

it("does not adopt a browser id that somebody else chose", async () => {
  const planted = "p".repeat(43);
  expect((await signedIn({ browserId: planted })).browserId).not.toBe(planted);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { accounts, type SignInParts, signInParts, signInSettings, visitor } from "../../test/sign-in.js";
import { hashSecret } from "./secrets.js";
import { Sessions } from "./sessions.js";
import { claimsOf } from "./viewer.js";

let parts: SignInParts;
beforeAll(async () => {
  parts = await signInParts();
});
beforeEach(() => parts.reset());
afterAll(() => parts.close());

const lastSeen = async (): Promise<Date | undefined> => {
  const { rows } = await parts.admin.query<{ last_seen_at: Date }>("select last_seen_at from session");
  return rows[0]?.last_seen_at;
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a session", () => {
  it("has an id of 256 bits of which only the hash is stored", async () => {
    const id = await parts.sessions.create(accounts.caseworker, visitor);
    expect(Buffer.from(id, "base64url")).toHaveLength(32);
    const { rows } = await parts.admin.query("select id_hash, user_account_id from session");
    expect(rows).toEqual([{ id_hash: hashSecret(id), user_account_id: accounts.caseworker }]);
  });

  it("names its viewer, and the claims that follow", async () => {
    const viewer = await parts.sessions.find(await parts.sessions.create(accounts.caseworker, visitor));
    if (!viewer) throw new Error("no viewer");
    expect(viewer).toMatchObject({ name: "Carla Case", role: "CASEWORKER", locale: "en" });
    expect(claimsOf(viewer, "2018-07-31")).toEqual({
      viewerId: accounts.caseworker,
      role: "CASEWORKER",
      organizationId: viewer.organizationId,
      caseworkerId: viewer.caseworkerId,
      scopes: null,
      today: "2018-07-31",
    });
  });

  it("ends after 30 idle minutes", async () => {
    const id = await parts.sessions.create(accounts.steering, visitor);
    parts.clock.advance({ minutes: 29, seconds: 59 });
    expect(await parts.sessions.find(id)).not.toBeNull();
    await until(async () => (await lastSeen())?.getTime() === parts.clock.now().getTime());
    parts.clock.advance({ minutes: 30 });
    expect(await parts.sessions.find(id)).toBeNull();
  });

  it("ends after 12 hours, however busy", async () => {
    const id = await parts.sessions.create(accounts.steering, visitor);
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect(await parts.sessions.find(id)).not.toBeNull();
      await until(async () => (await lastSeen())?.getTime() === parts.clock.now().getTime());
      parts.clock.advance({ minutes: 20 });
    }
    expect(await parts.sessions.find(id)).toBeNull();
  });

  it("notes at most once a minute that it is in use", async () => {
    const created = parts.clock.now();
    const id = await parts.sessions.create(accounts.steering, visitor);
    parts.clock.advance({ seconds: 59 });
    await Promise.all(Array.from({ length: 20 }, () => parts.sessions.find(id)));
    await parts.pool.query("select 1");
    expect(await lastSeen()).toEqual(created);
  });

  it("ends with the sign-out and is gone from the database", async () => {
    const id = await parts.sessions.create(accounts.steering, visitor);
    await parts.sessions.end(id);
    expect(await parts.sessions.find(id)).toBeNull();
    expect(await lastSeen()).toBeUndefined();
  });

  it("of a disabled account is over at once", async () => {
    const id = await parts.sessions.create(accounts.steering, visitor);
    expect(await parts.sessions.find(id)).not.toBeNull();
    await parts.admin.query("update user_account set disabled = true where id = $1", [accounts.steering]);
    expect(await parts.sessions.find(id)).toBeNull();
  });

  it("of a synthetic account does not exist in production", async () => {
    const id = await parts.sessions.create(accounts.synthetic, visitor);
    expect(await parts.sessions.find(id)).not.toBeNull();
    const { pool, clock, logger } = parts;
    expect(await new Sessions({ pool, clock, logger, production: true, settings: signInSettings }).find(id)).toBeNull();
  });

  it("that has expired is deleted when somebody signs in", async () => {
    await parts.sessions.create(accounts.steering, visitor);
    parts.clock.advance({ minutes: 30 });
    await parts.sessions.create(accounts.caseworker, visitor);
    const { rows } = await parts.admin.query("select user_account_id from session");
    expect(rows).toEqual([{ user_account_id: accounts.caseworker }]);
  });

  it.each([undefined, "", "x", "a".repeat(42), "a".repeat(43), `${"a".repeat(42)}'`])(
    "is not found by %j",
    async (value) => {
      expect(await parts.sessions.find(value)).toBeNull();
    },
  );
});

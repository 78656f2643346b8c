import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { recordStatements } from "../../test/statements.js";

let city: ServedCity;
beforeAll(async () => {
  city = await servedCity({ pointsPerHour: 400 });
});
afterAll(() => city.close());

const query = `query Files($on: Date, $after: String, $more: Boolean = false) {
  refugees(first: 10, on: $on, after: $after) { nodes { identity { familyName } } }
  __schema @include(if: $more) { queryType { name } }
}`;
let cookie: string;
const ask = (variables: Record<string, unknown> = {}) => city.ask(query, { variables, cookie });

beforeEach(async () => {
  const { rows } = await change("select email from user_account where role = 'STEERING'");
  cookie = await city.signIn(rows[0].email);
  await ask();
  expect((await ask()).errors).toEqual([]);
});

const change = (sql: string) => city.admin.query(sql);
afterEach(() => change("update user_account set disabled = false, role = 'STEERING' where role = 'BOARD' or disabled"));

const nobodys = { code: "UNAUTHENTICATED" };

it("the second time, the session is found by the statement that reads, and the lines are written: no more", async () => {
  const statements = recordStatements();
  const { errors } = await ask();
  statements.stop();
  expect(errors).toEqual([]);
  expect(statements.sent.map((text) => text.slice(0, 25))).toEqual(
    ["select (json_build_object", "select audit_record_reads"].map((text) => text.slice(0, 25)),
  );
});

it.each([
  ["signed out", "delete from session"],
  ["disabled", "update user_account set disabled = true where role = 'STEERING'"],
  ["idle for too long", "update session set last_seen_at = last_seen_at - interval '1 day'"],
])("an account that was %s gets nothing at the next request, whatever it asks", async (_, sql) => {
  const { rows: before } = await change("select count(*) from audit_event where action = 'READ'");
  await change(sql);
  for (const variables of [{}, { on: "never" }, { after: "nowhere" }, { more: true }]) {
    const { status, text } = await ask(variables);
    expect([status, JSON.parse(text)]).toEqual([
      401,
      { errors: [{ message: expect.any(String), extensions: nobodys }] },
    ]);
  }
  const { rows: after } = await change("select count(*) from audit_event where action = 'READ'");
  expect(after).toEqual(before);
});

it("another role counts from the next request on", async () => {
  expect((await ask()).text).toContain("Zander");
  await change("update user_account set role = 'BOARD' where role = 'STEERING'");
  expect((await ask()).text).not.toContain("Zander");
});

it("what is not answered by one statement is answered as ever", async () => {
  expect((await ask({ more: true })).data).toMatchObject({ __schema: { queryType: { name: "Query" } } });
  expect((await ask({ on: "never" })).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect((await ask({ after: "nowhere" })).errors).toMatchObject([{ extensions: { reason: "UNKNOWN_CURSOR" } }]);
});

it("a session that is over is told so before its points", async () => {
  while ((await ask()).status !== 429);
  await change("delete from session");
  expect((await ask()).status).toBe(401);
});

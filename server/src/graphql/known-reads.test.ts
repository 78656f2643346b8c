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

const asSent = (headers: Record<string, string>, payload: Record<string, unknown> = { query }) =>
  city.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "accept-language": "en", cookie, ...headers },
    payload,
  });

it.each([
  ["*/*", 1, "application/json; charset=utf-8"],
  ["application/json", 1, "application/json; charset=utf-8"],
  ["application/graphql-response+json,application/json;q=0.9", 1, "application/graphql-response+json; charset=utf-8"],
  ["application/graphql-response+json", 2, "application/graphql-response+json; charset=utf-8"],
  ["text/html", 2, "application/json; charset=utf-8"],
])("who accepts %s gets the same by %i round trips before the log's", async (accept, trips, contentType) => {
  const statements = recordStatements();
  const answer = await asSent({ accept });
  statements.stop();
  expect(statements.sent.filter((text) => !text.includes("audit_record_reads"))).toHaveLength(trips);
  expect(answer.headers["content-type"]).toBe(contentType);
  if (accept === "text/html") expect(answer.statusCode).toBe(406);
  else expect(answer.json()).toEqual(JSON.parse((await ask()).text));
});

it("answers carry the same headers, whichever way they went", async () => {
  const names = ["x-ratelimit-cost", "x-ratelimit-limit", "cache-control", "content-security-policy", "content-length"];
  const [short, long] = [await asSent({}), await asSent({}, { query, extensions: {} })];
  for (const name of names) expect([name, short.headers[name]]).toEqual([name, long.headers[name] ?? "missing"]);
  const left = "x-ratelimit-remaining";
  expect(Number(short.headers[left]) - Number(long.headers[left])).toBe(Number(long.headers["x-ratelimit-cost"]));
});

it.each([
  ["failed", async () => void (await asSent({}, { query, variables: { after: "nowhere" } }))],
  ["was invalid", async () => void (await asSent({}, { query, variables: { on: "never" } }))],
  ["was answered", async () => void (await asSent({}))],
])("a read that %s is paid for once", async (how, read) => {
  const spent = async () => Number((await asSent({})).headers["x-ratelimit-remaining"]);
  const before = await spent();
  await read();
  // The one that tells costs a point, too.
  expect(before - (await spent())).toBe(how === "was invalid" ? 1 : 2);
});

it("a read that takes too long is not begun again", async () => {
  const { rows } = await change("select count(*)::integer as reads from audit_event where action = 'READ'");
  const locking = await city.admin.connect();
  await locking.query("begin; lock table refugee_identity in access exclusive mode");
  const statements = recordStatements();
  const asked = asSent({});
  try {
    for (let cancelled = false; !cancelled; ) {
      const found = await locking.query(
        `select pg_cancel_backend(pid) as done from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and usename = 'aid_app'`,
      );
      cancelled = found.rows.some(({ done }) => done);
    }
    const answer = await asked;
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: "TIMEOUT" } }] });
  } finally {
    statements.stop();
    await locking.query("rollback");
    locking.release();
  }
  expect(statements.sent.filter((text) => text.startsWith("select (json_build_object"))).toHaveLength(1);
  expect((await change("select count(*)::integer as reads from audit_event where action = 'READ'")).rows).toEqual(rows);
});

it("a session that is over is told so before its points", async () => {
  while ((await ask()).status !== 429);
  await change("delete from session");
  expect((await ask()).status).toBe(401);
});

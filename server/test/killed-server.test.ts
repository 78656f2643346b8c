import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hashPassword } from "../src/access/passwords.js";
import { toNodeId } from "../src/graphql/node-id.js";
import { type RecutTown, recutTown } from "./recut-town.js";
import { buildServer, type ServerProcess, startServer } from "./server-process.js";
import { sessionWaits } from "./session-waits.js";

/** A real server that is killed while it writes, as by the machine, and starts again on the same database. */

const password = "correct horse battery";
/** Where a write is held, so that it is surely in the middle of it: among its rows, or while Postgres commits. */
const places = { rows: 1, commit: 2 };

let town: RecutTown;
let server: ServerProcess;
let cookie: string;
let tomorrow: string;

beforeAll(async () => {
  await buildServer();
  town = await recutTown();
  const { north, east, south } = town.districts;
  const { anna, bert, sofie } = town.caseworkers;
  await town.household({ districtId: north, caseworkerId: anna, persons: 3 });
  await town.household({ districtId: south, caseworkerId: sofie, persons: 5 });
  await town.household({ districtId: east, caseworkerId: bert, persons: 5 });
  await town.rows("update user_account set password_hash = $1", [await hashPassword(password)]);
  const [day] = await town.rows<{ tomorrow: string }>("select (current_date + 1)::text as tomorrow");
  tomorrow = day?.tomorrow ?? "";
  await town.rows(`
    create function hold() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(tg_argv[0]::bigint);
      return null;
    end $$;
    create trigger held after insert on reassignment_case execute function hold('${places.rows}');
    create constraint trigger held_at_commit after insert on reassignment deferrable initially deferred
      for each row execute function hold('${places.commit}')`);
  server = await startServer(town.connection);
  const { email } = town.viewers.steering;
  const signedIn = await post("/auth/login", { email, password });
  cookie = signedIn.headers.getSetCookie().join("; ");
});
afterAll(async () => {
  await server.kill();
  await town.close();
});

const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

async function ask(query: string, variables: object): Promise<unknown> {
  const response = await post("/graphql", { query, variables }, { cookie });
  return response.json();
}

/** Kills the server while it is held at a place, lets Postgres go on alone, and starts the server again. */
async function killedIn(place: keyof typeof places, request: () => Promise<unknown>): Promise<void> {
  const holder = await town.owner.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [places[place]]);
    const outcome = request().then(
      () => "answered",
      () => "not answered",
    );
    await sessionWaits(town.owner);
    await server.kill();
    expect(await outcome).toBe("not answered");
    await holder.query("select pg_advisory_unlock($1)", [places[place]]);
  } finally {
    holder.release();
  }
  await nobodyLocks();
  server = await startServer(town.connection);
}

/** Until whatever the dead server had begun has ended: it leaves nothing locked. */
async function nobodyLocks(): Promise<void> {
  const locks = () =>
    town.rows(
      `select l.locktype, l.mode from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = current_database() and a.pid <> pg_backend_pid()`,
    );
  while ((await locks()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

const state = async () => ({
  ...(await town.everything()),
  journal: await town.rows("select kind, cases_count as cases from reassignment order by recorded_at"),
  records: await town.rows("select count(*)::integer as count from reassignment_case"),
  keys: await town.rows("select key, answer is not null as answered from idempotency_key order by key"),
});

/** Killed among its rows nothing has happened; killed while it commits all has, and asked again it is answered and done once. */
async function allOrNothing(request: () => Promise<unknown>): Promise<unknown> {
  const before = await state();
  await killedIn("rows", request);
  expect(await state()).toEqual(before);
  await killedIn("commit", request);
  const after = await state();
  expect(after).not.toEqual(before);
  const answer = await request();
  expect(await request()).toEqual(answer);
  expect(await state()).toEqual(after);
  return answer;
}

describe("a server that is killed", () => {
  it("in the middle of a bulk move has moved everybody or nobody, and does it once when asked again", async () => {
    const { anna, bert } = town.caseworkers;
    const cases = await town.rows<{ id: string }>(
      "select refugee_id as id from caseworker_assignment where caseworker_id = $1",
      [bert],
    );
    const refugeeIds = cases.map(({ id }) => toNodeId("Refugee", id));
    const moves = [{ toCaseworkerId: toNodeId("Caseworker", anna), refugeeIds }];
    const reassign = `mutation ($input: ReassignCasesInput!) {
      reassignCases(input: $input) { reassignment { id casesCount } userErrors { code field } }
    }`;
    const answer = await allOrNothing(() => ask(reassign, { input: { day: tomorrow, moves, idempotencyKey: "bulk" } }));
    expect(answer).toMatchObject({ data: { reassignCases: { reassignment: { casesCount: 5 }, userErrors: [] } } });
    expect(await town.answers(tomorrow)).toEqual({ Anna: 8, Sofie: 5 });
  });

  it("in the middle of an adoption has adopted the cut or not, and does it once when asked again", async () => {
    const { cutId: _, ...input } = await town.eastToSkf("Neuer Zuschnitt", tomorrow);
    const adopt = `mutation ($input: AdoptAreaCutInput!) {
      adoptAreaCut(input: $input) { areaCut { id stage } reassignment { id casesCount } waiting userErrors { code field } }
    }`;
    const answer = await allOrNothing(() => ask(adopt, { input: { ...input, idempotencyKey: "adoption" } }));
    expect(answer).toMatchObject({
      data: { adoptAreaCut: { reassignment: { casesCount: 5 }, waiting: 0, userErrors: [] } },
    });
    expect(await town.answers(tomorrow)).toEqual({ Anna: 3, Sofie: 10 });
  });
});

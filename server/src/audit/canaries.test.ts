import "reflect-metadata";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { toNodeId } from "../graphql/node-id.js";

const canary = (place: string): string => `Kanarie${place}8Q`;
/** What may leave the server in an answer to those who may see it, and nowhere else. */
const anyCanary = /kanarie\w*8q/i;

const logged: string[] = [];
let city: ServedCity;

beforeAll(async () => {
  city = await servedCity({ log: { write: (line: string) => void logged.push(line) } });
  await city.admin.query(
    "update refugee_identity set family_name = $1, given_names = $2, languages = array[$3] where refugee_id = $4",
    [canary("Name"), canary("Vorname"), canary("Sprache"), city.ids.assigned],
  );
});
afterAll(() => city.close());

it("what is entered stands in no log, no refusal and no header", async () => {
  const answers: { text: string; mayShow: boolean }[] = [];
  const ask = async (query: string, variables: object, mayShow: boolean, cookie?: string | null) => {
    const asked = cookie === undefined ? {} : { cookie };
    answers.push({ ...(await city.ask(query, { variables: { ...variables }, ...asked })), mayShow });
  };
  const id = toNodeId("Refugee", city.ids.assigned);
  const file = "query($id: ID!) { refugee(id: $id) { fileNumber identity { familyName givenNames languages } } }";

  await ask(file, { id }, true);
  await ask(file, { id: canary("Id") }, false);
  await ask(file, { id }, false, null);
  await ask(file, { id }, false, `aid=${canary("Cookie")}`);
  const search = "query($q: String!) { refugees(first: 5, filter: { search: $q }) { nodes { id } } }";
  await ask(search, { q: canary("Suche") }, false);
  await ask(search, { q: `${canary("Nul")}\0` }, false);
  await ask(`query { refugees(first: 5, after: "${canary("Cursor")}") { nodes { id } } }`, {}, false);
  await ask("query($on: Date) { refugees(first: 5, on: $on) { nodes { id } } }", { on: canary("Tag") }, false);
  await ask("query($first: Int!) { refugees(first: $first) { nodes { id } } }", { first: canary("Anzahl") }, false);
  await ask(
    "mutation($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { userErrors { message } } }",
    { input: { reason: `${canary("Teil")}; a` } },
    false,
  );
  await ask(
    "query($order: RefugeeOrder) { refugees(first: 5, orderBy: $order) { nodes { id } } }",
    { order: { field: canary("Enum"), direction: "ASC" } },
    false,
  );
  await ask(`query { refugees(first: "${canary("Zahl")}") { nodes { id } } }`, {}, false);

  const reason = canary("Grund");
  const assign =
    "mutation($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { userErrors { message } } }";
  const input = { refugeeId: id, caseworkerId: toNodeId("Caseworker", city.ids.anna), from: "2018-07-31", reason };
  await ask(assign, { input }, false);
  await ask(assign, { input: { ...input, reason: reason.repeat(100) } }, false);
  await ask(assign, { input: { ...input, caseworkerId: reason } }, false);
  const grant = `mutation($input: GrantCapacityExceptionInput!) { grantCapacityException(input: $input) { userErrors { message } } }`;
  const exception = {
    caseworkerId: input.caseworkerId,
    extraPlaces: 1,
    from: "2018-08-01",
    until: "2018-08-02",
    reason,
  };
  await ask(grant, { input: exception }, false);
  await ask(grant, { input: { ...exception, until: "2018-07-01" } }, false);

  // A fault quotes the row to the log of Postgres, but not to ours.
  await city.admin.query("alter function refugees_named(text) rename to sound_search");
  await city.admin.query(`create function refugees_named(words text) returns table (refugee_id uuid) language plpgsql as
    $$ begin raise exception using message = 'duplicate', detail = words, hint = words, errcode = '23505'; end $$`);
  await ask(search, { q: canary("Fehler") }, false);

  for (const [email, password] of [
    [`${canary("Mail")}@x.example`, canary("Passwort")],
    [canary("Kurz"), ""],
  ]) {
    const { body, headers } = await city.app.inject({
      method: "POST",
      url: "/auth/login",
      payload: { email, password },
    });
    answers.push({ text: body + JSON.stringify(headers), mayShow: false });
  }
  const lost = await city.app.inject({ method: "GET", url: `/personen?q=${canary("Frage")}` });
  answers.push({ text: JSON.stringify(lost.headers), mayShow: false });

  expect(answers.filter(({ mayShow, text }) => mayShow && anyCanary.test(text))).toHaveLength(1);
  expect(answers.filter(({ mayShow, text }) => !mayShow && anyCanary.test(text)).map(({ text }) => text)).toEqual([]);
  expect(logged.length).toBeGreaterThan(10);
  expect(logged.filter((line) => anyCanary.test(line))).toEqual([]);
});

it("what was searched for and what is sealed stands in no line of the audit log", async () => {
  const { rows } = await city.admin.query<{ line: string }>(
    `select e::text || coalesce(v::text, '') as line from audit_event e left join audit_values v on v.event_id = e.id
    where e.table_name is distinct from 'refugee_identity'`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ line }) => anyCanary.test(line))).toEqual([]);
});

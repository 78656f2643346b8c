import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { loadFacts } from "../../test/differential/facts.js";
import { OperationGenerator } from "../../test/differential/operations.js";
import { Values } from "../../test/differential/values.js";
import { type ServedCity, servedCity } from "../../test/served-city.js";
import { Random } from "../demo/random.js";
import { ApiScope } from "../tokens/scope.js";
import { toNodeId } from "./node-id.js";
import { createSchema } from "./schema.js";

const seed = Number(process.env["SEED"] ?? 20180731);
/** `DOCUMENTS=16000` for a thorough search, which watches the memory too. */
const documents = Number(process.env["DOCUMENTS"] ?? 1000);
/**
 * After so many, the caches of documents, plans and prepared statements are full. It is the heap that is watched: what the
 * process holds of the system's memory follows it, 351 MB after 14,000 documents and 376 MB after 30,000.
 */
const enoughForCaches = 12_000;
const leak = /select |postgres|pg_|relation "|syntax error at|node_modules|\/src\/|typeorm| {4}at /i;

let city: ServedCity;

beforeAll(async () => {
  city = await servedCity();
});
afterAll(() => city.close());

/** Half of them as they are, half with some of their characters changed, lost, doubled or moved. */
function spoil(random: Random, text: string): string {
  let spoilt = text;
  for (let times = random.int(0, 4); times > 1; times--) {
    const [from, to] = [random.int(0, spoilt.length), random.int(0, 6)];
    const piece = spoilt.slice(from, from + to);
    const instead = random.pick([
      "",
      piece + piece,
      random.pick([..."{}()[]@$!:=|&\"'\\#,.…\0\u{1F600}7aé"]),
      "...",
      '"""',
      " on ",
      "null",
    ]);
    spoilt = spoilt.slice(0, from) + instead + spoilt.slice(from + to);
  }
  return spoilt;
}

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");

/** Too deep, too wide or without end. */
function monster(random: Random): string {
  const size = random.int(2, 300);
  return random.pick([
    () => `{ ${"areaCut { areas { ".repeat(size)} id ${"} } ".repeat(size)} }`,
    () => `{ ${times(size, (n) => `a${n}: refugees(first: 100) { nodes { id } }`)} }`,
    () => `{ viewer { ${times(size, (n) => `id @include(if: ${n % 2 === 0})`)} } }`,
    () => `{ ...F0 } ${times(size, (n) => `fragment F${n} on Query { ...F${(n + 1) % size} }`)}`,
    () =>
      `{ ...F0 } ${times(size, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${size} on Query { __typename }`,
    () => `query(${times(size, (n) => `$v${n}: Int = ${n}`)}) { refugees(first: $v${size}) { totalCount } }`,
    () => `{ refugees(first: 1, filter: ${"[".repeat(size)}${"]".repeat(size)}) { totalCount } }`,
    () => times(size, (n) => `query Q${n} { viewer { id } }`),
    () => `{ __schema { ${"types { fields { type { ".repeat(size)} name ${"} } } ".repeat(size)} } }`,
  ])();
}

/** Bytes in use once everything that can go has gone. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

describe("documents nobody should send", () => {
  it(`are answered or refused, never with a fault (seed ${seed})`, async () => {
    const random = new Random(seed);
    const client = new pg.Client(city.connection);
    await client.connect();
    const values = new Values(random, await loadFacts(client), 0.3);
    await client.end();
    const schema = await createSchema(new Map());
    const statuses = new Map<number, number>();
    const token = { cookie: null, headers: { authorization: `Bearer ${await city.token(Object.keys(ApiScope))}` } };
    let memory = 0;
    for (let count = 0; count < documents; count++) {
      const operation = new OperationGenerator(schema, random, values).make();
      const query = random.chance(0.1) ? monster(random) : spoil(random, operation.text);
      const variables = random.chance(0.2)
        ? { v0: random.pick([{}, [], "x", 1e99, -0.5, "\0", null]) }
        : operation.draw();
      const { status, errors, text } = await city.ask(query, {
        ...(random.chance(0.5) ? token : {}),
        variables,
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const faults = errors.filter(({ extensions }) => extensions?.["code"] === "INTERNAL_SERVER_ERROR");
      if (status >= 500 || faults.length > 0)
        throw new Error(`${status} for ${query} with ${JSON.stringify(variables)}: ${text}`);
      expect(text).not.toMatch(leak);
      if (count === enoughForCaches) memory = memoryInUse();
    }
    expect([...statuses.keys()].sort()).toEqual([200, 400, 403]);
    process.stdout.write(`Hostile documents, seed ${seed}: ${JSON.stringify(Object.fromEntries(statuses))}\n`);
    if (memory > 0) expect(memoryInUse() / memory).toBeLessThan(1.2);
  }, 600_000);

  it.each([
    ["fragments within themselves", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
    ["a thousand levels", `{ ${"areaCut { areas { ".repeat(100)} id ${"} }".repeat(100)} }`],
    ["a thousand braces", "{".repeat(900)],
    [
      "fragments that double at every level",
      `{ ...F0 } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(" ")} fragment F30 on Query { __typename }`,
    ],
  ])("%s are refused at once", async (_, query) => {
    const begun = performance.now();
    const { status, text } = await city.ask(query);
    expect(status).toBeLessThan(500);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(text).not.toMatch(leak);
  });
});

/** What has broken programs before, alone and put together. */
function corpus(): string[] {
  const pieces = [
    "'",
    '"',
    "\\",
    "%",
    "_",
    ";",
    "--",
    "/*",
    "*/",
    "$1",
    "$$",
    "#{x}",
    "{{x}}",
    "::text",
    "or 1=1",
    "union select",
    "' or ''='",
    "); drop table refugee; --",
    "E'\\''",
    ":*",
    "&",
    "|",
    "!",
    "<->",
    "(",
    ")",
    "\0",
    "\n",
    "\u2028",
    "\uD800",
    "\u202E",
    "☺",
    "İ",
    "ß",
    "<script>",
    "../../etc/passwd",
    "=1+1",
    "@SUM(1)",
    "null",
    "undefined",
    "NaN",
    "9".repeat(400),
    "a".repeat(3000),
  ];
  const pairs = pieces.flatMap((one, index) => pieces.slice(index + 1, index + 14).map((other) => `Öz${one}${other}`));
  return [...pieces, ...pairs];
}

describe("texts nobody should send", () => {
  it("find nothing, say nothing and break nothing, in every argument that is a text", async () => {
    const query = `query($s: String!, $id: ID!) {
      refugees(first: 5, filter: { search: $s }) { totalCount }
      caseworkers(first: 5, filter: { search: $s }) { totalCount }
      accommodations(first: 5, filter: { search: $s }) { totalCount }
      referralPartners(first: 5, filter: { search: $s, language: $s }) { totalCount }
      refugee(id: $id) { id }
    }`;
    const hostile = corpus();
    expect(hostile.length).toBeGreaterThanOrEqual(500);
    for (const text of hostile) {
      const found = await city.ask(query, { variables: { s: text, id: toNodeId("Refugee", city.ids.assigned) } });
      const reasons = found.errors.map(({ extensions }) => extensions?.["reason"]);
      expect({ text, reasons }).toEqual({ text, reasons: text.includes("\0") ? ["UNREADABLE_TEXT"] : [] });
      const refused = await city.ask(
        "query($s: String!, $id: ID!) { refugees(first: 1, after: $s) { totalCount } node(id: $id) { id } }",
        { variables: { s: text, id: text } },
      );
      expect({ text, reasons: refused.errors.map(({ extensions }) => extensions?.["reason"]) }).not.toMatchObject({
        reasons: [],
      });
      expect(refused.errors.every(({ extensions }) => extensions?.["code"] === "BAD_USER_INPUT")).toBe(true);
      expect(refused.text).not.toMatch(leak);
    }
    const { rows } = await city.admin.query("select count(*)::integer as persons from refugee");
    expect(rows).toEqual([{ persons: 2 }]);
  }, 600_000);

  it("are kept to the letter where they are kept", async () => {
    const mutation = `mutation($input: GrantCapacityExceptionInput!) {
      grantCapacityException(input: $input) { capacityException { reason } userErrors { code } } }`;
    const caseworkerId = toNodeId("Caseworker", city.ids.anna);
    for (const reason of corpus()
      .filter((text) => text.trim() === text && text.length <= 500 && !/\0|\uD800/.test(text))
      .slice(0, 120)) {
      const input = { caseworkerId, extraPlaces: 1, from: "2018-08-01", until: "2018-08-02", reason };
      const { data } = await city.ask(mutation, { variables: { input } });
      expect(data).toEqual({ grantCapacityException: { capacityException: { reason }, userErrors: [] } });
    }
  });
});

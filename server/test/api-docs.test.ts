import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { createApp } from "../src/app.js";
import { systemClock } from "../src/clock.js";
import { Database } from "../src/database/database.js";
import { demoPassword } from "../src/demo/accounts.js";
import { inventDueren } from "../src/demo/dueren.js";
import { loadCity } from "../src/demo/load-city.js";
import { ApiScope } from "../src/tokens/scope.js";
import { type TestDatabase, testDatabase } from "./database.js";
import { mailSettings, signInSettings } from "./sign-in.js";
import { vault } from "./vault.js";

const run = promisify(execFile);
const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/api.md"), "utf8");

interface Example {
  readonly language: string;
  readonly code: string;
  /** The heading it stands under. */
  readonly under: string;
  /** What the page says it answers. */
  readonly answer: unknown;
}

function examples(): Example[] {
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = "", code = ""], at, all) => ({
    language,
    code,
    under: /^## (.*)$/m.exec([...page.slice(0, all[at]?.index).split(/^(?=## )/m)].at(-1) ?? "")?.[1] ?? "",
  }));
  return blocks
    .map((block, index) => ({
      ...block,
      answer: blocks[index + 1]?.language === "json" ? blocks[index + 1]?.code : null,
    }))
    .map(({ answer, ...block }) => ({ ...block, answer: answer && JSON.parse(answer) }));
}

let test: TestDatabase;
let database: Database;
let app: FastifyInstance;
let env: { AID: string; TOKEN: string; PATH: string };

beforeAll(async () => {
  test = await testDatabase();
  const client = new pg.Client(test.admin);
  await client.connect();
  await loadCity(client, inventDueren(2016, "2026-11-22"), { password: demoPassword });
  await client.end();
  database = await Database.open(test.app, 4);
  const config = {
    production: false,
    trustProxy: false,
    logLevel: "silent",
    adminUiDir: import.meta.dirname,
    pointsPerHour: 5000,
    signIn: signInSettings,
    mail: mailSettings,
    providers: [],
  } as const;
  app = await createApp({ config, database, clock: systemClock, vault });
  const address = await app.listen({ port: 0 });
  env = { AID: address, TOKEN: await newToken(address), PATH: process.env.PATH ?? "" };
});
afterAll(async () => {
  await app.close();
  await database.close();
  await test.drop();
});

async function newToken(address: string): Promise<string> {
  const login = { email: "steering@demo.example", password: demoPassword };
  const { headers } = await post(`${address}/auth/login`, {}, login);
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  const made = await post(
    `${address}/graphql`,
    { cookie },
    {
      query: "mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }",
      variables: { input: { name: "Docs", scopes: Object.values(ApiScope), validForDays: 1 } },
    },
  );
  const { data } = (await made.json()) as { data: { createApiToken: { secret: string } } };
  return data.createApiToken.secret;
}

const post = (url: string, headers: Record<string, string>, body: object): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

async function ask(query: string): Promise<{ errors?: unknown }> {
  const headers = { authorization: `Bearer ${env.TOKEN}`, "accept-language": "en" };
  return (await post(`${env.AID}/graphql`, headers, { query })).json() as Promise<{ errors?: unknown }>;
}

const shown = examples();
const of = (...languages: string[]): Example[] =>
  shown.filter(({ language, code }) => languages.includes(language) && !code.startsWith("export "));

describe("docs/api.md", () => {
  it("shows examples of every kind", () => {
    expect(shown.filter(({ language }) => language === "graphql").length).toBeGreaterThanOrEqual(4);
    expect(of("sh")).toHaveLength(1);
    expect(of("js")).toHaveLength(1);
  });

  it.each(of("graphql"))("under “$under”: the query is answered", async ({ code, answer }) => {
    const answered = await ask(code);
    expect(answered.errors).toBeUndefined();
    if (answer) expect(answered).toEqual(answer);
  });

  it.each(of("sh"))("under “$under”: the command works as it stands", async ({ code, answer }) => {
    const { stdout } = await run("/bin/sh", ["-ec", code], { env });
    expect(JSON.parse(stdout)).toEqual(answer);
  });

  it.each(of("js"))("under “$under”: the script writes the figures", async ({ code }) => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], { env });
    expect(stdout.trim().split("\n")).toEqual([
      "month,in care,in homes,in flats",
      ...["01", "02", "03", "04", "05", "06"].map((month) => expect.stringMatching(`^2018-${month},\\d+,\\d+,\\d+$`)),
    ]);
  });

  it("says what the largest example costs", async () => {
    const example = shown.find(({ under, language }) => under === "Limits" && language === "graphql");
    const stated = /^This costs (\d+):/m.exec(page)?.[1];
    expect(await ask(example?.code ?? "")).toMatchObject({ data: { rateLimit: { cost: Number(stated) } } });
  });

  it("names every scope", () => {
    const named = [...page.matchAll(/^\| `(\w+:\w+)` \|/gm)].map(([, scope]) => scope);
    expect(named.sort()).toEqual(
      Object.values(ApiScope)
        .map((name) => name.toLowerCase().replace("_", ":"))
        .sort(),
    );
  });
});

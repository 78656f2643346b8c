import "reflect-metadata";
import pg from "pg";
import { hashPassword } from "../../src/access/passwords.js";
import { createApp } from "../../src/app.js";
import { Database } from "../../src/database/database.js";
import { TestClock } from "../clock.js";
import { testDatabase } from "../database.js";
import { answerOf, type GraphqlAnswer } from "../served-city.js";
import { mailSettings, signInSettings } from "../sign-in.js";
import { vault } from "../vault.js";
import { plantCanaries } from "./canaries.js";
import { accessCity, today } from "./city.js";

const password = "correct horse battery";

/** Who asks: the headers that a browser or a program would send. */
export type Asker = { readonly cookie?: string; readonly authorization?: string };

/** The whole application over the city of all relations, with a canary in whatever somebody may not see. */
export async function servedAccessCity() {
  const test = await testDatabase();
  const owner = new pg.Client(test.admin);
  await owner.connect();
  const city = await accessCity(owner);
  const canaries = await plantCanaries(owner, city);
  await owner.query("update user_account set password_hash = $1", [await hashPassword(password)]);
  const database = await Database.open(test.app, 4);
  const config = {
    production: false,
    trustProxy: false,
    logLevel: "silent",
    adminUiDir: import.meta.dirname,
    pointsPerHour: 1_000_000_000,
    signIn: signInSettings,
    mail: mailSettings,
    providers: [],
  } as const;
  const clock = new TestClock(new Date(`${today}T10:00:00Z`));
  const app = await createApp({ config, database, clock, vault });

  const ask = async (by: Asker, query: string, variables: object = {}): Promise<GraphqlAnswer> => {
    const headers = { "accept-language": "en", ...by };
    return answerOf(await app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } }));
  };

  return {
    app,
    owner,
    city,
    canaries,
    ask,
    async signIn(accountId: string): Promise<Asker> {
      const { rows } = await owner.query<{ email: string }>("select email from user_account where id = $1", [
        accountId,
      ]);
      const payload = { email: rows[0]?.email, password };
      const { cookies } = await app.inject({ method: "POST", url: "/auth/login", payload });
      return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
    },
    /** A token that somebody makes for a program. */
    async token(by: Asker, scopes: readonly string[]): Promise<Asker> {
      const query = "mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }";
      const { data } = await ask(by, query, { input: { name: "A program", scopes, validForDays: 30 } });
      const made = data?.createApiToken as { secret: string } | undefined;
      return { authorization: `Bearer ${made?.secret}` };
    },
    async close(): Promise<void> {
      await app.close();
      await database.close();
      await owner.end();
      await test.drop();
    },
  };
}

export type ServedAccessCity = Awaited<ReturnType<typeof servedAccessCity>>;

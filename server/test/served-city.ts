import "reflect-metadata";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import pg from "pg";
import type { DestinationStream } from "pino";
import { hashPassword } from "../src/access/passwords.js";
import type { SignInSettings } from "../src/access/sign-in-settings.js";
import { createApp } from "../src/app.js";
import { Database } from "../src/database/database.js";
import { TestClock } from "./clock.js";
import { testDatabase } from "./database.js";
import { factories } from "./factories.js";
import { mailSettings, signInSettings } from "./sign-in.js";
import { vault } from "./vault.js";

const password = "correct horse battery";

export interface GraphqlAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** By default the steering office's session; null: nobody's. */
  readonly cookie?: string | null;
  readonly headers?: Record<string, string>;
}

/** The whole application over a small city of its own, on 2018-07-31; Anna of Caritas answers for one of two persons. */
export async function servedCity(
  options: {
    through?: (connection: pg.ClientConfig) => Promise<pg.ClientConfig>;
    pointsPerHour?: number;
    requireSecondFactor?: SignInSettings["requireSecondFactor"];
    /** Takes the log at its finest. */
    log?: DestinationStream;
  } = {},
) {
  const {
    through = async (connection) => connection,
    pointsPerHour = 1_000_000_000,
    requireSecondFactor = [],
    log,
  } = options;
  const test = await testDatabase();
  const admin = new pg.Pool({ ...test.admin, max: 2 });
  const make = factories(admin);

  const caritas = await make.organization({ name: "Caritas" });
  const office = await make.organization({ name: "Stadt", kind: "MUNICIPALITY" });
  await make.phase({ ratio: 100 });
  const district = await make.district({ name: "Nord" });
  const cut = await make.areaCut({ areas: [{ organizationId: caritas, districtIds: [district] }] });
  const home = await make.accommodation({ districtId: district });
  const anna = await make.caseworker({ organizationId: caritas, name: "Anna Ahorn" });
  const assigned = await make.refugee({ familyName: "Öztürk" });
  const waiting = await make.refugee({ familyName: "Zander" });
  for (const refugeeId of [assigned, waiting]) await make.occupancy({ refugeeId, unitId: home.unitId });
  await make.assignment({ refugeeId: assigned, caseworkerId: anna });
  const steering = await make.viewer({ role: "STEERING", organizationId: office });
  const caseworker = await make.viewer({ role: "CASEWORKER", organizationId: caritas, caseworkerId: anna });
  const passwordHash = await hashPassword(password);
  await admin.query("update user_account set password_hash = $1", [passwordHash]);

  const database = await Database.open(await through(test.app), 4);
  const config = {
    production: false,
    trustProxy: false,
    logLevel: log ? "trace" : "silent",
    adminUiDir: import.meta.dirname,
    pointsPerHour,
    signIn: { ...signInSettings, requireSecondFactor },
    mail: mailSettings,
    providers: [],
  } as const;
  const clock = new TestClock();
  const app = await createApp({ config, database, clock, vault, ...(log ? { logDestination: log } : {}) });
  const cookies = { steering: await signIn(app, steering.email), caseworker: await signIn(app, caseworker.email) };

  return {
    app,
    admin,
    database,
    clock,
    /** As the owner. */
    connection: test.admin,
    make,
    cookies,
    ids: { caritas, district, area: cut.areaIds[0] ?? "", home: home.accommodationId, anna, assigned, waiting },
    /** @returns the cookies of a session. The account's password is set to the one everybody here has. */
    async signIn(email: string): Promise<string> {
      await admin.query("update user_account set password_hash = $2 where email = $1", [email, passwordHash]);
      return signIn(app, email);
    },
    /** `POST /graphql`. */
    async ask(query: string, asked: AskOptions = {}): Promise<GraphqlAnswer> {
      const { variables, operationName, cookie = cookies.steering, headers } = asked;
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        headers: { "accept-language": "en", ...(cookie === null ? {} : { cookie }), ...headers },
        payload: { query, variables, operationName },
      });
      return answerOf(response);
    },
    /** A token of the steering office, or of another session, for a program; made through the API. */
    async token(scopes: readonly string[], cookie = cookies.steering): Promise<string> {
      const { statusCode, body } = await app.inject({
        method: "POST",
        url: "/graphql",
        headers: { cookie },
        payload: {
          query: "mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }",
          variables: { input: { name: "A program", scopes, validForDays: 30 } },
        },
      });
      if (statusCode !== 200) throw new Error(body);
      return JSON.parse(body).data.createApiToken.secret;
    },
    async close(): Promise<void> {
      await app.close();
      await database.close();
      await admin.end();
      await test.drop();
    },
  };
}

export type ServedCity = Awaited<ReturnType<typeof servedCity>>;

export function answerOf(response: LightMyRequestResponse): GraphqlAnswer {
  const { data = null, errors = [] } = response.json<Partial<GraphqlAnswer>>();
  return { status: response.statusCode, text: response.body, data, errors };
}

async function signIn(app: FastifyInstance, email: string): Promise<string> {
  const response = await app.inject({ method: "POST", url: "/auth/login", payload: { email, password } });
  return response.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

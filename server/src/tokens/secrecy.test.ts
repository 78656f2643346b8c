import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { password, type SignInParts, signInParts } from "../../test/sign-in.js";
import { vault } from "../../test/vault.js";
import { ReadLog } from "../audit/read-log.js";
import { Database } from "../database/database.js";
import { graphqlRoute } from "../graphql/apollo.js";
import { RateLimit } from "../graphql/rate-limit.js";
import { createSchema } from "../graphql/schema.js";
import { createLogger } from "../http/logger.js";
import { createHttpServer } from "../http/server.js";
import { ApiTokens } from "./api-tokens.js";
import { ApiTokensResolver } from "./api-tokens.resolver.js";
import { ApiTokensService } from "./api-tokens.service.js";

let parts: SignInParts;
let database: Database;
let app: FastifyInstance;
const logged: string[] = [];

beforeAll(async () => {
  parts = await signInParts();
  database = await Database.open(parts.database.app, 2);
  const { clock, pool } = parts;
  const logger = createLogger("trace", { write: (line) => logged.push(line) });
  const service = new ApiTokensService(database, clock);
  const schema = await createSchema(new Map([[ApiTokensResolver, new ApiTokensResolver(service)]]));
  const readLog = new ReadLog(pool, () => "");
  const rateLimit = new RateLimit({ pool, clock, pointsPerHour: 5000 });
  app = await createHttpServer({
    ...parts,
    logger,
    apiTokens: new ApiTokens({ pool, clock, logger, production: false, requireSecondFactor: [] }),
    config: { production: false, trustProxy: false },
    graphqlRoute: graphqlRoute({ schema, database, clock, rateLimit, readLog, vault }),
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await parts.close();
});

it("a token's secret is in no log, whatever is done with it", async () => {
  const { cookies } = await app.inject({
    method: "POST",
    url: "/auth/login",
    payload: { email: "steering@city.example", password },
  });
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const query = "mutation($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }";
  const variables = { input: { name: "Canary", scopes: ["AREAS_READ"], validForDays: 1 } };
  const made = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie },
    payload: { query, variables },
  });
  const { secret } = made.json<{ data: { createApiToken: { secret: string } } }>().data.createApiToken;
  expect(secret).toMatch(/^aid_/);

  const headers = { authorization: `Bearer ${secret}` };
  const ask = (asked: string, more: object = {}) =>
    app.inject({ method: "POST", url: "/graphql", headers: { ...headers, ...more }, payload: { query: asked } });
  expect((await ask("{ districts { name } }")).statusCode).toBe(200);
  expect((await ask("{ refugees(first: 1) { totalCount } }")).statusCode).toBe(403);
  expect((await ask("{ districts { name }")).statusCode).toBe(400);
  expect((await app.inject({ url: `/graphql?query={__typename}&access_token=${secret}`, headers })).statusCode).toBe(
    200,
  );
  expect((await app.inject({ url: `/nowhere/${secret.slice(0, 3)}?token=${secret}`, headers })).statusCode).toBe(404);
  expect((await app.inject({ url: "/auth/me", headers })).statusCode).toBe(401);
  // Faults: without its function no token is found, without its table no district.
  await parts.admin.query("alter function api_token_by_hash rename to gone");
  expect((await ask("{ districts { name } }")).statusCode).toBe(500);
  await parts.admin.query("alter function gone rename to api_token_by_hash");
  await parts.admin.query("alter table district rename to gone");
  expect((await ask("{ districts { name } }")).json()).toMatchObject({
    errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }],
  });

  expect(logged.length).toBeGreaterThanOrEqual(9);
  expect(logged.filter((line) => line.includes(secret) || line.includes(secret.slice(4)))).toEqual([]);
});

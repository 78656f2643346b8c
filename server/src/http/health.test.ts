import { afterAll, beforeAll, expect, it } from "@jest/globals";
import pg from "pg";
import { type SignInParts, signInParts } from "../../test/sign-in.js";
import { createHttpServer } from "./server.js";

let parts: SignInParts;
beforeAll(async () => {
  parts = await signInParts();
});
afterAll(() => parts.close());

const server = (pool = parts.pool) =>
  createHttpServer({ ...parts, pool, config: { production: false, trustProxy: false } });

it("is well when the database answers", async () => {
  const app = await server();
  const answer = await app.inject({ url: "/healthz" });
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ok" }]);
  await app.close();
});

it("is 503 at once when there is no database", async () => {
  const pool = new pg.Pool({ host: "127.0.0.1", port: 1 });
  const app = await server(pool);
  const answer = await app.inject({ url: "/healthz" });
  expect([answer.statusCode, answer.json()]).toMatchObject([503, { error: { code: "SERVICE_UNAVAILABLE" } }]);
  await app.close();
});

it("is 503 after a second when the database keeps silent", async () => {
  const pool = new pg.Pool({ ...parts.database.app, max: 1 });
  const busy = await pool.connect();
  const app = await server(pool);
  const start = performance.now();
  expect((await app.inject({ url: "/healthz" })).statusCode).toBe(503);
  expect(performance.now() - start).toBeLessThan(2500);
  busy.release();
  await app.close();
  await pool.end();
});

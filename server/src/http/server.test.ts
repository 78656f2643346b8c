import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { password, type SignInParts, signInParts } from "../../test/sign-in.js";
import { createLogger } from "./logger.js";
import { createHttpServer, type HttpServerOptions } from "./server.js";

let parts: SignInParts;
let adminUiDir: string;
const logged: string[] = [];

const logger = createLogger("info", { write: (line) => logged.push(line) });

const server = (options: Partial<HttpServerOptions> = {}): Promise<FastifyInstance> =>
  createHttpServer({ ...parts, logger, config: { production: false, trustProxy: false }, ...options });

/** Where GraphQL will be, and what may go wrong there. */
async function graphqlRoute(app: FastifyInstance): Promise<void> {
  app.get("/graphql", async (request) => ({ viewer: (await request.viewer())?.email ?? null }));
  app.post("/graphql", async () => ({ data: {} }));
  app.get("/graphql/fault", async () => {
    throw Object.assign(new Error("relation secret_table is broken"), { detail: "Key (name)=(Amira) is bad" });
  });
  app.get("/graphql/database-gone", async () => {
    throw Object.assign(new Error("terminating connection due to administrator command"), { code: "57P01" });
  });
}

beforeAll(async () => {
  parts = await signInParts();
  adminUiDir = await mkdtemp(path.join(tmpdir(), "aid-admin-ui-"));
  await mkdir(path.join(adminUiDir, "assets"));
  await writeFile(path.join(adminUiDir, "index.html"), "<!doctype html><title>AiD</title>");
  await writeFile(path.join(adminUiDir, "assets/main-4f2a.js"), "console.log(1)");
  await writeFile(path.join(adminUiDir, "assets/main-4f2a.js.br"), "compressed");
});
afterAll(async () => {
  await parts.close();
  await rm(adminUiDir, { recursive: true });
});

const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(";");

const everyAnswer = [
  ["a page", "GET", "/refugees?on=2018-07-31", "text/html", 200],
  ["an asset", "GET", "/assets/main-4f2a.js", "*/*", 200],
  ["data", "POST", "/graphql", "application/json", 200],
  ["the viewer", "GET", "/auth/me", "application/json", 401],
  ["health", "GET", "/healthz", "*/*", 200],
  ["an unknown address", "GET", "/nowhere", "application/json", 404],
  ["an unknown asset", "GET", "/assets/gone-1.js", "text/html", 404],
  ["a refused method", "DELETE", "/auth/me", "text/html", 404],
  ["a fault", "GET", "/graphql/fault", "*/*", 500],
  ["a malformed address", "GET", "/%zz", "application/json", 404],
] as const;

describe.each([
  ["on local http", false, csp, undefined],
  ["in production", true, `${csp};upgrade-insecure-requests`, "max-age=63072000; includeSubDomains"],
])("headers %s", (_, production, policy, hsts) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await server({ config: { production, trustProxy: false }, adminUiDir, graphqlRoute });
  });
  afterAll(() => app.close());

  it.each(everyAnswer)("protect %s", async (_, method, url, accept, status) => {
    const answer = await app.inject({ method, url, headers: { accept } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(answer.headers["strict-transport-security"]).toBe(hsts);
    expect(answer.headers["x-powered-by"]).toBeUndefined();
  });

  it.each([
    ["/graphql", "no-store"],
    ["/auth/me", "no-store"],
    ["/healthz", "no-store"],
    ["/assets/gone-1.js", "no-store"],
    ["/", "no-cache"],
    ["/index.html", "no-cache"],
    ["/caseload/board", "no-cache"],
    ["/assets/main-4f2a.js", "public, max-age=31536000, immutable"],
  ])("let %s be kept as: %s", async (url, cacheControl) => {
    const { headers } = await app.inject({ url, headers: { accept: "text/html" } });
    expect(headers["cache-control"]).toBe(cacheControl);
  });
});

describe("the admin interface", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await server({ adminUiDir, graphqlRoute });
  });
  afterAll(() => app.close());

  it("answers every page's address, but not what a program asks for", async () => {
    const page = await app.inject({ url: "/areas/are_1", headers: { accept: "text/html,*/*;q=0.8" } });
    expect(page.headers["content-type"]).toMatch("text/html");
    expect(page.body).toMatch("<title>AiD</title>");
    const data = await app.inject({ url: "/areas/are_1", headers: { accept: "application/json" } });
    expect(data.statusCode).toBe(404);
    expect(data.json()).toEqual({ error: { code: "NOT_FOUND", message: "Diese Adresse gibt es nicht." } });
  });

  it("comes compressed where a compressed file lies beside it", async () => {
    const url = "/assets/main-4f2a.js";
    const compressed = await app.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    expect(compressed.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
    expect(compressed.headers["content-type"]).toMatch("javascript");
    expect((await app.inject({ url })).body).toBe("console.log(1)");
    const page = await app.inject({ url: "/", headers: { "accept-encoding": "gzip, br" } });
    expect(page.headers["content-encoding"]).toBeUndefined();
  });

  it.each(["/../package.json", "/..%2fpackage.json", "/assets/%2e%2e/%2e%2e/etc/passwd"])(
    "keeps to its folder: %s",
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(404);
    },
  );
});

describe("failures", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await server({ graphqlRoute });
  });
  afterAll(() => app.close());

  it("say nothing but the id under which they are logged", async () => {
    logged.length = 0;
    const answer = await app.inject({ url: "/graphql/fault", headers: { "accept-language": "en" } });
    const { error } = answer.json<{ error: { id: string } }>();
    expect(error).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      message: "Something went wrong. It was recorded under the given id.",
      id: answer.headers["x-request-id"],
    });
    const entry = logged.find((line) => line.includes("relation secret_table is broken"));
    expect(entry).toContain(error.id);
    expect(entry).not.toContain("Amira");
  });

  it("of the database ask to come back", async () => {
    const answer = await app.inject({ url: "/graphql/database-gone" });
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
    expect(answer.json()).toMatchObject({ error: { code: "SERVICE_UNAVAILABLE" } });
  });

  it("answer broken JSON and more than 1 MiB as the caller's fault", async () => {
    const post = (payload: string) =>
      app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
    expect((await post("{")).statusCode).toBe(400);
    expect((await post(`"${"x".repeat(1024 * 1024 - 2)}"`)).statusCode).toBe(200);
    const tooLarge = await post(`"${"x".repeat(1024 * 1024 - 1)}"`);
    expect(tooLarge.statusCode).toBe(413);
    expect(tooLarge.json()).toMatchObject({ error: { code: "PAYLOAD_TOO_LARGE" } });
  });
});

it("finds the viewer of a request once", async () => {
  const app = await server({ graphqlRoute });
  const { cookies } = await app.inject({
    method: "POST",
    url: "/auth/login",
    payload: { email: "carla@help.example", password },
  });
  const session = cookies[0]?.value ?? "";
  expect((await app.inject({ url: "/graphql", cookies: { aid: session } })).json()).toEqual({
    viewer: "carla@help.example",
  });
  expect((await app.inject({ url: "/graphql" })).json()).toEqual({ viewer: null });
  await app.close();
});

it("logs no bodies, query strings, cookies or addresses of people", async () => {
  const app = await server({ graphqlRoute });
  logged.length = 0;
  const payload = { email: "canary@mail.example", password: "canary-password" };
  await app.inject({ method: "POST", url: "/auth/login?canary-query", payload, cookies: { aid: "canary-cookie" } });
  await app.inject({
    method: "POST",
    url: "/auth/login",
    payload: "{canary-json",
    headers: { "content-type": "application/json" },
  });
  await app.inject({ url: "/nowhere?canary-query" });
  logger.info({ email: "canary", account: { password: "canary" } }, "by mistake");
  expect(logged.length).toBeGreaterThanOrEqual(4);
  expect(logged.join("")).not.toContain("canary");
  expect(logged.join("")).toContain('"path":"/auth/login","status":401');
  await app.close();
});

it("closes while connections are kept alive", async () => {
  const app = await server();
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve) => {
    socket.once("data", () => resolve());
    socket.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
  });
  await app.close();
  socket.destroy();
});

import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { sendNotFound } from "./errors.js";
import { pathOf } from "./logger.js";

const ofTheServer = /^\/(auth|graphql|healthz|assets)(\/|$)/;

/** The built admin interface. Its pages' addresses exist in the browser only, so that index.html answers for them. */
export const adminUi =
  (directory: string): FastifyPluginAsync =>
  async (app) => {
    app.addHook("onRequest", async (request, reply) => {
      // The names of assets carry a hash of their content; everything else may change with the next release.
      const immutable = pathOf(request.url).startsWith("/assets/");
      reply.header("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
      reply.header("vary", "accept-encoding");
    });
    await app.register(fastifyStatic, {
      root: directory,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      globIgnore: ["**/*.br", "**/*.gz"],
    });
    app.setNotFoundHandler((request, reply) =>
      isPage(request) ? reply.sendFile("index.html") : sendNotFound(request, reply),
    );
  };

const isPage = (request: FastifyRequest): boolean =>
  (request.method === "GET" || request.method === "HEAD") &&
  !ofTheServer.test(pathOf(request.url)) &&
  /\btext\/html\b/.test(request.headers.accept ?? "");

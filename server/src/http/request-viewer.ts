import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Sessions } from "../access/sessions.js";
import type { Viewer } from "../access/viewer.js";
import type { Cookies } from "./cookies.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, or null. Looked up when first asked for, and once only. */
    viewer(): Promise<Viewer | null>;
    lookedUpViewer: Promise<Viewer | null> | null;
  }
}

export function recognizeViewers(app: FastifyInstance, sessions: Sessions, cookies: Cookies): void {
  app.decorateRequest("lookedUpViewer", null);
  app.decorateRequest("viewer", function (this: FastifyRequest) {
    this.lookedUpViewer ??= sessions.find(cookies.sessionId(this));
    return this.lookedUpViewer;
  });
}

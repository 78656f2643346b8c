import type { FastifyInstance, FastifyRequest } from "fastify";
import type { KnownSession, Sessions } from "../access/sessions.js";
import type { Viewer } from "../access/viewer.js";
import type { ApiTokens } from "../tokens/api-tokens.js";
import type { Cookies } from "./cookies.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, or null. Looked up when first asked for, and once only. */
    viewer(): Promise<Viewer | null>;
    lookedUpViewer: Promise<Viewer | null> | null;
    /** The session of whoever asks by a cookie, if it was found before. It may have ended since. */
    knownSession(): KnownSession | null;
    recalledSession: KnownSession | null | undefined;
  }
  interface FastifyContextConfig {
    /** Whether programs may come here with a token; elsewhere a token is nobody's. */
    acceptsTokens?: boolean;
  }
}

/** A viewer comes from a token or, when none is sent, from the session's cookie; never from both. */
export function recognizeViewers(
  app: FastifyInstance,
  sessions: Sessions,
  apiTokens: ApiTokens,
  cookies: Cookies,
): void {
  const find = async (request: FastifyRequest): Promise<Viewer | null> => {
    const token = bearerOf(request);
    if (token === null) return sessions.find(cookies.sessionId(request));
    return request.routeOptions.config.acceptsTokens ? apiTokens.find(token, request.ip) : null;
  };
  app.decorateRequest("lookedUpViewer", null);
  app.decorateRequest("viewer", function (this: FastifyRequest) {
    this.lookedUpViewer ??= find(this);
    return this.lookedUpViewer;
  });
  app.decorateRequest("recalledSession", undefined);
  app.decorateRequest("knownSession", function (this: FastifyRequest) {
    if (this.recalledSession === undefined)
      this.recalledSession = bearerOf(this) === null ? sessions.known(cookies.sessionId(this)) : null;
    return this.recalledSession;
  });
}

/** The token of `Authorization: Bearer …`, or null when the header says nothing of the kind. */
export function bearerOf({ headers }: FastifyRequest): string | null {
  return /^bearer(?: +(.*))?$/i.exec(headers.authorization ?? "")?.map((part) => part ?? "")[1] ?? null;
}

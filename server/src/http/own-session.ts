import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Session, Sessions } from "../access/sessions.js";
import type { Cookies } from "./cookies.js";
import { sendError } from "./errors.js";

declare module "fastify" {
  interface FastifyRequest {
    ownSession: Session | null;
  }
}

/** Every route of this scope is for whoever is signed in, even as long as nothing else is open to them. */
export function requireSession(app: FastifyInstance, sessions: Sessions, cookies: Cookies): void {
  app.decorateRequest("ownSession", null);
  app.addHook("preHandler", async (request, reply) => {
    request.ownSession = await sessions.current(cookies.sessionId(request));
    if (!request.ownSession) return sendError(request, reply, 401, "UNAUTHENTICATED");
  });
}

/** What protects the account is changed by who proved only lately to be its owner, not by who found a screen unlocked. */
export function requireConfirmation(app: FastifyInstance): void {
  app.addHook("preHandler", async (request, reply) => {
    if (!sessionOf(request).confirmed) return sendError(request, reply, 403, "CONFIRM_PASSWORD");
  });
}

export function sessionOf(request: FastifyRequest): Session {
  if (!request.ownSession) throw new Error("only for routes behind requireSession");
  return request.ownSession;
}

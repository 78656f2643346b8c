import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { BROWSER_REMEMBERED_DAYS } from "../access/sign-in.js";
import type { Visitor } from "../access/visitor.js";

/** What a sign-in that has begun is known by until it is done. */
type Begun = "step" | "passkey" | "new-passkey" | "provider";

/** The cookies. `__Host-` makes browsers insist on https, on this very host and on no other way to set them. */
export class Cookies {
  private readonly session: string;
  private readonly browser: string;
  private readonly begun: (what: Begun) => string;
  private readonly attributes: CookieSerializeOptions;

  constructor(production: boolean) {
    const prefix = production ? "__Host-" : "";
    this.session = `${prefix}aid`;
    this.browser = `${prefix}aid-browser`;
    this.begun = (what) => `${prefix}aid-${what}`;
    this.attributes = { httpOnly: true, sameSite: "strict", path: "/", secure: production };
  }

  sessionId(request: FastifyRequest): string | undefined {
    return request.cookies[this.session];
  }

  browserId(request: FastifyRequest): string | undefined {
    return request.cookies[this.browser];
  }

  visitor(request: FastifyRequest): Visitor {
    return {
      address: request.ip,
      userAgent: request.headers["user-agent"],
      browserId: this.browserId(request),
      sessionId: this.sessionId(request),
    };
  }

  /** The session ends with the browser; that this browser was signed in before is remembered longer. */
  signedIn(reply: FastifyReply, { sessionId, browserId }: { sessionId: string; browserId: string }): void {
    reply.setCookie(this.session, sessionId, this.attributes);
    reply.setCookie(this.browser, browserId, { ...this.attributes, maxAge: BROWSER_REMEMBERED_DAYS * 24 * 60 * 60 });
  }

  /** Until the browser closes; the server forgets it after some minutes. */
  begin(reply: FastifyReply, what: Begun, secret: string): void {
    reply.setCookie(this.begun(what), secret, this.attributes);
  }

  begunBy(request: FastifyRequest, what: Begun): string | undefined {
    return request.cookies[this.begun(what)];
  }

  finish(reply: FastifyReply, what: Begun): void {
    reply.clearCookie(this.begun(what), this.attributes);
  }

  signedOut(reply: FastifyReply): void {
    reply.clearCookie(this.session, this.attributes);
  }
}

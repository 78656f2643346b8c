import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { BROWSER_REMEMBERED_DAYS } from "../access/sign-in.js";

/** The two cookies. `__Host-` makes browsers insist on https, on this very host and on no other way to set them. */
export class Cookies {
  private readonly session: string;
  private readonly browser: string;
  private readonly attributes: CookieSerializeOptions;

  constructor(production: boolean) {
    const prefix = production ? "__Host-" : "";
    this.session = `${prefix}aid`;
    this.browser = `${prefix}aid-browser`;
    this.attributes = { httpOnly: true, sameSite: "strict", path: "/", secure: production };
  }

  sessionId(request: FastifyRequest): string | undefined {
    return request.cookies[this.session];
  }

  browserId(request: FastifyRequest): string | undefined {
    return request.cookies[this.browser];
  }

  /** The session ends with the browser; that this browser was signed in before is remembered longer. */
  signedIn(reply: FastifyReply, { sessionId, browserId }: { sessionId: string; browserId: string }): void {
    reply.setCookie(this.session, sessionId, this.attributes);
    reply.setCookie(this.browser, browserId, { ...this.attributes, maxAge: BROWSER_REMEMBERED_DAYS * 24 * 60 * 60 });
  }

  signedOut(reply: FastifyReply): void {
    reply.clearCookie(this.session, this.attributes);
  }
}

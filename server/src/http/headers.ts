import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/** On every answer; the same for all, so they are made once. */
export function sendSecurityHeaders(app: FastifyInstance, production: boolean): void {
  const headers = {
    ...protective(production),
    // Data is the rule, so nothing is kept by caches unless a route says so.
    "cache-control": "no-store",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    done();
  });
}

/**
 * Scripts only from our own files. Mantine sets its variables in `style` elements and attributes, for which a nonce in a
 * file served as it is cannot exist: hence 'unsafe-inline' for styles, and for styles only.
 */
function protective(production: boolean): Record<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(production ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // On plain http a browser would not honour it, and on localhost it would lock out every other project.
    hsts: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
  setHeaders(response.req, response, (error) => {
    if (error) throw error;
  });
  return response.getHeaders() as Record<string, string>;
}

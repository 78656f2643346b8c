import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * On every answer. Scripts only from our own files. Mantine sets its variables in `style` elements and attributes, for
 * which a nonce in a file served as it is cannot exist: hence 'unsafe-inline' for styles, and for styles only.
 */
export async function sendSecurityHeaders(app: FastifyInstance, production: boolean): Promise<void> {
  await app.register(helmet, {
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
  app.addHook("onRequest", async (request, reply) => {
    // Data is the rule, so nothing is kept by caches unless a route says so.
    reply.header("cache-control", "no-store");
    reply.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    reply.header("x-request-id", request.id);
  });
}

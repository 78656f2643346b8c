import type { FastifyInstance } from "fastify";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError, sendNotFound } from "./errors.js";
import { sendRefusal } from "./sign-in-answers.js";

const token = { type: "string", minLength: 43, maxLength: 43, pattern: "^[\\w-]+$" } as const;
const emailBody = {
  type: "object",
  required: ["email"],
  properties: { email: { type: "string", minLength: 3, maxLength: 254, pattern: "^[^\\u0000]*$" } },
} as const;
const linkBody = { type: "object", required: ["token"], properties: { token } } as const;
const passwordBody = {
  type: "object",
  required: ["token", "password"],
  properties: { token, password: { type: "string", minLength: 1, maxLength: 1024 } },
} as const;

/** Asking for a link by mail, what it opens, and, in the synthetic city, the mails themselves. */
export function passwordLinkRoutes(
  app: FastifyInstance,
  { access: { passwordLinks }, outbox, demoPassword }: AccessRoutesOptions,
): void {
  app.post<{ Body: { email: string } }>("/auth/recovery", { schema: { body: emailBody } }, async (request, reply) => {
    const retryAfterSeconds = await passwordLinks.recover(request.body.email, request.ip);
    if (retryAfterSeconds === 0) return reply.code(204).send();
    return sendRefusal(request, reply, { kind: "THROTTLED", retryAfterSeconds }, "TOO_MANY_ATTEMPTS");
  });

  app.post<{ Body: { token: string } }>("/auth/link", { schema: { body: linkBody } }, async (request, reply) => {
    const owner = await passwordLinks.ownerOf(request.body.token);
    return owner ? { name: owner.name, email: owner.email } : sendError(request, reply, 410, "LINK_OVER");
  });

  app.post<{ Body: { token: string; password: string } }>(
    "/auth/link/password",
    { schema: { body: passwordBody } },
    async (request, reply) => {
      const refusal = await passwordLinks.setPassword(request.body.token, request.body.password);
      if (refusal === null) return reply.code(204).send();
      return sendError(request, reply, refusal === "LINK_OVER" ? 410 : 422, refusal);
    },
  );

  app.get("/auth/outbox", async (request, reply) =>
    demoPassword === null ? sendNotFound(request, reply) : { mails: await outbox.shown() },
  );
}

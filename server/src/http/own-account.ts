import type { FastifyPluginAsync } from "fastify";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError } from "./errors.js";
import { requireSession, sessionOf } from "./own-session.js";
import { sendRefusal } from "./sign-in-answers.js";

const password = { type: "string", minLength: 1, maxLength: 1024 } as const;
const passwordBody = { type: "object", required: ["password"], properties: { password } } as const;
const newPasswordBody = {
  type: "object",
  required: ["current", "password"],
  properties: { current: password, password },
} as const;

/** The own password and the own sessions. */
export const ownAccountRoutes =
  ({
    cookies,
    access: { sessions, apps, passkeys, recoveryCodes, ownPassword },
  }: AccessRoutesOptions): FastifyPluginAsync =>
  async (app) => {
    requireSession(app, sessions, cookies);

    app.get("/auth/account", async (request) => {
      const { id, viewer, confirmed } = sessionOf(request);
      return {
        app: await apps.has(viewer.id),
        passkeys: await passkeys.of(viewer.id),
        recoveryCodesLeft: await recoveryCodes.left(viewer.id),
        sessions: (await sessions.of(viewer.id)).map((session) => ({ ...session, current: session.id === id })),
        confirmed,
      };
    });

    app.post<{ Body: { password: string } }>(
      "/auth/account/confirm",
      { schema: { body: passwordBody } },
      async (request, reply) => {
        const { id, viewer } = sessionOf(request);
        const refusal = await ownPassword.refuse(viewer, request.body.password, cookies.visitor(request));
        if (refusal) return sendRefusal(request, reply, refusal, "WRONG_PASSWORD");
        await sessions.confirm(id);
        return reply.code(204).send();
      },
    );

    app.post<{ Body: { current: string; password: string } }>(
      "/auth/account/password",
      { schema: { body: newPasswordBody } },
      async (request, reply) => {
        const { id, viewer } = sessionOf(request);
        const refusal = await ownPassword.refuse(viewer, request.body.current, cookies.visitor(request));
        if (refusal) return sendRefusal(request, reply, refusal, "WRONG_PASSWORD");
        const objection = await ownPassword.set(viewer, request.body.password, id);
        return objection ? sendError(request, reply, 422, objection) : reply.code(204).send();
      },
    );

    app.post("/auth/account/sessions/end-others", async (request, reply) => {
      const { id, viewer } = sessionOf(request);
      await sessions.endAll(viewer.id, id);
      return reply.code(204).send();
    });

    app.post<{ Params: { id: string } }>("/auth/account/sessions/:id/end", async (request, reply) => {
      const ended = await sessions.endOne(sessionOf(request).viewer.id, request.params.id);
      return ended ? reply.code(204).send() : sendError(request, reply, 404, "NOT_FOUND");
    });
  };

import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { FastifyPluginAsync } from "fastify";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError } from "./errors.js";
import { requireConfirmation, requireSession, sessionOf } from "./own-session.js";
import { codeBody, passkeyAnswer } from "./second-step.js";

const newPasskey = {
  type: "object",
  required: ["answer", "name"],
  properties: {
    answer: passkeyAnswer,
    name: { type: "string", minLength: 1, maxLength: 60, pattern: "^[^\\u0000]*\\S[^\\u0000]*$" },
  },
} as const;

/** Setting up and removing second factors. */
export const ownSecondFactorRoutes =
  ({ cookies, access: { sessions, apps, passkeys, recoveryCodes } }: AccessRoutesOptions): FastifyPluginAsync =>
  async (app) => {
    requireSession(app, sessions, cookies);
    requireConfirmation(app);

    /** Whoever sets up the first factor gets the codes for the day on which it is lost. */
    const firstRecoveryCodes = async (accountId: string): Promise<string[] | null> =>
      (await recoveryCodes.left(accountId)) === 0 ? recoveryCodes.renew(accountId) : null;

    const forgetUselessCodes = async (accountId: string): Promise<void> => {
      if (await apps.has(accountId)) return;
      if ((await passkeys.of(accountId)).length === 0) await recoveryCodes.forget(accountId);
    };

    app.post("/auth/account/app", async (request, reply) => {
      const begun = await apps.begin(sessionOf(request).viewer);
      return begun ?? sendError(request, reply, 409, "APP_EXISTS");
    });

    app.post<{ Body: { code: string } }>(
      "/auth/account/app/confirm",
      { schema: { body: codeBody } },
      async (request, reply) => {
        const { viewer } = sessionOf(request);
        if (!(await apps.confirm(viewer.id, request.body.code.replace(/\s/g, "")))) {
          return sendError(request, reply, 422, "INVALID_CODE");
        }
        return { recoveryCodes: await firstRecoveryCodes(viewer.id) };
      },
    );

    app.post("/auth/account/app/remove", async (request, reply) => {
      const { viewer } = sessionOf(request);
      await apps.remove(viewer.id);
      await forgetUselessCodes(viewer.id);
      return reply.code(204).send();
    });

    app.post("/auth/account/recovery-codes", async (request) => ({
      recoveryCodes: await recoveryCodes.renew(sessionOf(request).viewer.id),
    }));

    app.post("/auth/account/passkeys/challenge", async (request, reply) => {
      const { options, secret } = await passkeys.beginRegistration(sessionOf(request).viewer);
      cookies.begin(reply, "new-passkey", secret);
      return options;
    });

    app.post<{ Body: { answer: RegistrationResponseJSON; name: string } }>(
      "/auth/account/passkeys",
      { schema: { body: newPasskey } },
      async (request, reply) => {
        const { viewer } = sessionOf(request);
        const { answer, name } = request.body;
        const secret = cookies.begunBy(request, "new-passkey");
        cookies.finish(reply, "new-passkey");
        if (!(await passkeys.register(viewer.id, secret, answer, name.trim()))) {
          return sendError(request, reply, 422, "PASSKEY_REFUSED");
        }
        return { recoveryCodes: await firstRecoveryCodes(viewer.id) };
      },
    );

    app.post<{ Params: { id: string } }>("/auth/account/passkeys/:id/remove", async (request, reply) => {
      const { viewer } = sessionOf(request);
      if (!(await passkeys.remove(viewer.id, request.params.id))) return sendError(request, reply, 404, "NOT_FOUND");
      await forgetUselessCodes(viewer.id);
      return reply.code(204).send();
    });
  };

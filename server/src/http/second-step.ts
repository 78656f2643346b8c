import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { FastifyInstance } from "fastify";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError } from "./errors.js";
import { type SignInAnswers, sendRefusal, sendThrottled } from "./sign-in-answers.js";

export const codeBody = {
  type: "object",
  required: ["code"],
  properties: { code: { type: "string", minLength: 6, maxLength: 40 } },
} as const;

/** What a browser says about a passkey. The library looks at it closely; here only the outermost shape. */
export const passkeyAnswer = {
  type: "object",
  required: ["id", "rawId", "response", "type", "clientExtensionResults"],
  properties: {
    id: { type: "string", maxLength: 2048, pattern: "^[\\w-]+$" },
    rawId: { type: "string", maxLength: 2048 },
    response: { type: "object" },
    type: { const: "public-key" },
    clientExtensionResults: { type: "object" },
  },
} as const;

/** What follows a right password if the account has a second factor, and passkeys without any password. */
export function secondStepRoutes(
  app: FastifyInstance,
  { cookies, access: { beginnings, signIn, secondFactors, passkeys } }: AccessRoutesOptions,
  answers: SignInAnswers,
): void {
  app.post<{ Body: { code: string } }>("/auth/second-step", { schema: { body: codeBody } }, async (request, reply) => {
    const secret = cookies.begunBy(request, "step");
    const visitor = cookies.visitor(request);
    const accountId = await secondFactors.accountOf(secret);
    if (accountId === null) return sendError(request, reply, 401, "SECOND_STEP_OVER");
    const refusal = await secondFactors.refuseCode(accountId, request.body.code, visitor);
    if (refusal) return sendRefusal(request, reply, refusal, "INVALID_CODE");
    await secondFactors.done(secret);
    cookies.finish(reply, "step");
    const outcome = await signIn.signInAs(accountId, visitor);
    return outcome.kind === "SIGNED_IN"
      ? answers.signedIn(reply, outcome)
      : sendRefusal(request, reply, outcome, "INVALID_CREDENTIALS");
  });

  /** After a right password for that account; without one for whoever has a passkey. */
  app.post("/auth/passkeys/challenge", async (request, reply) => {
    const retryAfterSeconds = await beginnings.take(request.ip);
    if (retryAfterSeconds > 0) return sendThrottled(request, reply, retryAfterSeconds);
    const accountId = await secondFactors.accountOf(cookies.begunBy(request, "step"));
    const { options, secret } = await passkeys.beginSignIn(accountId);
    cookies.begin(reply, "passkey", secret);
    return options;
  });

  app.post<{ Body: AuthenticationResponseJSON }>(
    "/auth/passkeys/sign-in",
    { schema: { body: passkeyAnswer } },
    async (request, reply) => {
      const accountId = await passkeys.signIn(cookies.begunBy(request, "passkey"), request.body);
      cookies.finish(reply, "passkey");
      if (accountId === null) return sendError(request, reply, 401, "PASSKEY_REFUSED");
      await secondFactors.done(cookies.begunBy(request, "step"));
      cookies.finish(reply, "step");
      const outcome = await signIn.signInAs(accountId, cookies.visitor(request));
      return outcome.kind === "SIGNED_IN"
        ? answers.signedIn(reply, outcome)
        : sendRefusal(request, reply, outcome, "PASSKEY_REFUSED");
    },
  );
}

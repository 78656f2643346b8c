import type { FastifyInstance } from "fastify";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError } from "./errors.js";
import { type SignInAnswers, sendRefusal, sendThrottled } from "./sign-in-answers.js";

const beginBody = {
  type: "object",
  properties: { returnTo: { type: "string", maxLength: 2000 } },
} as const;
const finishBody = {
  type: "object",
  required: ["query"],
  properties: { query: { type: "string", maxLength: 8000 } },
} as const;

interface Named {
  Params: { id: string };
}

/**
 * The provider sends the browser to a page of the admin interface, and that page comes here. So the request that opens
 * a session is always one of our own, and every cookie can be `SameSite=Strict`.
 */
export function providerRoutes(
  app: FastifyInstance,
  { cookies, access: { beginnings, providerSignIn } }: AccessRoutesOptions,
  answers: SignInAnswers,
): void {
  app.get("/auth/providers", async () => ({ providers: providerSignIn.list() }));

  app.post<Named & { Body: { returnTo?: string } }>(
    "/auth/providers/:id/begin",
    { schema: { body: beginBody } },
    async (request, reply) => {
      const retryAfterSeconds = await beginnings.take(request.ip);
      if (retryAfterSeconds > 0) return sendThrottled(request, reply, retryAfterSeconds);
      const begun = await providerSignIn.begin(request.params.id, request.body.returnTo ?? "/");
      if (!begun) return sendError(request, reply, 503, "PROVIDER_UNREACHABLE");
      cookies.begin(reply, "provider", begun.secret);
      return { url: begun.url };
    },
  );

  app.post<Named & { Body: { query: string } }>(
    "/auth/providers/:id/finish",
    { schema: { body: finishBody } },
    async (request, reply) => {
      const secret = cookies.begunBy(request, "provider");
      cookies.finish(reply, "provider");
      const visitor = cookies.visitor(request);
      const { outcome, returnTo } = await providerSignIn.finish(request.params.id, request.body.query, secret, visitor);
      if (outcome.kind === "SIGNED_IN") return { ...(await answers.signedIn(reply, outcome)), returnTo };
      if (outcome.kind !== "SECOND_STEP") return sendRefusal(request, reply, outcome, "PROVIDER_REFUSED");
      cookies.begin(reply, "step", outcome.secret);
      return { secondStep: outcome.methods, returnTo };
    },
  );
}

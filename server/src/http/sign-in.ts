import type { FastifyInstance } from "fastify";
import type { Pool } from "pg";
import type { Viewer } from "../access/viewer.js";
import type { AccessRoutesOptions } from "./access-routes.js";
import { sendError, sendNotFound } from "./errors.js";
import { type SignInAnswers, sendRefusal } from "./sign-in-answers.js";

const credentials = {
  type: "object",
  required: ["email", "password"],
  properties: {
    // Postgres knows no NUL in a text.
    email: { type: "string", minLength: 3, maxLength: 254, pattern: "^[^\\u0000]*$" },
    password: { type: "string", minLength: 1, maxLength: 1024 },
  },
} as const;

/** Sign-in by email and password, who is signed in, and signing out. */
export function signInRoutes(
  app: FastifyInstance,
  { pool, cookies, access: { signIn, sessions }, demoPassword }: AccessRoutesOptions,
  answers: SignInAnswers,
): void {
  app.post<{ Body: { email: string; password: string } }>(
    "/auth/login",
    { schema: { body: credentials } },
    async (request, reply) => {
      const outcome = await signIn.signIn({ ...request.body, ...cookies.visitor(request) });
      if (outcome.kind === "SIGNED_IN") return answers.signedIn(reply, outcome);
      if (outcome.kind !== "SECOND_STEP") return sendRefusal(request, reply, outcome, "INVALID_CREDENTIALS");
      cookies.begin(reply, "step", outcome.secret);
      return { secondStep: outcome.methods };
    },
  );

  app.get("/auth/me", async (request, reply) => {
    const session = await answers.session(cookies.sessionId(request));
    return session ?? sendError(request, reply, 401, "UNAUTHENTICATED");
  });

  /** Does not prolong the session; to ask who one is does. */
  app.get("/auth/session", (request) => sessions.timeLeft(cookies.sessionId(request)));

  app.post("/auth/logout", async (request, reply) => {
    await sessions.end(cookies.sessionId(request));
    cookies.signedOut(reply);
    return reply.code(204).send();
  });

  app.get("/auth/demo", async (request, reply) => {
    const accounts = demoPassword === null ? [] : await demoAccounts(pool);
    return accounts.length > 0 ? { accounts, password: demoPassword } : sendNotFound(request, reply);
  });
}

async function demoAccounts(pool: Pool): Promise<{ email: string; label: string; role: Viewer["role"] }[]> {
  const { rows } = await pool.query<{ email: string; label: string; role: Viewer["role"] }>(
    `select u.email, o.short_name || ' – ' || u.name as label, u.role
     from user_account u join organization o on o.id = u.organization_id
     where u.synthetic and not u.disabled and u.invited_at is null
     order by u.role, o.kind, o.short_name, length(u.email), u.email`,
  );
  return rows;
}

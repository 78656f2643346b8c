import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import type { Sessions } from "../access/sessions.js";
import type { SignIn } from "../access/sign-in.js";
import type { Viewer } from "../access/viewer.js";
import type { Clock } from "../clock.js";
import { toNodeId } from "../graphql/node-id.js";
import type { Cookies } from "./cookies.js";
import { sendError, sendNotFound } from "./errors.js";

interface SignInRoutesOptions {
  pool: Pool;
  sessions: Sessions;
  signIn: SignIn;
  clock: Clock;
  cookies: Cookies;
  /** Of the synthetic city's accounts; null where they must not be offered. */
  demoPassword: string | null;
}

const credentials = {
  type: "object",
  required: ["email", "password"],
  properties: {
    // Postgres knows no NUL in a text.
    email: { type: "string", minLength: 3, maxLength: 254, pattern: "^[^\\u0000]*$" },
    password: { type: "string", minLength: 1, maxLength: 1024 },
  },
} as const;

/** Sign-in by email and password. Bodies are JSON only: what a form of another site can send is refused unread. */
export const signInRoutes =
  ({ pool, sessions, signIn, clock, cookies, demoPassword }: SignInRoutesOptions): FastifyPluginAsync =>
  async (app) => {
    const parseJson = app.getDefaultJsonParser("error", "error");
    // Signing out has nothing to say, though many clients announce JSON with every POST.
    app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
      if (body === "") done(null);
      else parseJson(request, body as string, done);
    });

    app.post<{ Body: { email: string; password: string } }>(
      "/auth/login",
      { schema: { body: credentials } },
      async (request, reply) => {
        const outcome = await signIn.signIn({
          ...request.body,
          address: request.ip,
          browserId: cookies.browserId(request),
          sessionId: cookies.sessionId(request),
        });
        if (outcome.kind === "REFUSED") return sendError(request, reply, 401, "INVALID_CREDENTIALS");
        if (outcome.kind === "THROTTLED") return sendThrottled(request, reply, outcome.retryAfterSeconds);
        cookies.signedIn(reply, outcome);
        return describeViewer(pool, outcome.viewer, clock.today());
      },
    );

    app.get("/auth/me", async (request, reply) => {
      const viewer = await request.viewer();
      return viewer ? describeViewer(pool, viewer, clock.today()) : sendError(request, reply, 401, "UNAUTHENTICATED");
    });

    app.post("/auth/logout", async (request, reply) => {
      await sessions.end(cookies.sessionId(request));
      cookies.signedOut(reply);
      return reply.code(204).send();
    });

    app.get("/auth/demo", async (request, reply) => {
      const accounts = demoPassword === null ? [] : await demoAccounts(pool);
      return accounts.length > 0 ? { accounts, password: demoPassword } : sendNotFound(request, reply);
    });
  };

function sendThrottled(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  reply.header("retry-after", String(seconds));
  return sendError(request, reply, 429, "TOO_MANY_ATTEMPTS", { minutes: Math.ceil(seconds / 60) });
}

async function describeViewer(pool: Pool, viewer: Viewer, today: string) {
  const { rows } = await pool.query<{ name: string; shortName: string }>({
    name: "sign-in-organization",
    text: `select o.name, o.short_name as "shortName" from organization o where o.id = $1`,
    values: [viewer.organizationId],
  });
  const { id, name, email, role, locale, organizationId, caseworkerId } = viewer;
  return {
    viewer: {
      id: toNodeId("Viewer", id),
      name,
      email,
      role,
      locale,
      organization: { id: toNodeId("Organization", organizationId), ...rows[0] },
      caseworkerId: caseworkerId === null ? null : toNodeId("Caseworker", caseworkerId),
    },
    today,
  };
}

async function demoAccounts(pool: Pool): Promise<{ email: string; label: string; role: Viewer["role"] }[]> {
  const { rows } = await pool.query<{ email: string; label: string; role: Viewer["role"] }>(
    `select u.email, o.short_name || ' – ' || u.name as label, u.role
     from user_account u join organization o on o.id = u.organization_id
     where u.synthetic and not u.disabled
     order by u.role, o.kind, o.short_name, length(u.email), u.email`,
  );
  return rows;
}

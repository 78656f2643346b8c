import type { FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import type { Sessions } from "../access/sessions.js";
import type { Refusal, SignedIn } from "../access/sign-in.js";
import type { Clock } from "../clock.js";
import type { Cookies } from "./cookies.js";
import { describeViewer } from "./describe-viewer.js";
import { sendError } from "./errors.js";
import type { ErrorCode } from "./messages.js";

interface SignInAnswersOptions {
  pool: Pool;
  clock: Clock;
  sessions: Sessions;
  cookies: Cookies;
}

/** What the browser is told when a sign-in ends, whichever way it began. */
export class SignInAnswers {
  constructor(private readonly options: SignInAnswersOptions) {}

  async signedIn(reply: FastifyReply, outcome: SignedIn) {
    const { cookies } = this.options;
    cookies.signedIn(reply, outcome);
    return this.session(outcome.sessionId);
  }

  /** Null if there is none. */
  async session(sessionId: string | undefined) {
    const { pool, clock, sessions } = this.options;
    const session = await sessions.current(sessionId);
    if (!session) return null;
    const { viewer, secondFactorMissing } = session;
    return { viewer: await describeViewer(pool, viewer), today: clock.today(), secondFactorMissing };
  }
}

/** @param code for what was not right; whoever tried too often is told when to come back. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  code: ErrorCode,
): FastifyReply {
  if (refusal.kind === "REFUSED") return sendError(request, reply, 401, code);
  return sendThrottled(request, reply, refusal.retryAfterSeconds);
}

export function sendThrottled(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  reply.header("retry-after", String(seconds));
  return sendError(request, reply, 429, "TOO_MANY_ATTEMPTS", { minutes: Math.ceil(seconds / 60) });
}

import type { FastifyReply, preHandlerAsyncHookHandler } from "fastify";
import { languageOf, messageOf } from "../http/messages.js";

const most = 100;
/** Requests are short: whoever comes back after so long finds room. */
const retryAfterSeconds = 1;

/**
 * Refuses an account or a token that has a hundred requests under way in this instance, so that one careless program
 * leaves connections for everybody else. Points limit what is asked in an hour, this what is asked at the same time.
 */
export function limitAtOnce(): preHandlerAsyncHookHandler {
  const underWay = new Map<string, number>();
  return async (request, reply) => {
    const known = request.knownSession();
    const viewer = known ? null : await request.viewer();
    const who = known?.ownerId ?? viewer?.tokenId ?? viewer?.id;
    if (who === undefined) return;
    const count = underWay.get(who) ?? 0;
    if (count >= most) return refuse(reply, messageOf("TOO_MANY_AT_ONCE", languageOf(request), { most }));
    underWay.set(who, count + 1);
    // Also when the client leaves before the answer does.
    reply.raw.once("close", () => {
      const left = (underWay.get(who) ?? 1) - 1;
      if (left > 0) underWay.set(who, left);
      else underWay.delete(who);
    });
  };
}

const refuse = (reply: FastifyReply, message: string): FastifyReply =>
  reply
    .code(429)
    .header("retry-after", String(retryAfterSeconds))
    .send({ errors: [{ message, extensions: { code: "RATE_LIMITED", reason: "TOO_MANY_AT_ONCE" } }] });

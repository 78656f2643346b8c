import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SecondFactorMissing } from "../access/second-factor-missing.js";
import { type ErrorCode, languageOf, messageOf } from "./messages.js";

export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  facts?: Record<string, number>,
): FastifyReply {
  const error = { code, message: messageOf(code, languageOf(request), facts) };
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send({ error: status === 500 ? { ...error, id: request.id } : error });
}

export const sendNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendError(request, reply, 404, "NOT_FOUND");

const codesByStatus: Record<number, ErrorCode> = {
  404: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** A refusal of the web server keeps its status; a fault is logged under the request's id and says nothing else. */
function sendFailure(
  error: FastifyError | SecondFactorMissing,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof SecondFactorMissing) return sendError(request, reply, 403, "SECOND_FACTOR_MISSING");
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendError(request, reply, status, codesByStatus[status] ?? "BAD_REQUEST");
  if (isDatabaseGone(error)) {
    request.log.error({ err: error }, "the database does not answer");
    return sendError(request, reply.header("retry-after", "5"), 503, "SERVICE_UNAVAILABLE");
  }
  request.log.error({ err: error }, "request failed");
  return sendError(request, reply, 500, "INTERNAL_SERVER_ERROR");
}

export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | SecondFactorMissing>(sendFailure);
}

const goneCodes = /^(57P0[1-3]|08\w{3}|53300|ECONNRESET|EPIPE)$/;
const goneMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Postgres is stopping or starting (57P0x), refuses connections (53300) or lost one; pg has no codes for some of it. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "", message, syscall } = error as Error & { code?: string; syscall?: string };
  return syscall === "connect" || goneCodes.test(code) || goneMessages.test(message);
}

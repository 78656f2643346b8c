import { type DestinationStream, type Logger, pino } from "pino";

/** What an error may tell the log. Not its `detail`, `where`, `query` or `parameters`: they quote personal data. */
const errorFacts = (error: Error & { code?: unknown }) => ({
  type: error.name,
  code: error.code,
  message: error.message,
  stack: error.stack,
});

const secrets = ["email", "password", "cookie", "authorization", "set-cookie", "body", "query"];

/** Logs hold no bodies, query strings, cookies or email addresses; people appear by the id of their account. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      serializers: {
        err: errorFacts,
        req: (request: { method: string; url: string }) => ({ method: request.method, path: pathOf(request.url) }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
      redact: {
        paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.headers["${name}"]`]),
        censor: "[hidden]",
      },
    },
    destination,
  );
}

export const pathOf = (url: string): string => url.split("?", 1)[0] ?? url;

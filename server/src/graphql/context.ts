import type { FastifyReply } from "fastify";
import type { Viewer } from "../access/viewer.js";
import { unauthenticated } from "./errors.js";

export type Locale = "de" | "en";

export interface Context {
  viewer: Viewer | null;
  /** The reader's language. */
  readonly locale: Locale;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

export type SignedIn = Context & { viewer: Viewer };

/** The context of a request whose viewer is known. @throws UNAUTHENTICATED */
export function signedIn(context: Context): SignedIn {
  if (!context.viewer) throw unauthenticated();
  return context as SignedIn;
}

/** Aborted when the client goes away before it has its answer. */
export function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableEnded) gone.abort();
  });
  return gone.signal;
}

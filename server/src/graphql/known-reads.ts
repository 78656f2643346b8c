import type { FastifyRequest } from "fastify";
import { BoundedCache } from "./read/bounded-cache.js";

const most = 1000;

/**
 * Operations that one statement answered. Sent again in a known session, they need nobody to look for the session first:
 * the statement finds it, in the same transaction, and without it nothing. That saves every second round trip of a read.
 */
export class KnownReads {
  private readonly known = new BoundedCache<string, true>(most);

  add(query: string, operationName: string | undefined | null): void {
    this.known.getOrMake(keyOf(query, operationName), () => true);
  }

  includes({ method, body, query: search }: FastifyRequest): boolean {
    const { query, operationName } = ((method === "GET" ? search : body) ?? {}) as { [name: string]: unknown };
    if (typeof query !== "string") return false;
    return this.known.get(keyOf(query, typeof operationName === "string" ? operationName : null)) ?? false;
  }
}

const keyOf = (query: string, operationName: string | undefined | null): string => `${operationName ?? ""}\n${query}`;

import type { FastifyReply, FastifyRequest } from "fastify";
import { type GraphQLSchema, getVariableValues } from "graphql";
import type { KnownSession } from "../access/sessions.js";
import type { Clock } from "../clock.js";
import { NobodyFound } from "../database/opening.js";
import { Budget } from "./budget.js";
import { goneOf } from "./context.js";
import { pointsOf } from "./cost.js";
import { purposeOf } from "./purpose.js";
import type { RateLimit } from "./rate-limit.js";
import { BoundedCache } from "./read/bounded-cache.js";
import type { Asked, ReadEngine } from "./read/engine.js";

declare module "fastify" {
  interface FastifyRequest {
    /** What became of a known read that is to be answered the long way after all. */
    triedRead: TriedRead | null;
  }
}

/** What has been spent is not spent twice, and what failed is not tried twice. */
export interface TriedRead {
  readonly budget: Budget;
  readonly failure: unknown;
}

export type KnownRead = Omit<Asked, "variables">;

interface KnownReadsOptions {
  readonly schema: GraphQLSchema;
  readonly engine: ReadEngine;
  readonly clock: Clock;
  readonly rateLimit: RateLimit;
}

const most = 1000;

/** Who accepts what; whoever says it otherwise is answered the long way. The second is Apollo Client's. */
const contentTypes = new Map<string | undefined, string>([
  [undefined, "application/json; charset=utf-8"],
  ["*/*", "application/json; charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["application/graphql-response+json,application/json;q=0.9", "application/graphql-response+json; charset=utf-8"],
]);

/**
 * Operations that one statement answered. They are valid, and nothing but data can come of them: sent again in a known
 * session they need neither Apollo nor anybody to look for the session first. The statement finds it, in the same
 * transaction, and without it nothing. Whatever else comes of it is answered the long way, from the beginning.
 */
export class KnownReads {
  private readonly known = new BoundedCache<string, KnownRead>(most);

  constructor(private readonly options: KnownReadsOptions) {}

  add(query: string, operationName: string | null | undefined, read: KnownRead): void {
    this.known.getOrMake(keyOf(query, operationName), () => read);
  }

  /** @returns the answer; null: to be answered the long way */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const contentType = contentTypes.get(request.headers.accept);
    const asked = contentType && this.find(request);
    const session = asked ? request.knownSession() : null;
    if (!asked || !session) return null;
    const text = await this.read(asked, session, request, reply);
    if (text === null) return null;
    reply.header("content-type", contentType);
    return `{"data":${text}}`;
  }

  private find({ method, body }: FastifyRequest): Asked | null {
    if (method !== "POST") return null;
    const { query, operationName, variables, ...others } = (body ?? {}) as { [name: string]: unknown };
    if (typeof query !== "string" || !isNothingOr("string", operationName)) return null;
    if (!isNothingOr("object", variables) || Object.keys(others).length > 0) return null;
    const read = this.known.get(keyOf(query, operationName));
    if (!read) return null;
    const { coerced } = getVariableValues(
      this.options.schema,
      read.operation.variableDefinitions ?? [],
      variables ?? {},
    );
    return coerced ? { ...read, variables: coerced } : null;
  }

  private async read(
    asked: Asked,
    session: KnownSession,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | null> {
    const { engine, clock, rateLimit } = this.options;
    const budget = new Budget(rateLimit, session.ownerId);
    const today = clock.today();
    const opening = session.opening(today, { id: request.id, purpose: purposeOf(asked.operation) });
    try {
      const prepared = engine.prepare(asked, { opening, today, signal: goneOf(reply) });
      await budget.charge(pointsOf(asked.operation, prepared.rows), (name, value) => reply.header(name, value));
      return await prepared.read();
    } catch (error) {
      request.triedRead = { budget, failure: error instanceof NobodyFound ? null : error };
      return null;
    }
  }
}

const keyOf = (query: string, operationName: string | null | undefined): string => `${operationName ?? ""}\n${query}`;

function isNothingOr<T extends "string" | "object">(
  type: T,
  value: unknown,
): value is null | undefined | (T extends "string" ? string : Record<string, unknown>) {
  return value === undefined || value === null || (typeof value === type && !Array.isArray(value));
}

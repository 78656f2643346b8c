import { sqlDetail, sqlState } from "../database/database.js";
import { type CapacityRefusal, type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { CaseloadMessages } from "./caseload.messages.js";
import type { Post } from "./caseload.sql.js";

/** Ends a transaction because a rule said no. */
export class Refused extends Error {
  constructor(readonly userErrors: UserError[]) {
    super("refused");
  }

  static because(code: UserErrorCode, field: string[], message: string): Refused {
    return new Refused([refusal(code, field, message)]);
  }
}

/** The id of the row that a write left, or what stopped it. */
export interface Done {
  id: string | null;
  userErrors: UserError[];
}

/** What refused the work comes back as data, and nothing has changed. */
export async function unlessRefused(work: () => Promise<string | null>, conflict: string): Promise<Done> {
  try {
    return { id: await work(), userErrors: [] };
  } catch (error) {
    if (error instanceof Refused) return { id: null, userErrors: error.userErrors };
    if (changedMeanwhile(error)) return { id: null, userErrors: [refusal(UserErrorCode.CONFLICT, null, conflict)] };
    throw error;
  }
}

export const refusal = (
  code: UserErrorCode,
  field: string[] | null,
  message: string,
  capacity: CapacityRefusal | null = null,
): UserError => ({ code, message, field, capacity });

/** What Postgres tells with a capacity violation: the first day, and the load that it would be. */
export interface CapacityViolation {
  caseworkerId: string;
  day: string;
  load: number;
  capacity: number;
}

export const capacityViolation = (error: unknown): CapacityViolation | null =>
  sqlState(error) === "AID01" ? (JSON.parse(sqlDetail(error)) as CapacityViolation) : null;

export function capacityRefusal(
  { day, load: requested, capacity }: CapacityViolation,
  { name, employed, phase, load }: Post,
  field: string[],
  say: CaseloadMessages,
): UserError {
  const message = say.capacityExceeded({ name, day, load, requested, capacity, employed, phase });
  return refusal(UserErrorCode.CAPACITY_EXCEEDED, field, message, { day, load, requested, capacity });
}

// What was looked up before is no longer so: a period overlaps, a row or a day of care has gone, a row is there twice, or
// Postgres gave up putting the changes in a row.
const meanwhile = new Set(["23P01", "23503", "23505", "40001", "40P01"]);

export const changedMeanwhile = (error: unknown): boolean => meanwhile.has(sqlState(error) ?? "");

const mostErrors = 50;

/** Nobody reads ten thousand sentences: the first ones, and how many more there are. */
export function atMost(errors: UserError[], field: string, say: CaseloadMessages): UserError[] {
  const [next] = errors.slice(mostErrors);
  if (!next) return errors;
  return [...errors.slice(0, mostErrors), refusal(next.code, [field], say.moreCases(errors.length - mostErrors))];
}

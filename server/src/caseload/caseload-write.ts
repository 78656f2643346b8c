import type { EntityManager } from "typeorm";
import { claimsOf, type Viewer } from "../access/viewer.js";
import { type Database, sqlDetail, sqlState } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import { type CaseloadMessages, messagesIn } from "./caseload.messages.js";
import { capacityRefusal, capacityViolation, changedMeanwhile, Refused, refusal } from "./caseload.refusals.js";
import { postOn } from "./caseload.sql.js";
import { once, type Repeatable } from "./once.js";

/** What is asked for, and which values of the input a violation is about. */
export interface Asked extends Repeatable {
  caseworker: (caseworkerId: string) => string[];
  day: string[] | null;
}

/**
 * Runs the work in one transaction; what refused it comes back as data, and nothing has changed. The same request with the
 * same key is done once, whatever it answers must therefore be JSON.
 */
export async function unlessAgainstRules<T>(
  database: Database,
  context: SignedIn,
  asked: Asked,
  work: (tx: EntityManager) => Promise<T>,
): Promise<{ done: T | null; userErrors: UserError[] }> {
  const claims = claimsOf(context.viewer, context.today);
  const say = messagesIn(context.locale);
  const refused = (...userErrors: UserError[]) => ({ done: null, userErrors });
  try {
    return { done: await database.write(claims, (tx) => once(tx, asked, say, () => work(tx))), userErrors: [] };
  } catch (error) {
    if (error instanceof Refused) return refused(...error.userErrors);
    const over = capacityViolation(error);
    if (over) {
      const post = await database.read(claims, (tx) => postOn(tx, over.caseworkerId, over.day));
      return refused(capacityRefusal(over, post, asked.caseworker(over.caseworkerId), say));
    }
    if (sqlState(error) === "AID11") {
      return refused(refusal(UserErrorCode.REPORTS_CLOSED, asked.day, say.reportsClosed(sqlDetail(error))));
    }
    if (changedMeanwhile(error)) return refused(refusal(UserErrorCode.CONFLICT, null, say.changedMeanwhile));
    throw error;
  }
}

/** Who may move no case at all. @throws FORBIDDEN */
export function refuseCaseworkers(viewer: Viewer): void {
  if (viewer.role !== "STEERING" && viewer.role !== "ASSOCIATION_ADMIN") throw forbidden();
}

/** An administrator gives cases to the own caseworkers only. @throws FORBIDDEN */
export function refuseOtherOrganizations(viewer: Viewer, caseworker: { organizationId: string } | null): void {
  if (viewer.role === "STEERING" || !caseworker) return;
  if (caseworker.organizationId !== viewer.organizationId) throw forbidden();
}

/** Postgres stores every character but one. */
export const reasonErrors = (reason: string | null | undefined, say: CaseloadMessages): UserError[] =>
  reason?.includes("\0") ? [refusal(UserErrorCode.INVALID, ["reason"], say.reasonUnreadable)] : [];

export const periodErrors = (from: string, until: string | null, say: CaseloadMessages): UserError[] =>
  until !== null && until < from ? [refusal(UserErrorCode.INVALID_PERIOD, ["until"], say.untilBeforeFrom)] : [];

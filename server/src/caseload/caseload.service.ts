import type { EntityManager } from "typeorm";
import { claimsOf, type Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { AssignCaseworkerInput, GrantCapacityExceptionInput, TransferCasesInput } from "./caseload.inputs.js";
import { type CaseloadMessages, messagesIn } from "./caseload.messages.js";
import type { TransferCasesPayload } from "./caseload.payloads.js";
import { atMost, capacityRefusal, capacityViolation, changedMeanwhile, Refused, refusal } from "./caseload.refusals.js";
import {
  type CaseOnDay,
  casesOn,
  findCaseworker,
  insertAssignment,
  insertException,
  lockRefugees,
  moveCases,
  postOn,
  waitingCase,
} from "./caseload.sql.js";

/** The id of the new row, or what stopped it. */
export interface Recorded {
  id: string | null;
  userErrors: UserError[];
}

/** Who answers for whom. Permission first, then the rules; the cap itself is kept by Postgres. */
export class CaseloadService {
  constructor(private readonly database: Database) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  async assign(context: SignedIn, input: AssignCaseworkerInput): Promise<Recorded> {
    const { viewer } = context;
    refuseCaseworkers(viewer);
    const refugeeId = fromNodeId("Refugee", input.refugeeId, "input.refugeeId");
    const caseworkerId = fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    const { from, until = null } = input;
    const say = messagesIn(context.locale);

    return recorded(
      await this.unlessRefused(context, "caseworkerId", async (tx) => {
        await lockRefugees(tx, [refugeeId]);
        const waiting = await waitingCase(tx, refugeeId, from, until !== null && until < from ? null : until);
        const caseworker = await findCaseworker(tx, caseworkerId);
        if (waiting && !waiting.viewerMayMove) throw forbidden();
        refuseOtherOrganizations(viewer, caseworker);

        const errors: UserError[] = [];
        if (!waiting) errors.push(refusal(UserErrorCode.NOT_FOUND, ["refugeeId"], say.noSuchRefugee));
        if (!caseworker) errors.push(refusal(UserErrorCode.NOT_FOUND, ["caseworkerId"], say.noSuchCaseworker));
        errors.push(...periodErrors(from, until, say), ...reasonErrors(input.reason, say));
        if (errors.length > 0 || !waiting) throw new Refused(errors);

        const { fileNumber, careUntil, answeredBy, answeredFrom } = waiting;
        if (!waiting.inCareOnFirstDay) {
          throw new Refused([refusal(UserErrorCode.NOT_IN_CARE, ["from"], say.notInCare(fileNumber, from))]);
        }
        if (!waiting.inCareOnLastDay && careUntil) {
          throw new Refused([refusal(UserErrorCode.NOT_IN_CARE, ["until"], say.careEnds(fileNumber, careUntil))]);
        }
        if (answeredBy && answeredFrom) {
          const message = say.alreadyAssigned(fileNumber, answeredBy, answeredFrom);
          throw new Refused([refusal(UserErrorCode.ALREADY_ASSIGNED, ["refugeeId"], message)]);
        }
        return insertAssignment(tx, { refugeeId, caseworkerId, from, until, reason: input.reason?.trim() ?? "" });
      }),
    );
  }

  /** All or nothing, in a handful of statements however many they are. @throws as `assign` does. */
  async transfer(context: SignedIn, input: TransferCasesInput): Promise<TransferCasesPayload> {
    const { viewer } = context;
    refuseCaseworkers(viewer);
    const refugeeIds = input.refugeeIds.map((id, row) => fromNodeId("Refugee", id, `input.refugeeIds.${row}`));
    const caseworkerId = fromNodeId("Caseworker", input.toCaseworkerId, "input.toCaseworkerId");
    const { from } = input;
    const say = messagesIn(context.locale);

    const { done, userErrors } = await this.unlessRefused(context, "toCaseworkerId", async (tx) => {
      await lockRefugees(tx, refugeeIds);
      const cases = await casesOn(tx, refugeeIds, from);
      const caseworker = await findCaseworker(tx, caseworkerId);
      if (cases.some((one) => one.fileNumber !== null && !one.viewerMayMove)) throw forbidden();
      refuseOtherOrganizations(viewer, caseworker);

      const errors = reasonErrors(input.reason, say);
      if (!caseworker) errors.push(refusal(UserErrorCode.NOT_FOUND, ["toCaseworkerId"], say.noSuchCaseworker));
      const target = { id: caseworkerId, name: caseworker?.name ?? "" };
      errors.push(...cases.flatMap((one, row) => whatStops(one, ["refugeeIds", String(row)], target, from, say) ?? []));
      if (errors.length > 0) throw new Refused(atMost(errors, "refugeeIds", say));

      await moveCases(tx, cases, { caseworkerId, from, reason: input.reason?.trim() ?? "" });
      return cases.length;
    });
    return { transferredCount: done ?? 0, userErrors };
  }

  /** @throws FORBIDDEN to everybody but the steering office. */
  async grantException(context: SignedIn, input: GrantCapacityExceptionInput): Promise<Recorded> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const caseworkerId = fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    const { extraPlaces, from, until } = input;
    const reason = input.reason.trim();
    const say = messagesIn(context.locale);

    return recorded(
      await this.unlessRefused(context, "caseworkerId", async (tx) => {
        const errors = [...periodErrors(from, until, say), ...reasonErrors(reason, say)];
        if (reason === "") errors.push(refusal(UserErrorCode.INVALID, ["reason"], say.reasonMissing));
        if (!(await findCaseworker(tx, caseworkerId))) {
          errors.push(refusal(UserErrorCode.NOT_FOUND, ["caseworkerId"], say.noSuchCaseworker));
        }
        if (errors.length > 0) throw new Refused(errors);
        return insertException(tx, { caseworkerId, extraPlaces, from, until, reason });
      }),
    );
  }

  /** Runs the work in one transaction; what refused it comes back as data, and nothing has changed. */
  private async unlessRefused<T>(
    context: SignedIn,
    caseworkerField: string,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<{ done: T | null; userErrors: UserError[] }> {
    const claims = claimsOf(context.viewer, context.today);
    const say = messagesIn(context.locale);
    try {
      return { done: await this.database.write(claims, work), userErrors: [] };
    } catch (error) {
      if (error instanceof Refused) return { done: null, userErrors: error.userErrors };
      const over = capacityViolation(error);
      if (over) {
        const post = await this.database.read(claims, (tx) => postOn(tx, over.caseworkerId, over.day));
        return { done: null, userErrors: [capacityRefusal(over, post, caseworkerField, say)] };
      }
      if (changedMeanwhile(error)) {
        return { done: null, userErrors: [refusal(UserErrorCode.CONFLICT, null, say.changedMeanwhile)] };
      }
      throw error;
    }
  }
}

const recorded = ({ done, userErrors }: { done: string | null; userErrors: UserError[] }): Recorded => ({
  id: done,
  userErrors,
});

function refuseCaseworkers(viewer: Viewer): void {
  if (viewer.role !== "STEERING" && viewer.role !== "ASSOCIATION_ADMIN") throw forbidden();
}

function refuseOtherOrganizations(viewer: Viewer, caseworker: { organizationId: string } | null): void {
  if (viewer.role === "STEERING" || !caseworker) return;
  if (caseworker.organizationId !== viewer.organizationId) throw forbidden();
}

function whatStops(
  one: CaseOnDay,
  field: string[],
  target: { id: string; name: string },
  day: string,
  say: CaseloadMessages,
): UserError | null {
  const { fileNumber } = one;
  if (fileNumber === null) return refusal(UserErrorCode.NOT_FOUND, field, say.noSuchRefugee);
  if (one.repeated) return refusal(UserErrorCode.INVALID, field, say.repeated(fileNumber));
  if (!one.inCare) return refusal(UserErrorCode.NOT_IN_CARE, field, say.notInCare(fileNumber, day));
  if (one.caseworkerId === target.id) {
    return refusal(UserErrorCode.ALREADY_ASSIGNED, field, say.alreadyTheirs(fileNumber, target.name, day));
  }
  return null;
}

const periodErrors = (from: string, until: string | null, say: CaseloadMessages): UserError[] =>
  until !== null && until < from ? [refusal(UserErrorCode.INVALID_PERIOD, ["until"], say.untilBeforeFrom)] : [];

/** Postgres stores every character but one. */
const reasonErrors = (reason: string | null | undefined, say: CaseloadMessages): UserError[] =>
  reason?.includes("\0") ? [refusal(UserErrorCode.INVALID, ["reason"], say.reasonUnreadable)] : [];

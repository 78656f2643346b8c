import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { AssignCaseworkerInput, GrantCapacityExceptionInput } from "./caseload.inputs.js";
import { messagesIn } from "./caseload.messages.js";
import { type Done, Refused, refusal } from "./caseload.refusals.js";
import { assignmentOf, findCaseworker, insertException, lockRefugees, newId, waitingCase } from "./caseload.sql.js";
import {
  periodErrors,
  reasonErrors,
  refuseCaseworkers,
  refuseOtherOrganizations,
  unlessAgainstRules,
} from "./caseload-write.js";
import { moveCases, recordReassignment } from "./reassignment.sql.js";

/** The assignment and its line in the journal, or what stopped it. */
export interface Assigned {
  assignmentId: string | null;
  reassignmentId: string | null;
  userErrors: UserError[];
}

/** Who waits gets somebody, and whoever has too many gets places. Permission first; the cap itself is kept by Postgres. */
export class CaseloadService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  async assign(context: SignedIn, input: AssignCaseworkerInput): Promise<Assigned> {
    const { viewer } = context;
    refuseCaseworkers(viewer);
    const refugeeId = fromNodeId("Refugee", input.refugeeId, "input.refugeeId");
    const caseworkerId = fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    const { from, until = null } = input;
    const say = messagesIn(context.locale);
    const asked = { mutation: "assignCaseworker", input, caseworker: () => ["caseworkerId"], day: ["from"] };

    const { done, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
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

      const { fileNumber, careUntil, answeredBy, answeredFrom, ends } = waiting;
      if (!waiting.inCareOnFirstDay) {
        throw Refused.because(UserErrorCode.NOT_IN_CARE, ["from"], say.notInCare(fileNumber, from));
      }
      if (!waiting.inCareOnLastDay && careUntil) {
        throw Refused.because(UserErrorCode.NOT_IN_CARE, ["until"], say.careEnds(fileNumber, careUntil));
      }
      if (answeredBy && answeredFrom) {
        const message = say.alreadyAssigned(fileNumber, answeredBy, answeredFrom);
        throw Refused.because(UserErrorCode.ALREADY_ASSIGNED, ["refugeeId"], message);
      }
      const moved = { refugeeId, fromCaseworkerId: null, toCaseworkerId: caseworkerId, ends };
      const entry = { kind: "ASSIGNMENT", day: from, reason: input.reason?.trim() ?? "" } as const;
      const id = await recordReassignment(tx, this.vault, entry, [moved]);
      await moveCases(tx, { id, day: from }, [moved]);
      return { assignmentId: await assignmentOf(tx, refugeeId, id), reassignmentId: id };
    });
    return { assignmentId: done?.assignmentId ?? null, reassignmentId: done?.reassignmentId ?? null, userErrors };
  }

  /** @throws FORBIDDEN to everybody but the steering office. */
  async grantException(context: SignedIn, input: GrantCapacityExceptionInput): Promise<Done> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const caseworkerId = fromNodeId("Caseworker", input.caseworkerId, "input.caseworkerId");
    const { extraPlaces, from, until } = input;
    const reason = input.reason.trim();
    const say = messagesIn(context.locale);
    const asked = { mutation: "grantCapacityException", input, caseworker: () => ["caseworkerId"], day: ["from"] };

    const { done: id, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      const errors = [...periodErrors(from, until, say), ...reasonErrors(reason, say)];
      if (reason === "") errors.push(refusal(UserErrorCode.INVALID, ["reason"], say.reasonMissing));
      if (!(await findCaseworker(tx, caseworkerId))) {
        errors.push(refusal(UserErrorCode.NOT_FOUND, ["caseworkerId"], say.noSuchCaseworker));
      }
      if (errors.length > 0) throw new Refused(errors);
      const id = await newId(tx);
      const sealedReason = this.vault.seal(reason, `capacity_exception.reason.${id}`);
      await insertException(tx, { id, caseworkerId, extraPlaces, from, until, sealedReason });
      return id;
    });
    return { id, userErrors };
  }
}

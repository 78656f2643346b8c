import type { EntityManager } from "typeorm";
import type { Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import { type CaseloadMessages, messagesIn } from "./caseload.messages.js";
import { atMost, type Done, Refused, refusal } from "./caseload.refusals.js";
import { type CaseOnDay, casesOn, findCaseworker, lockRefugees, newId } from "./caseload.sql.js";
import { reasonErrors, refuseOtherOrganizations, unlessAgainstRules } from "./caseload-write.js";
import type {
  AcceptHandOverInput,
  DeclineHandOverInput,
  RequestHandOverInput,
  WithdrawHandOverInput,
} from "./hand-over.inputs.js";
import { handOverMessagesIn } from "./hand-over.messages.js";
import {
  alreadyRequested,
  decide,
  findRequest,
  insertRequest,
  lockOpenRequest,
  offeredCases,
  organizationNamed,
  type RequestFound,
} from "./hand-over.sql.js";
import type { HandOverNotices } from "./hand-over-notices.js";
import type { Repeatable } from "./once.js";
import { moveCases, recordReassignment } from "./reassignment.sql.js";

const reasonAt = (id: string): string => `hand_over_request.reason.${id}`;
const answerAt = (id: string): string => `hand_over_request.answer.${id}`;

/** Cases go from one organization to another when both administrations agree. The steering office moves them at once. */
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly notices: Pick<HandOverNotices, "put" | "send">,
  ) {}

  /** @throws FORBIDDEN to everybody but an administrator, and for what the own organization does not answer for. */
  async request(context: SignedIn, input: RequestHandOverInput): Promise<Done> {
    const { viewer } = context;
    refuseOthers(viewer);
    const refugeeIds = input.refugeeIds.map((id, row) => fromNodeId("Refugee", id, `input.refugeeIds.${row}`));
    const toOrganizationId = fromNodeId("Organization", input.toOrganizationId, "input.toOrganizationId");
    const { day } = input;
    const reason = input.reason?.trim() ?? "";
    const [say, tell] = [messagesIn(context.locale), handOverMessagesIn(context.locale)];

    return this.write(context, { mutation: "requestHandOver", input }, async (tx) => {
      await lockRefugees(tx, refugeeIds);
      const cases = await casesOn(tx, refugeeIds, day);
      if (cases.some((one) => one.fileNumber !== null && !one.viewerMayMove)) throw forbidden();
      const errors = reasonErrors(input.reason, say);
      if ((await organizationNamed(tx, toOrganizationId)) === null) {
        errors.push(refusal(UserErrorCode.NOT_FOUND, ["toOrganizationId"], tell.noSuchOrganization));
      }
      if (toOrganizationId === viewer.organizationId) {
        errors.push(refusal(UserErrorCode.INVALID, ["toOrganizationId"], tell.ownOrganization));
      }
      const asked = await alreadyRequested(tx, refugeeIds);
      for (const [row, one] of cases.entries()) {
        const field = ["refugeeIds", String(row)];
        const error = whatStops(one, field, day, say);
        if (error) errors.push(error);
        else if (asked.has(one.refugeeId)) {
          errors.push(refusal(UserErrorCode.CONFLICT, field, tell.alreadyRequested(one.fileNumber ?? "")));
        }
      }
      if (errors.length > 0) throw new Refused(atMost(errors, "refugeeIds", say));

      const id = await newId(tx);
      const sealedReason = reason === "" ? null : this.vault.seal(reason, reasonAt(id));
      const fromOrganizationId = viewer.organizationId;
      await insertRequest(tx, { id, fromOrganizationId, toOrganizationId, day, sealedReason }, refugeeIds);
      return (await findRequest(tx, id)) as RequestFound;
    });
  }

  /** At the day that was asked for, or today if that has passed. @throws as `request` does. */
  async accept(context: SignedIn, input: AcceptHandOverInput): Promise<Done> {
    const { viewer, today } = context;
    const caseworkerId = fromNodeId("Caseworker", input.toCaseworkerId, "input.toCaseworkerId");
    const [say, tell] = [messagesIn(context.locale), handOverMessagesIn(context.locale)];
    return this.decide(context, { mutation: "acceptHandOver", input }, "to", async (tx, request) => {
      const caseworker = await findCaseworker(tx, caseworkerId);
      refuseOtherOrganizations(viewer, caseworker);
      if (!caseworker) throw Refused.because(UserErrorCode.NOT_FOUND, ["toCaseworkerId"], say.noSuchCaseworker);

      const day = request.day < today ? today : request.day;
      const before = await offeredCases(tx, request.id, day);
      await lockRefugees(
        tx,
        before.map((one) => one.refugeeId),
      );
      const offered = await offeredCases(tx, request.id, day);
      const gone = offered.filter((one) => !one.stillOffered).map((one) => one.fileNumber);
      if (gone.length > 0) throw Refused.because(UserErrorCode.CONFLICT, ["id"], tell.noLongerOffered(gone));
      // A file that has been restricted since is not there, and nobody is handed over in part.
      if (offered.length < request.casesCount) {
        throw Refused.because(UserErrorCode.CONFLICT, ["id"], say.changedMeanwhile);
      }
      const moved = (
        await casesOn(
          tx,
          offered.map((one) => one.refugeeId),
          day,
        )
      ).map(({ refugeeId, caseworkerId: fromCaseworkerId, ends }) => ({
        refugeeId,
        fromCaseworkerId,
        toCaseworkerId: caseworkerId,
        ends,
      }));
      const reason = request.sealedReason ? this.vault.open(request.sealedReason, reasonAt(request.id)) : "";
      const id = await recordReassignment(tx, this.vault, { kind: "HAND_OVER", day, reason }, moved);
      await moveCases(tx, { id, day }, moved);
      await decide(tx, request.id, { status: "ACCEPTED", reassignmentId: id });
    });
  }

  /** @throws as `request` does. */
  async decline(context: SignedIn, input: DeclineHandOverInput): Promise<Done> {
    const answer = input.reason.trim();
    const [say, tell] = [messagesIn(context.locale), handOverMessagesIn(context.locale)];
    return this.decide(context, { mutation: "declineHandOver", input }, "to", async (tx, { id }) => {
      const errors = reasonErrors(answer, say);
      if (answer === "") errors.push(refusal(UserErrorCode.INVALID, ["reason"], tell.answerMissing));
      if (errors.length > 0) throw new Refused(errors);
      await decide(tx, id, { status: "DECLINED", sealedAnswer: this.vault.seal(answer, answerAt(id)) });
    });
  }

  /** @throws as `request` does. */
  async withdraw(context: SignedIn, input: WithdrawHandOverInput): Promise<Done> {
    return this.decide(context, { mutation: "withdrawHandOver", input }, "from", (tx, { id }) =>
      decide(tx, id, { status: "WITHDRAWN" }),
    );
  }

  /** Of several who decide at the same time one wins; the others hear that it has been decided. */
  private async decide(
    context: SignedIn,
    asked: Repeatable & { input: { id: string } },
    side: "from" | "to",
    work: (tx: EntityManager, request: RequestFound) => Promise<unknown>,
  ): Promise<Done> {
    refuseOthers(context.viewer);
    const id = fromNodeId("HandOverRequest", asked.input.id, "input.id");
    const tell = handOverMessagesIn(context.locale);
    return this.write(context, asked, async (tx) => {
      const found = await findRequest(tx, id);
      if (!found) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], tell.noSuchRequest);
      const decidedBy = side === "from" ? found.fromOrganizationId : found.toOrganizationId;
      if (decidedBy !== context.viewer.organizationId) throw forbidden();
      if (!(await lockOpenRequest(tx, id))) {
        throw Refused.because(UserErrorCode.CONFLICT, ["id"], tell.alreadyDecided);
      }
      await work(tx, found);
      return (await findRequest(tx, id)) as RequestFound;
    });
  }

  /** What is done is told to the other side, or neither. */
  private async write(
    context: SignedIn,
    repeatable: Repeatable,
    work: (tx: EntityManager) => Promise<RequestFound>,
  ): Promise<Done> {
    const asked = { ...repeatable, caseworker: () => ["toCaseworkerId"], day: ["day"] };
    const { done: id, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      const request = await work(tx);
      await this.notices.put(tx, request);
      return request.id;
    });
    if (id !== null) this.notices.send();
    return { id, userErrors };
  }
}

function refuseOthers(viewer: Viewer): void {
  if (viewer.role !== "ASSOCIATION_ADMIN") throw forbidden();
}

function whatStops(one: CaseOnDay, field: string[], day: string, say: CaseloadMessages): UserError | null {
  const { fileNumber } = one;
  if (fileNumber === null) return refusal(UserErrorCode.NOT_FOUND, field, say.noSuchRefugee);
  if (one.repeated) return refusal(UserErrorCode.INVALID, field, say.repeated(fileNumber));
  return one.inCare ? null : refusal(UserErrorCode.NOT_IN_CARE, field, say.notInCare(fileNumber, day));
}

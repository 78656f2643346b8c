import type { EntityManager } from "typeorm";
import { claimsOf } from "../access/viewer.js";
import { type Done, Refused, refusal, unlessRefused } from "../caseload/caseload.refusals.js";
import { newId } from "../caseload/caseload.sql.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { CaseTaskContent, ChangeCaseTaskInput, PlanCaseTaskInput } from "./case-task.inputs.js";
import { type CaseTaskMessages, messagesIn } from "./case-task.messages.js";
import {
  closeTask,
  insertTask,
  type LockedTask,
  lockTask,
  partnerExists,
  type RefugeeOnDay,
  refugeeOn,
  reopenTask,
  updateTask,
} from "./case-task.sql.js";

/** Which task, and the version that was looked at. */
interface Seen {
  id: string;
  version: number;
}

/** What is to be done for a refugee: written for those whom the viewer answers for or stands in for. */
export class CaseTaskService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  plan(context: SignedIn, input: PlanCaseTaskInput): Promise<Done> {
    const refugeeId = fromNodeId("Refugee", input.refugeeId, "input.refugeeId");
    const content = contentOf(input);
    return this.write(context, async (tx, say) => {
      const refugee = await refugeeOn(tx, refugeeId, content.dueOn);
      if (!refugee) throw Refused.because(UserErrorCode.NOT_FOUND, ["refugeeId"], say.noSuchRefugee);
      if (!refugee.viewerKeepsTasks) throw forbidden();
      await refuseImpossible(tx, content, refugee, say);
      const id = await newId(tx);
      await insertTask(tx, id, refugeeId, this.sealed(id, content));
      return id;
    });
  }

  /** @throws as `plan` does. */
  change(context: SignedIn, input: ChangeCaseTaskInput): Promise<Done> {
    const content = contentOf(input);
    return this.changeOpen(context, input, async (tx, id, task, say) => {
      const refugee = await refugeeOn(tx, task.refugeeId, content.dueOn);
      if (!refugee) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchTask);
      await refuseImpossible(tx, content, refugee, say);
      await updateTask(tx, id, this.sealed(id, content));
    });
  }

  /** @throws as `plan` does. */
  complete(context: SignedIn, input: Seen): Promise<Done> {
    return this.changeOpen(context, input, (tx, id) => closeTask(tx, id, "DONE"));
  }

  /** @throws as `plan` does. */
  cancel(context: SignedIn, input: Seen): Promise<Done> {
    return this.changeOpen(context, input, (tx, id) => closeTask(tx, id, "CANCELLED"));
  }

  /** @throws as `plan` does. */
  reopen(context: SignedIn, input: Seen): Promise<Done> {
    const open = ({ status }: LockedTask, say: CaseTaskMessages) => (status === "OPEN" ? say.stillOpen : null);
    return this.changeSeen(context, input, open, reopenTask);
  }

  private changeOpen(
    context: SignedIn,
    input: Seen,
    work: (tx: EntityManager, id: string, task: LockedTask, say: CaseTaskMessages) => Promise<unknown>,
  ): Promise<Done> {
    const closed = ({ status, closedOn }: LockedTask, say: CaseTaskMessages) =>
      closedOn === null ? null : status === "DONE" ? say.alreadyDone(closedOn) : say.alreadyCancelled(closedOn);
    return this.changeSeen(context, input, closed, work);
  }

  /** A change of the version that was looked at, unless something about the task stands against it. */
  private changeSeen(
    context: SignedIn,
    input: Seen,
    against: (task: LockedTask, say: CaseTaskMessages) => string | null,
    work: (tx: EntityManager, id: string, task: LockedTask, say: CaseTaskMessages) => Promise<unknown>,
  ): Promise<Done> {
    const id = fromNodeId("CaseTask", input.id, "input.id");
    return this.write(context, async (tx, say) => {
      const task = await lockTask(tx, id);
      if (!task) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchTask);
      const reason = against(task, say);
      if (reason) throw Refused.because(UserErrorCode.INVALID, ["id"], reason);
      if (task.version !== input.version) {
        throw Refused.because(UserErrorCode.CONFLICT, ["version"], say.changedMeanwhile);
      }
      await work(tx, id, task, say);
      return id;
    });
  }

  private write(context: SignedIn, work: (tx: EntityManager, say: CaseTaskMessages) => Promise<string>): Promise<Done> {
    const { viewer, today, locale } = context;
    if (viewer.role !== "CASEWORKER" || viewer.scopes !== null) throw forbidden();
    const say = messagesIn(locale);
    return unlessRefused(
      () => this.database.write(claimsOf(viewer, today), (tx) => work(tx, say)),
      say.changedMeanwhile,
    );
  }

  private sealed(id: string, { text, ...content }: Content) {
    return { ...content, sealedText: this.vault.seal(text, `case_task.text.${id}`) };
  }
}

type Content = ReturnType<typeof contentOf>;

const contentOf = ({ kind, dueOn, dueAt = null, referralPartnerId = null, text }: CaseTaskContent) => ({
  kind,
  dueOn,
  dueAt,
  referralPartnerId:
    referralPartnerId === null ? null : fromNodeId("ReferralPartner", referralPartnerId, "input.referralPartnerId"),
  text: text.trim(),
});

async function refuseImpossible(
  tx: EntityManager,
  { kind, dueAt, referralPartnerId, text }: Content,
  refugee: RefugeeOnDay,
  say: CaseTaskMessages,
): Promise<void> {
  const errors: UserError[] = [];
  const refuse = (code: UserErrorCode, field: string, message: string) => errors.push(refusal(code, [field], message));
  if (!refugee.inCare) refuse(UserErrorCode.NOT_IN_CARE, "dueOn", notInCare(refugee, say));
  if (dueAt !== null && kind !== "APPOINTMENT") refuse(UserErrorCode.INVALID, "dueAt", say.timeNeedless);
  if (kind === "REFERRAL" && referralPartnerId === null) {
    refuse(UserErrorCode.INVALID, "referralPartnerId", say.partnerMissing);
  } else if (kind !== "REFERRAL" && referralPartnerId !== null) {
    refuse(UserErrorCode.INVALID, "referralPartnerId", say.partnerNeedless);
  } else if (referralPartnerId !== null && !(await partnerExists(tx, referralPartnerId))) {
    refuse(UserErrorCode.NOT_FOUND, "referralPartnerId", say.noSuchPartner);
  }
  if (text === "") refuse(UserErrorCode.INVALID, "text", say.textMissing);
  if (text.includes("\0")) refuse(UserErrorCode.INVALID, "text", say.unreadable);
  if (errors.length > 0) throw new Refused(errors);
}

function notInCare({ fileNumber, careBegins, careEnded }: RefugeeOnDay, say: CaseTaskMessages): string {
  if (careBegins === null) return say.neverInCare(fileNumber);
  return careEnded === null ? say.beforeCare(fileNumber, careBegins) : say.afterCare(fileNumber, careEnded);
}

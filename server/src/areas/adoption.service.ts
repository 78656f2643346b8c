import type { EntityManager } from "typeorm";
import { Refused, refusal } from "../caseload/caseload.refusals.js";
import { insertException, newId } from "../caseload/caseload.sql.js";
import { unlessAgainstRules } from "../caseload/caseload-write.js";
import { recordOperation } from "../caseload/reassignment.sql.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { AdoptAreaCutInput } from "./adoption.inputs.js";
import {
  type AdoptionRecord,
  adoptCases,
  casesToAdopt,
  caseworkersConcerned,
  endSubstitutions,
  freePlaces,
  lockPlan,
  lockRunningCut,
  overbooked,
  plannedPosts,
  postsFrom,
  replacePosts,
  unreadyAreas,
} from "./adoption.sql.js";
import type { AdoptionNotices } from "./adoption-notices.js";
import { type LockedCut, lockCut } from "./area-cut.sql.js";
import { type AreasMessages, messagesIn } from "./areas.messages.js";
import { type FreePlaces, fitIntoCapacity } from "./fit-into-capacity.js";
import { postsAfter } from "./posts-after.js";

interface Adopted {
  id: string | null;
  reassignmentId: string | null;
  waiting: number;
  userErrors: UserError[];
}

interface Exception {
  caseworkerId: string;
  extraPlaces: number;
  until: string;
  reason: string;
}

/** Larger cities take longer than a request for data may, and everybody in them at once more memory than a row. */
export const patience = "set local statement_timeout = '120s'; set local work_mem = '64MB'";

/** Makes a cut hold from a day on, with everything that follows from it, in one transaction. */
export class AdoptionService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly notices: Pick<AdoptionNotices, "put" | "send">,
  ) {}

  /** @throws FORBIDDEN to everybody but the steering office, or BAD_USER_INPUT for an id of another type. */
  async adopt(context: SignedIn, input: AdoptAreaCutInput): Promise<Adopted> {
    if (context.viewer.role !== "STEERING") throw forbidden();
    const cutId = fromNodeId("AreaCut", input.id, "input.id");
    const exceptions = input.exceptions.map(({ caseworkerId, ...rest }, row) => ({
      ...rest,
      reason: rest.reason.trim(),
      caseworkerId: fromNodeId("Caseworker", caseworkerId, `input.exceptions.${row}.caseworkerId`),
    }));
    const say = messagesIn(context.locale);
    const asked = { mutation: "adoptAreaCut", input, caseworker: () => ["exceptions"], day: ["from"] };

    const { done, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      await tx.query(patience);
      const former = await lockRunningCut(tx);
      const cut = await lockCut(tx, cutId);
      refuseCut(cut, input, context.today, say);
      const errors = [
        ...formerErrors(former, input.from, say),
        ...(await areaErrors(tx, cutId, say)),
        ...exceptionErrors(exceptions, await plannedPosts(tx, cutId), input, say),
      ];
      if (errors.length > 0) throw new Refused(errors);
      await refuseStale(tx, cutId, say);
      return this.carryOut(tx, cutId, former?.id ?? null, exceptions, input, context);
    });
    if (done) this.notices.send();
    return {
      id: done ? cutId : null,
      reassignmentId: done?.reassignmentId ?? null,
      waiting: done?.waiting ?? 0,
      userErrors,
    };
  }

  private async carryOut(
    tx: EntityManager,
    cutId: string,
    formerId: string | null,
    exceptions: readonly Exception[],
    { from: day, reason }: AdoptAreaCutInput,
    { today, locale }: SignedIn,
  ): Promise<{ reassignmentId: string; waiting: number }> {
    await tx.query("update area_cut set period = daterange(lower(period), $2::date) where id = $1", [formerId, day]);
    await tx.query(
      `update area_cut set period = daterange($2::date, null), adopted_on = $3, adopted_by_id = viewer_id(), version = version + 1
      where id = $1`,
      [cutId, day, today],
    );
    const caseworkerIds = await caseworkersConcerned(tx, cutId, day);
    const before = await postsFrom(tx, caseworkerIds, day);
    await replacePosts(tx, day, caseworkerIds, postsAfter(before, await plannedPosts(tx, cutId), day));
    const exceptionIds = await this.grant(tx, exceptions, day);

    const places = await freePlaces(tx, cutId, day);
    await refuseOverbooked(tx, places, messagesIn(locale));
    const fitted = fitIntoCapacity(await casesToAdopt(tx, cutId, day), places);
    const entry = { kind: "AREA_CUT", day, reason: reason?.trim() ?? "", areaCutId: cutId } as const;
    const reassignmentId = await recordOperation(tx, this.vault, entry, fitted.changes.length);
    await adoptCases(tx, reassignmentId, fitted.changes);
    const record: AdoptionRecord = {
      day,
      formerId,
      reassignmentId,
      exceptionIds,
      postsBefore: before,
      postsAfter: await postsFrom(tx, caseworkerIds, day),
      substitutions: await endSubstitutions(tx, cutId, day),
    };
    await tx.query("update area_cut set adoption = $2 where id = $1", [cutId, JSON.stringify(record)]);
    await this.notices.put(tx, reassignmentId);
    return { reassignmentId, waiting: fitted.waiting };
  }

  private async grant(tx: EntityManager, exceptions: readonly Exception[], from: string): Promise<string[]> {
    const ids: string[] = [];
    for (const { reason, ...exception } of exceptions) {
      const id = await newId(tx);
      const sealedReason = this.vault.seal(reason, `capacity_exception.reason.${id}`);
      await insertException(tx, { id, ...exception, from, sealedReason });
      ids.push(id);
    }
    return ids;
  }
}

function refuseCut(cut: LockedCut | null, input: AdoptAreaCutInput, today: string, say: AreasMessages): void {
  if (!cut) throw Refused.because(UserErrorCode.NOT_FOUND, ["id"], say.noSuchCut);
  if (cut.from !== null) throw Refused.because(UserErrorCode.CONFLICT, ["id"], say.adoptedAlready(cut.from));
  if (cut.version !== input.version) {
    throw Refused.because(UserErrorCode.CONFLICT, ["version"], say.changedMeanwhile);
  }
  if (cut.plannedFrom !== input.from) {
    throw Refused.because(UserErrorCode.INVALID, ["from"], say.plannedForAnotherDay(cut.plannedFrom ?? ""));
  }
  if (input.from < today) throw Refused.because(UserErrorCode.INVALID_PERIOD, ["from"], say.pastDay(input.from));
  if (cut.fingerprint !== input.fingerprint) {
    throw Refused.because(UserErrorCode.CONFLICT, ["fingerprint"], say.otherFigures);
  }
  if (input.reason?.includes("\0")) throw Refused.because(UserErrorCode.INVALID, ["reason"], say.unreadable);
}

function formerErrors(former: { name: string; from: string } | null, day: string, say: AreasMessages): UserError[] {
  if (!former || former.from < day) return [];
  return [refusal(UserErrorCode.CONFLICT, ["from"], say.anotherBegins(former.name, former.from))];
}

async function areaErrors(tx: EntityManager, cutId: string, say: AreasMessages): Promise<UserError[]> {
  const { withoutDistrict, withoutCaseworker } = await unreadyAreas(tx, cutId);
  return [
    ...withoutDistrict.map((name) => refusal(UserErrorCode.INVALID, ["id"], say.areaWithoutDistrict(name))),
    ...withoutCaseworker.map((name) => refusal(UserErrorCode.INVALID, ["id"], say.areaWithoutCaseworker(name))),
  ];
}

function exceptionErrors(
  exceptions: readonly Exception[],
  posts: readonly { caseworkerId: string }[],
  { from }: AdoptAreaCutInput,
  say: AreasMessages,
): UserError[] {
  const planned = new Set(posts.map(({ caseworkerId }) => caseworkerId));
  return exceptions.flatMap(({ caseworkerId, until, reason }, row) => {
    const field = (name: string) => ["exceptions", String(row), name];
    if (!planned.has(caseworkerId)) {
      return [refusal(UserErrorCode.NOT_FOUND, field("caseworkerId"), say.noPostUnderTheCut)];
    }
    if (until < from) return [refusal(UserErrorCode.INVALID_PERIOD, field("until"), say.untilBeforeFrom)];
    if (reason === "") return [refusal(UserErrorCode.INVALID, field("reason"), say.reasonMissing)];
    return reason.includes("\0") ? [refusal(UserErrorCode.INVALID, field("reason"), say.unreadable)] : [];
  });
}

async function refuseStale(tx: EntityManager, cutId: string, say: AreasMessages): Promise<void> {
  const changes = await lockPlan(tx, cutId);
  if (changes) throw Refused.because(UserErrorCode.CONFLICT, ["fingerprint"], say.figuresChanged(changes));
}

/** What was agreed before for whom the plan does not name, or for later days, cannot wait: nobody planned that. */
async function refuseOverbooked(tx: EntityManager, places: readonly FreePlaces[], say: AreasMessages): Promise<void> {
  const errors = (await overbooked(tx, places)).map(({ name, day, load, capacity }) => {
    const message = say.agreedBeyondCapacity(name, day, load, capacity);
    return refusal(UserErrorCode.CAPACITY_EXCEEDED, ["id"], message, { day, load, requested: load, capacity });
  });
  if (errors.length > 0) throw new Refused(errors);
}

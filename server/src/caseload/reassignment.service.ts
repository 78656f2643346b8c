import type { Viewer } from "../access/viewer.js";
import { openTasksOf } from "../casework/open-tasks.js";
import type { Database } from "../database/database.js";
import type { Vault } from "../database/vault.js";
import type { SignedIn } from "../graphql/context.js";
import { forbidden } from "../graphql/errors.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { TransferCasesInput } from "./caseload.inputs.js";
import { type CaseloadMessages, messagesIn } from "./caseload.messages.js";
import { atMost, Refused, refusal } from "./caseload.refusals.js";
import { type CaseOnDay, type CaseworkerFound, casesOn, findCaseworkers, lockRefugees } from "./caseload.sql.js";
import { reasonErrors, refuseCaseworkers, refuseOtherOrganizations, unlessAgainstRules } from "./caseload-write.js";
import type { Repeatable } from "./once.js";
import { mostCases, type ReassignCasesInput } from "./reassignment.inputs.js";
import { type Effect, effectsOf, type MovedCase, moveCases, recordReassignment } from "./reassignment.sql.js";

/** Cases that go to the same place, and where that stands in the input. */
interface Move {
  toCaseworkerId: string | null;
  refugeeIds: string[];
  casesField: string[];
  targetField: string[];
}

interface Plan {
  asked: Repeatable;
  day: string;
  dayField: string[];
  reason: string | null | undefined;
  moves: Move[];
  preview: boolean;
}

interface Reassigned {
  id: string | null;
  effects: Effect[];
  openTasks: number;
  userErrors: UserError[];
}

/** Takes the transaction of a preview back. */
class OnlyLooking extends Refused {
  constructor() {
    super([]);
  }
}

/** Who answers from a day on. Permission first, then the rules; all or nothing, in a handful of statements. */
export class ReassignmentService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** A preview is the real transaction, taken back. @throws FORBIDDEN, or BAD_USER_INPUT for an id of another type. */
  async reassign(context: SignedIn, input: ReassignCasesInput): Promise<Reassigned> {
    refuseCaseworkers(context.viewer);
    const moves = input.moves.map(({ toCaseworkerId = null, refugeeIds }, index) => {
      const [casesField, targetField] = ["refugeeIds", "toCaseworkerId"].map((name) => ["moves", String(index), name]);
      return moveOf(toCaseworkerId, refugeeIds, casesField as string[], targetField as string[]);
    });
    const { day, reason, preview } = input;
    const asked = { mutation: "reassignCases", input };
    return this.carryOut(context, { asked, day, dayField: ["day"], reason, moves, preview: preview === true });
  }

  /** @throws as `reassign` does. */
  async transfer(context: SignedIn, input: TransferCasesInput): Promise<Reassigned> {
    refuseCaseworkers(context.viewer);
    const moves = [moveOf(input.toCaseworkerId, input.refugeeIds, ["refugeeIds"], ["toCaseworkerId"])];
    const { from: day, reason } = input;
    const asked = { mutation: "transferCases", input };
    return this.carryOut(context, { asked, day, dayField: ["from"], reason, moves, preview: false });
  }

  private async carryOut(context: SignedIn, plan: Plan): Promise<Reassigned> {
    const { day, moves } = plan;
    const say = messagesIn(context.locale);
    const asked = {
      ...plan.asked,
      caseworker: (id: string) => moves.find((move) => move.toCaseworkerId === id)?.targetField ?? [],
      day: plan.dayField,
    };
    let effects: Effect[] = [];
    let openTasks = 0;
    const { done, userErrors } = await unlessAgainstRules(this.database, context, asked, async (tx) => {
      const refugeeIds = moves.flatMap((move) => move.refugeeIds);
      if (refugeeIds.length > mostCases) {
        throw Refused.because(UserErrorCode.INVALID, ["moves"], say.tooManyCases(mostCases));
      }
      await lockRefugees(tx, refugeeIds);
      const cases = await casesOn(tx, refugeeIds, day);
      const caseworkers = await findCaseworkers(tx, [
        ...moves.map((move) => move.toCaseworkerId),
        ...cases.map((one) => one.caseworkerId),
      ]);
      refuseWhatIsNotTheirs(context.viewer, moves, cases, caseworkers);

      const errors = [...reasonErrors(plan.reason, say), ...unknownTargets(moves, caseworkers, say)];
      const moved: MovedCase[] = [];
      for (const [one, move, place] of inTheirMoves(cases, moves)) {
        const error = whatStops(one, move, place, caseworkers, day, say);
        if (error) errors.push(error);
        const { refugeeId, caseworkerId: fromCaseworkerId, ends } = one;
        moved.push({ refugeeId, fromCaseworkerId, toCaseworkerId: move.toCaseworkerId, ends });
      }
      if (errors.length > 0) throw new Refused(atMost(errors, fieldOfAll(moves), say));

      effects = await effectsOf(tx, moved, day);
      openTasks = await openTasksOf(tx, moved);
      const entry = { kind: kindOf(moved, caseworkers), day, reason: plan.reason?.trim() ?? "" } as const;
      const id = await recordReassignment(tx, this.vault, entry, moved);
      await moveCases(tx, { id, day }, moved);
      if (plan.preview) throw new OnlyLooking();
      return { id, effects, openTasks };
    });
    return { ...(done ?? { id: null, effects, openTasks }), userErrors };
  }
}

const moveOf = (toCaseworkerId: string | null, ids: string[], casesField: string[], targetField: string[]): Move => ({
  toCaseworkerId:
    toCaseworkerId === null ? null : fromNodeId("Caseworker", toCaseworkerId, ["input", ...targetField].join(".")),
  refugeeIds: ids.map((id, row) => fromNodeId("Refugee", id, ["input", ...casesField, row].join("."))),
  casesField,
  targetField,
});

const fieldOfAll = ([move, ...others]: readonly Move[]): string =>
  others.length === 0 && move?.casesField.length === 1 ? "refugeeIds" : "moves";

function refuseWhatIsNotTheirs(
  viewer: Viewer,
  moves: readonly Move[],
  cases: readonly CaseOnDay[],
  caseworkers: ReadonlyMap<string, CaseworkerFound>,
): void {
  if (cases.some((one) => one.fileNumber !== null && !one.viewerMayMove)) throw forbidden();
  for (const { toCaseworkerId } of moves) {
    refuseOtherOrganizations(viewer, caseworkers.get(toCaseworkerId ?? "") ?? null);
  }
}

const unknownTargets = (
  moves: readonly Move[],
  caseworkers: ReadonlyMap<string, CaseworkerFound>,
  say: CaseloadMessages,
): UserError[] =>
  moves
    .filter(({ toCaseworkerId }) => toCaseworkerId !== null && !caseworkers.has(toCaseworkerId))
    .map(({ targetField }) => refusal(UserErrorCode.NOT_FOUND, targetField, say.noSuchCaseworker));

/** The cases stand in the order of the moves, one move after the other. */
function* inTheirMoves(cases: readonly CaseOnDay[], moves: readonly Move[]): Generator<[CaseOnDay, Move, number]> {
  let next = 0;
  for (const move of moves) {
    for (let place = 0; place < move.refugeeIds.length; place++) yield [cases[next++] as CaseOnDay, move, place];
  }
}

function whatStops(
  one: CaseOnDay,
  { toCaseworkerId, casesField }: Move,
  place: number,
  caseworkers: ReadonlyMap<string, CaseworkerFound>,
  day: string,
  say: CaseloadMessages,
): UserError | null {
  const field = [...casesField, String(place)];
  const { fileNumber } = one;
  if (fileNumber === null) return refusal(UserErrorCode.NOT_FOUND, field, say.noSuchRefugee);
  if (one.repeated) return refusal(UserErrorCode.INVALID, field, say.repeated(fileNumber));
  if (!one.inCare) return refusal(UserErrorCode.NOT_IN_CARE, field, say.notInCare(fileNumber, day));
  if (one.caseworkerId !== toCaseworkerId) return null;
  if (toCaseworkerId === null) return refusal(UserErrorCode.INVALID, field, say.alreadyWaiting(fileNumber, day));
  const { name = "" } = caseworkers.get(toCaseworkerId) ?? {};
  return refusal(UserErrorCode.ALREADY_ASSIGNED, field, say.alreadyTheirs(fileNumber, name, day));
}

function kindOf(moved: readonly MovedCase[], caseworkers: ReadonlyMap<string, CaseworkerFound>) {
  const organization = (id: string | null) => caseworkers.get(id ?? "")?.organizationId;
  if (moved.every((one) => one.fromCaseworkerId === null)) return "ASSIGNMENT";
  const crosses = moved.some(({ fromCaseworkerId, toCaseworkerId }) => {
    const [from, to] = [organization(fromCaseworkerId), organization(toCaseworkerId)];
    return from !== undefined && to !== undefined && from !== to;
  });
  return crosses ? "HAND_OVER" : "TRANSFER";
}

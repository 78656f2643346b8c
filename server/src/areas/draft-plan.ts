import type { EntityManager } from "typeorm";
import { naivePlan } from "./plan/naive-plan.js";
import type { MoveReason, RecutPlan } from "./plan/recut-plan.js";
import { LEXICOGRAPHIC_WEIGHTS } from "./plan/recut-problem.js";
import { type CaseToPlace, casesToPlace, type PlannedCase, type PlannedCut, plannedCut, savePlan } from "./plan.sql.js";
import { type Freedom, heldApart, householdKey, problemOf } from "./problem-of-draft.js";

const nothingToChoose: Freedom = {
  postsMayMove: false,
  options: { weights: LEXICOGRAPHIC_WEIGHTS, wholeHomes: false, timeLimitSeconds: 0, gap: 0 },
  pinnedPlaceIds: new Set(),
  movableHomeIds: new Set(),
};

/** Plans a draft as it was drawn: everybody stays who can, the rest in order; and keeps the plan with it. */
export async function planAsDrawn(tx: EntityManager, cutId: string): Promise<void> {
  const cut = await plannedCut(tx, cutId);
  const cases = await casesToPlace(tx, cutId);
  const problem = problemOf(cut, cases, nothingToChoose);
  await savePlan(tx, cutId, cut, plannedCases(cut, cases, naivePlan(problem, areasAsDrawn(cut))));
}

const areasAsDrawn = (cut: PlannedCut): Record<string, string> =>
  Object.fromEntries([...cut.districts, ...cut.homes].map(({ id, areaId }) => [id, areaId]));

/** A plan for households as one for persons, each with why they move. */
export function plannedCases(cut: PlannedCut, cases: readonly CaseToPlace[], plan: RecutPlan): PlannedCase[] {
  const apart = new Set(heldApart(cases));
  const goesOn = new Set(cut.posts.map(({ caseworkerId }) => caseworkerId));
  const reasons = new Map(plan.moves.map(({ personId, reason }) => [personId, reasonOf[reason]]));
  return cases.map((one) => {
    const stays = one.caseworkerId !== null && goesOn.has(one.caseworkerId) ? one.caseworkerId : null;
    const plannedId = apart.has(one) ? stays : (plan.caseworkerOfHousehold[householdKey(one)] ?? null);
    if (plannedId === one.caseworkerId) return { ...one, plannedId, why: null };
    if (plannedId === null) return { ...one, plannedId, why: "NO_PLACE" };
    const why = one.caseworkerId === null ? "WAITING_SERVED" : (reasons.get(one.refugeeId) ?? "BALANCE");
    return { ...one, plannedId, why };
  });
}

const reasonOf: { readonly [reason in MoveReason]: string } = {
  PINNED: "PINNED",
  CASEWORKER_LEFT: "CASEWORKER_LEAVES",
  HOME_WHOLE: "HOME_WHOLE",
  HOUSEHOLD_WHOLE: "HOUSEHOLD_WHOLE",
  AREA_HAS_OTHER_ORGANIZATION: "OTHER_ORGANIZATION",
  AREA_HAS_OTHER_CASEWORKER: "OTHER_AREA",
  CAPACITY: "CAPACITY",
  BALANCE: "BALANCE",
};

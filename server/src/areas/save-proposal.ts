import type { EntityManager } from "typeorm";
import { type DraftArea, insertDraft, newIds, writeAreas } from "./area-cut.sql.js";
import { plannedCases } from "./draft-plan.js";
import type { RecutPlan } from "./plan/recut-plan.js";
import { type CaseToPlace, type PlannedCut, savePlan } from "./plan.sql.js";

/** Makes a draft of the optimiser's plan: the areas of the draft it was asked about, drawn anew, and who answers for whom. */
export async function saveProposal(
  tx: EntityManager,
  { draftId, name }: { draftId: string; name: string },
  { cut, cases, areas }: { cut: PlannedCut; cases: readonly CaseToPlace[]; areas: readonly DraftArea[] },
  plan: RecutPlan,
): Promise<string> {
  const cutId = await insertDraft(tx, { name, from: cut.day, copiedFromId: draftId, origin: "OPTIMISED" });
  const ids = await newIds(tx, areas.length);
  const staff = areas.flatMap((area) => area.staff);
  const drawn = areas.map((area, at) => ({
    ...area,
    id: ids[at] ?? "",
    districtIds: cut.districts.filter(({ id }) => plan.areaOfPlace[id] === area.id).map(({ id }) => id),
    homeIds: cut.homes
      .filter(({ id, districtId }) => plan.areaOfPlace[id] === area.id && plan.areaOfPlace[districtId] !== area.id)
      .map(({ id }) => id),
    staff: staff.filter(({ caseworkerId }) => plan.areaOfCaseworker[caseworkerId] === area.id),
  }));
  await writeAreas(tx, cutId, drawn);
  await savePlan(tx, cutId, cut, plannedCases(cut, cases, plan));
  return cutId;
}

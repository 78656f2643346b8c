import type { PlannedCutFragment, SaveAreaCutDraftMutationVariables } from "../cuts.generated";
import type { Draft } from "./draft";

type SaveInput = SaveAreaCutDraftMutationVariables["input"];

export function draftOf(cut: PlannedCutFragment): Draft {
  return {
    name: cut.name,
    from: cut.from,
    areas: cut.areas.map((area) => ({
      key: area.id,
      code: area.code,
      name: area.name,
      colour: area.colour,
      organizationId: area.organization.id,
      districtIds: area.districts.map(({ id }) => id),
      accommodationIds: area.accommodations.map(({ id }) => id),
      staff: area.staff.map(({ caseworker, fteCasework }) => ({ caseworkerId: caseworker.id, fteCasework })),
    })),
  };
}

/** `ids` says under which id the server knows an area; one that it does not know (any more) is a new one. */
export function saveInput(cut: { id: string; version: number }, draft: Draft, ids: ReadonlyMap<string, string>) {
  const input: SaveInput = {
    id: cut.id,
    version: cut.version,
    name: draft.name,
    from: draft.from,
    areas: draft.areas.map(({ key, staff, districtIds, accommodationIds, ...details }) => ({
      ...details,
      id: ids.get(key) ?? null,
      districtIds: [...districtIds],
      accommodationIds: [...accommodationIds],
      staff: staff.map((post) => ({ ...post })),
    })),
  };
  return input;
}

/** The ids of the areas once they are saved: codes are unique within a cut. */
export function savedIds(draft: Draft, cut: PlannedCutFragment): Map<string, string> {
  const idByCode = new Map(cut.areas.map(({ code, id }) => [code, id]));
  return new Map(
    draft.areas.flatMap(({ key, code }) => {
      const id = idByCode.get(code);
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}

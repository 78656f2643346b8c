import type { PlannedCutFragment } from "../cuts.generated";
import type { StaffChoice } from "./staff-rows";

/** Who is employed today, and who is planned although they are not (yet, or any more). */
export function staffChoices(employed: readonly StaffChoice[], cut: PlannedCutFragment): StaffChoice[] {
  const planned = cut.areas.flatMap(({ staff }) => staff.map(({ caseworker }) => caseworker));
  return [...new Map([...planned, ...employed].map((one) => [one.id, one])).values()];
}

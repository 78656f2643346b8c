import type { AreaCutPlanQuery, PlannedCutFragment } from "../cuts.generated";
import type { PlanPlace } from "./plan-map";

/** The city's districts, with who lives there as far as the viewer may know. */
export function placesOf(districts: AreaCutPlanQuery["districts"], cut: PlannedCutFragment): PlanPlace[] {
  const figures = new Map((cut.preview?.districts ?? []).map((one) => [one.district.id, one]));
  return districts.map((district) => {
    const known = figures.get(district.id);
    return {
      district,
      areaBefore: known?.areaBefore ?? null,
      persons: known?.persons ?? null,
      inFlats: known?.inFlats ?? 0,
      homes: known?.homes ?? [],
    };
  });
}

export function districtsOfHomes(places: readonly PlanPlace[]): Map<string, string> {
  return new Map(
    places.flatMap(({ district, homes }) => homes.map(({ accommodation }) => [accommodation.id, district.id] as const)),
  );
}

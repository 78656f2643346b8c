import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import {
  type AreaCutPlanQuery,
  CityHomesDocument,
  type CityHomesQuery,
  type PlannedCutFragment,
} from "../cuts.generated";
import type { PlanPlace } from "./plan-map";

type CityHome = CityHomesQuery["accommodations"]["nodes"][number];

/** The city's districts, with who lives there as far as the viewer may know. Whoever plans sees homes without anybody, too. */
export function usePlaces(districts: AreaCutPlanQuery["districts"], cut: PlannedCutFragment): PlanPlace[] {
  const { data, previousData } = useQuery(CityHomesDocument, {
    variables: { on: cut.from },
    skip: !cut.viewerCanEdit,
  });
  const homes = (data ?? previousData)?.accommodations.nodes;
  return useMemo(() => placesOf(districts, cut, homes ?? []), [districts, cut, homes]);
}

function placesOf(
  districts: AreaCutPlanQuery["districts"],
  cut: Pick<PlannedCutFragment, "preview">,
  homes: readonly CityHome[],
): PlanPlace[] {
  const figures = new Map((cut.preview?.districts ?? []).map((one) => [one.district.id, one]));
  return districts.map((district) => {
    const known = figures.get(district.id);
    const livedIn = known?.homes ?? [];
    const empty = homes.filter(
      ({ id, district: { id: of } }) =>
        of === district.id && !livedIn.some(({ accommodation }) => accommodation.id === id),
    );
    return {
      district,
      areaBefore: known?.areaBefore ?? null,
      persons: known?.persons ?? null,
      inFlats: known?.inFlats ?? 0,
      homes: [...livedIn, ...empty.map((accommodation) => ({ accommodation, persons: 0 }))],
    };
  });
}

export function districtsOfHomes(places: readonly PlanPlace[]): Map<string, string> {
  return new Map(
    places.flatMap(({ district, homes }) => homes.map(({ accommodation }) => [accommodation.id, district.id] as const)),
  );
}

import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import {
  type AreaCutPlanQuery,
  CityHomesDocument,
  type CityHomesQuery,
  type PlannedCutFragment,
} from "../cuts.generated";
import type { PlanPlace } from "./plan-map";

type CityHome = CityHomesQuery["accommodations"]["edges"][number]["node"];

/** The city's districts, with who lives there as far as the viewer may know. Whoever plans sees homes without anybody, too. */
export function usePlaces(districts: AreaCutPlanQuery["districts"], cut: PlannedCutFragment) {
  const { homes, askAgain } = useCityHomes(cut);
  const places = useMemo(() => placesOf(districts, cut, homes ?? []), [districts, cut, homes]);
  return { places, askAgain };
}

/** All of them, page by page. `askAgain` is there if some are missing because the server did not answer. */
function useCityHomes({ from, viewerCanEdit }: PlannedCutFragment) {
  const [isStuck, setStuck] = useState(false);
  const { data, previousData, error, refetch, fetchMore } = useQuery(CityHomesDocument, {
    variables: { on: from },
    skip: !viewerCanEdit,
  });
  const list = (data ?? previousData)?.accommodations;
  const after = data?.accommodations.pageInfo.hasNextPage ? data.accommodations.pageInfo.endCursor : null;
  useEffect(() => {
    if (after && !isStuck) fetchMore({ variables: { after } }).catch(() => setStuck(true));
  }, [after, isStuck, fetchMore]);
  const askAgain = () => {
    setStuck(false);
    if (error) void refetch();
  };
  return {
    homes: useMemo(() => list?.edges.map(({ node }) => node), [list]),
    askAgain: error || isStuck ? askAgain : null,
  };
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

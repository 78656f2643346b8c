import { partsOf } from "./contiguity.js";
import type { RecutCity } from "./recut-city.js";

/** Why no plan can be made at all, in codes and figures. Too little capacity is no obstacle: then the plan names exceptions. */
export type Obstacle =
  /** The organization of these areas would need `missing` more caseworkers, so that each area has one. */
  | { readonly code: "AREA_WITHOUT_CASEWORKER"; readonly areaIds: readonly string[]; readonly missing: number }
  /** The organization has no area, or the area named for the caseworker belongs to another one. */
  | { readonly code: "CASEWORKER_SERVES_NO_AREA"; readonly caseworkerId: string }
  | { readonly code: "FEWER_DISTRICTS_THAN_AREAS"; readonly districts: number; readonly areas: number }
  /** The districts hang together in more parts than there are areas to cover them. */
  | { readonly code: "MORE_PARTS_THAN_AREAS"; readonly parts: number; readonly areas: number }
  /** These places get one area together, but are pinned to several. */
  | { readonly code: "PLACE_PINS_CONTRADICT"; readonly placeIds: readonly string[] }
  /** These households get one caseworker together, but are pinned to several. */
  | { readonly code: "HOME_PINS_CONTRADICT"; readonly householdIds: readonly string[] }
  /** Not all pins can hold at once: they can without these, and without fewer they cannot. */
  | { readonly code: "RELEASE_PINS"; readonly placeIds: readonly string[]; readonly householdIds: readonly string[] };

/** What is wrong at first sight. Empty does not yet mean that a plan exists: pins may contradict each other in their sum. */
export function plainObstacles(city: RecutCity): Obstacle[] {
  const areas = city.problem.areas.length;
  const districts = city.units.filter(({ neighbours }) => neighbours).length;
  const found: Obstacle[] = [];
  if (districts < areas) found.push({ code: "FEWER_DISTRICTS_THAN_AREAS", districts, areas });
  const parts =
    city.problem.neighbours.length > 0
      ? partsOf(
          city,
          city.units.map(() => 0),
          0,
        ).length
      : 1;
  if (parts > areas) found.push({ code: "MORE_PARTS_THAN_AREAS", parts, areas });
  for (const { caseworker, areas: served } of city.workers)
    if (served.length === 0) found.push({ code: "CASEWORKER_SERVES_NO_AREA", caseworkerId: caseworker.id });
  found.push(...areasWithoutCaseworker(city));
  for (const { areas: permitted, places } of city.units)
    if (permitted.length === 0) {
      const pinned = places.filter(({ pinnedAreaId }) => pinnedAreaId);
      found.push({ code: "PLACE_PINS_CONTRADICT", placeIds: pinned.map(({ id }) => id) });
    }
  for (const { pins, households } of city.clusters)
    if (pins.length > 1) {
      const pinned = households.filter(({ pinnedCaseworkerId }) => pinnedCaseworkerId);
      found.push({ code: "HOME_PINS_CONTRADICT", householdIds: pinned.map(({ id }) => id) });
    }
  return found;
}

function areasWithoutCaseworker({ problem, workers }: RecutCity): Obstacle[] {
  const organizations = new Set(problem.areas.map(({ organizationId }) => organizationId));
  return [...organizations].flatMap((organization): Obstacle[] => {
    const empty = problem.areas.filter(
      ({ id, organizationId }, at) =>
        organizationId === organization &&
        !workers.some(({ caseworker, areas }) => caseworker.areaId === id && areas.includes(at)),
    );
    const free = problem.caseworkers.filter(
      ({ areaId, organizationId }) => areaId === null && organizationId === organization,
    );
    if (empty.length <= free.length) return [];
    const areaIds = empty.map(({ id }) => id);
    return [{ code: "AREA_WITHOUT_CASEWORKER", areaIds, missing: empty.length - free.length }];
  });
}

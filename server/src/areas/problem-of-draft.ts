import type { HouseholdToPlace, Place, RecutOptions, RecutProblem } from "./plan/recut-problem.js";
import type { CaseToPlace, PlannedCut } from "./plan.sql.js";

/** What of a draft is for the optimiser to choose; of a draft by hand, nothing. */
export interface Freedom {
  /** Whether a caseworker may get another area of the own organization. */
  postsMayMove: boolean;
  options: RecutOptions;
  pinnedPlaceIds: ReadonlySet<string>;
  movableHomeIds: ReadonlySet<string>;
}

/** The draft and its persons as the optimiser understands them. Who lives nowhere is not placed: see `heldApart`. */
export function problemOf(cut: PlannedCut, cases: readonly CaseToPlace[], freedom: Freedom): RecutProblem {
  const held = new Map<string, number>();
  for (const { caseworkerId } of heldApart(cases)) {
    if (caseworkerId) held.set(caseworkerId, (held.get(caseworkerId) ?? 0) + 1);
  }
  return {
    day: cut.day,
    areas: cut.areas,
    caseworkers: cut.posts.map(({ caseworkerId, organizationId, areaId, capacity }) => ({
      id: caseworkerId,
      organizationId,
      areaId: freedom.postsMayMove ? null : areaId,
      capacity: Math.max(0, capacity - (held.get(caseworkerId) ?? 0)),
    })),
    places: placesOf(cut, freedom),
    neighbours: cut.neighbours,
    households: householdsOf(cases),
    options: freedom.options,
  };
}

/** Persons of households that live nowhere: they stay with whom they have, if that one goes on. */
export function heldApart(cases: readonly CaseToPlace[]): CaseToPlace[] {
  const housed = new Set(cases.filter(({ placeId }) => placeId !== null).map(householdKey));
  return cases.filter((one) => !housed.has(householdKey(one)));
}

/** Whoever belongs to no household is one alone. */
export const householdKey = ({ householdId, refugeeId }: CaseToPlace): string => householdId ?? refugeeId;

function placesOf(cut: PlannedCut, { pinnedPlaceIds, movableHomeIds }: Freedom): Place[] {
  const goesOn = new Map(cut.continues.map(({ areaId, beforeId }) => [beforeId, areaId]));
  const before = new Map(cut.before.map(({ placeId, areaId }) => [placeId, goesOn.get(areaId) ?? null]));
  const place = (id: string, districtId: string, areaId: string) => ({
    id,
    districtId,
    currentAreaId: before.get(id) ?? null,
    pinnedAreaId: pinnedPlaceIds.has(id) ? areaId : null,
  });
  const drawn = new Map(cut.districts.map(({ id, areaId }) => [id, areaId]));
  return [
    ...cut.districts.map(({ id, areaId }) => ({ ...place(id, id, areaId), accommodation: false, movable: false })),
    ...cut.homes.map(({ id, districtId, areaId }) => ({
      ...place(id, districtId, areaId),
      accommodation: true,
      // A home that the draft puts apart cannot be pinned there and go with its district, too.
      movable: movableHomeIds.has(id) || (pinnedPlaceIds.has(id) && areaId !== drawn.get(districtId)),
    })),
  ];
}

/** A household is where its first member lives who lives somewhere; the contact person comes first. */
function householdsOf(cases: readonly CaseToPlace[]): HouseholdToPlace[] {
  const households = new Map<string, CaseToPlace[]>();
  for (const one of cases) {
    const members = households.get(householdKey(one));
    if (members) members.push(one);
    else households.set(householdKey(one), [one]);
  }
  return [...households].flatMap(([id, members]) => {
    const home = members.find(({ placeId }) => placeId !== null);
    if (!home?.placeId) return [];
    const persons = members.map(({ refugeeId, caseworkerId, vulnerable }) => ({
      id: refugeeId,
      caseworkerId,
      vulnerable,
    }));
    return [{ id, placeId: home.placeId, persons, homeId: home.isHome ? home.placeId : null }];
  });
}

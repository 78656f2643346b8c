import type { MoveReason, RecutAssignment, RecutMove } from "./recut-plan.js";
import type { HouseholdToPlace, PersonToPlace, RecutProblem } from "./recut-problem.js";

/** Everybody who gets another caseworker, each with the first reason that explains it, the most compelling first. */
export function whyTheyMove(
  problem: RecutProblem,
  assignment: RecutAssignment,
  loads: ReadonlyMap<string | null, number>,
): RecutMove[] {
  const caseworkers = new Map(problem.caseworkers.map((caseworker) => [caseworker.id, caseworker]));
  const organizations = new Map(problem.areas.map(({ id, organizationId }) => [id, organizationId]));
  const homes = homesOf(problem);

  function reason({ caseworkerId }: PersonToPlace, household: HouseholdToPlace): MoveReason {
    const to = assignment.caseworkerOfHousehold[household.id];
    const old = caseworkers.get(caseworkerId ?? "");
    const area = assignment.areaOfPlace[household.placeId] ?? "";
    if (household.pinnedCaseworkerId) return "PINNED";
    if (!old) return "CASEWORKER_LEFT";
    if (assignment.areaOfCaseworker[old.id] !== area)
      return organizations.get(area) === old.organizationId
        ? "AREA_HAS_OTHER_CASEWORKER"
        : "AREA_HAS_OTHER_ORGANIZATION";
    const home = homes.get(household.homeId ?? "") ?? [household];
    if (household.persons.some((person) => person.caseworkerId === to)) return "HOUSEHOLD_WHOLE";
    if (
      home.some(({ persons, pinnedCaseworkerId }) => pinnedCaseworkerId || persons.some((p) => p.caseworkerId === to))
    )
      return "HOME_WHOLE";
    const along = home.reduce((sum, { persons }) => sum + persons.length, 0);
    return (loads.get(old.id) ?? 0) + along > old.capacity ? "CAPACITY" : "BALANCE";
  }

  return problem.households.flatMap((household) => {
    const toCaseworkerId = assignment.caseworkerOfHousehold[household.id] ?? null;
    return household.persons.flatMap((person): RecutMove[] => {
      const { id: personId, caseworkerId: fromCaseworkerId } = person;
      if (fromCaseworkerId === null || fromCaseworkerId === toCaseworkerId) return [];
      return [
        { personId, householdId: household.id, fromCaseworkerId, toCaseworkerId, reason: reason(person, household) },
      ];
    });
  });
}

function homesOf({ households, options }: RecutProblem): Map<string, HouseholdToPlace[]> {
  const homes = new Map<string, HouseholdToPlace[]>();
  if (!options.wholeHomes) return homes;
  for (const household of households) {
    if (!household.homeId) continue;
    const others = homes.get(household.homeId);
    if (others) others.push(household);
    else homes.set(household.homeId, [household]);
  }
  return homes;
}

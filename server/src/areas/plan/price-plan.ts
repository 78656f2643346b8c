import type { RecutAssignment, RecutObjective, RecutPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";
import { whyTheyMove } from "./why-they-move.js";

/** What an assignment costs, whom it takes over capacity and who moves: of the optimiser's plans, and of those made by hand. */
export function pricePlan(problem: RecutProblem, assignment: RecutAssignment): RecutPlan {
  const loads = loadsOf(problem, assignment);
  const moves = whyTheyMove(problem, assignment, loads);
  const exceptions: Record<string, number> = {};
  for (const { id, capacity } of problem.caseworkers) {
    const over = (loads.get(id) ?? 0) - capacity;
    if (over > 0) exceptions[id] = over;
  }
  const vulnerable = new Set(
    problem.households.flatMap(({ persons }) => persons.flatMap((person) => (person.vulnerable ? person.id : []))),
  );
  const vulnerableChanges = moves.filter(({ personId }) => vulnerable.has(personId)).length;
  const overCapacity = sum(Object.values(exceptions)) + (loads.get(null) ?? 0);
  const imbalance = imbalanceOf(problem, assignment);
  const areaChanges = problem.places.filter(
    ({ id, currentAreaId }) => currentAreaId && assignment.areaOfPlace[id] !== currentAreaId,
  ).length;
  const { weights } = problem.options;
  const weighted = moves.length + (weights.vulnerableFactor - 1) * vulnerableChanges;
  const total =
    weights.overCapacity * overCapacity +
    weights.changes * weighted +
    weights.imbalance * imbalance +
    weights.areaChanges * areaChanges;
  const objective: RecutObjective = {
    overCapacity,
    changes: moves.length,
    vulnerableChanges,
    imbalance,
    areaChanges,
    total,
  };
  return { ...assignment, exceptions, objective, moves };
}

/** Persons by caseworker; under null those whom nobody has. */
function loadsOf({ households }: RecutProblem, { caseworkerOfHousehold }: RecutAssignment): Map<string | null, number> {
  const loads = new Map<string | null, number>();
  for (const { id, persons } of households) {
    const caseworker = caseworkerOfHousehold[id] ?? null;
    loads.set(caseworker, (loads.get(caseworker) ?? 0) + persons.length);
  }
  return loads;
}

function imbalanceOf({ areas, places, caseworkers, households }: RecutProblem, assignment: RecutAssignment): number {
  const personsOfPlace = new Map<string, number>();
  for (const { placeId, persons } of households)
    personsOfPlace.set(placeId, (personsOfPlace.get(placeId) ?? 0) + persons.length);
  const capacity = sum(caseworkers.map((caseworker) => caseworker.capacity));
  const fullness = capacity > 0 ? sum([...personsOfPlace.values()]) / capacity : 0;
  return sum(
    areas.map((area) => {
      const living = places.filter(({ id }) => assignment.areaOfPlace[id] === area.id);
      const serving = caseworkers.filter(({ id }) => assignment.areaOfCaseworker[id] === area.id);
      const load = sum(living.map(({ id }) => personsOfPlace.get(id) ?? 0));
      return Math.max(0, load - fullness * sum(serving.map((caseworker) => caseworker.capacity)));
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

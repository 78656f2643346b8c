import type { RecutAssignment, RecutObjective } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";

interface Recount extends RecutObjective {
  readonly exceptions: ReadonlyMap<string, number>;
  /** The new caseworker of everybody who had another one. */
  readonly movers: ReadonlyMap<string, string | null>;
}

/** The checker's own count of what a plan claims, person by person. */
export function recount(problem: RecutProblem, plan: RecutAssignment): Recount {
  const { weights } = problem.options;
  const load = new Map<string, number>();
  const living = new Map<string | undefined, number>();
  const movers = new Map<string, string | null>();
  let [vulnerableChanges, persons, waiting, weighted] = [0, 0, 0, 0];
  for (const household of problem.households) {
    const caseworker = plan.caseworkerOfHousehold[household.id] ?? null;
    const area = plan.areaOfPlace[household.placeId];
    for (const person of household.persons) {
      persons += 1;
      living.set(area, (living.get(area) ?? 0) + 1);
      if (caseworker === null) waiting += 1;
      else load.set(caseworker, (load.get(caseworker) ?? 0) + 1);
      if (person.caseworkerId === null || person.caseworkerId === caseworker) continue;
      movers.set(person.id, caseworker);
      weighted += person.vulnerable ? weights.vulnerableFactor : 1;
      if (person.vulnerable) vulnerableChanges += 1;
    }
  }
  const exceptions = new Map<string, number>();
  let [overCapacity, places] = [waiting, 0];
  const placesOfArea = new Map<string, number>();
  for (const { id, capacity } of problem.caseworkers) {
    places += capacity;
    const area = plan.areaOfCaseworker[id] ?? "";
    placesOfArea.set(area, (placesOfArea.get(area) ?? 0) + capacity);
    const over = (load.get(id) ?? 0) - capacity;
    if (over <= 0) continue;
    exceptions.set(id, over);
    overCapacity += over;
  }
  let imbalance = 0;
  for (const { id } of problem.areas) {
    const share = places === 0 ? 0 : (persons * (placesOfArea.get(id) ?? 0)) / places;
    imbalance += Math.max(0, (living.get(id) ?? 0) - share);
  }
  let areaChanges = 0;
  for (const { id, currentAreaId } of problem.places)
    if (currentAreaId && plan.areaOfPlace[id] !== currentAreaId) areaChanges += 1;
  const total =
    overCapacity * weights.overCapacity +
    weighted * weights.changes +
    imbalance * weights.imbalance +
    areaChanges * weights.areaChanges;
  return { overCapacity, changes: movers.size, vulnerableChanges, imbalance, areaChanges, total, exceptions, movers };
}

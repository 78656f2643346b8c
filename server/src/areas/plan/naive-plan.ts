import { pricePlan } from "./price-plan.js";
import { type Cluster, type RecutCity, recutCity } from "./recut-city.js";
import type { RecutPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";

/**
 * The plan that somebody makes with a list of district names: the areas as given, everybody stays with a caseworker who
 * serves the area, all others go to the first one there who has room. For drafts by hand, and to compare with. What the
 * draft leaves open, a place without area or an area without caseworker, leaves households without caseworker.
 */
export function naivePlan(problem: RecutProblem, areaOfPlace: Readonly<Record<string, string>>): RecutPlan {
  const city = recutCity(problem);
  const areaOfCaseworker = serveAreas(city, areaOfPlace);
  const loads = problem.caseworkers.map(() => 0);
  const workerOf = new Map<Cluster, number>();
  const give = (cluster: Cluster, worker: number | undefined) => {
    if (worker === undefined) return;
    loads[worker] = (loads[worker] ?? 0) + cluster.size;
    workerOf.set(cluster, worker);
  };
  const servesIt = (cluster: Cluster) => {
    const area = areaOfPlace[cluster.households[0]?.placeId ?? ""];
    return problem.caseworkers.flatMap(({ id }, at) => (area && areaOfCaseworker[id] === area ? [at] : []));
  };
  // Those who stay first: nobody loses a caseworker to somebody who has none yet.
  for (const cluster of city.clusters) give(cluster, staysWith(cluster, servesIt(cluster)));
  for (const cluster of city.clusters) {
    if (workerOf.has(cluster)) continue;
    const serving = servesIt(cluster);
    const room = (at: number) => (problem.caseworkers[at]?.capacity ?? 0) - (loads[at] ?? 0);
    const roomiest = serving.toSorted((a, b) => room(b) - room(a))[0];
    give(cluster, serving.find((at) => room(at) >= cluster.size) ?? roomiest);
  }
  const caseworkerOfHousehold = Object.fromEntries(
    city.clusters.flatMap((cluster) => {
      const caseworker = problem.caseworkers[workerOf.get(cluster) ?? -1];
      return caseworker ? cluster.households.map(({ id }) => [id, caseworker.id]) : [];
    }),
  );
  return pricePlan(problem, { areaOfPlace, areaOfCaseworker, caseworkerOfHousehold });
}

function staysWith({ pins, keep }: Cluster, serving: readonly number[]): number | undefined {
  const [most] = [...keep].filter(([at]) => serving.includes(at)).sort(([, a], [, b]) => b - a);
  return pins[0] ?? most?.[0];
}

/** Whoever has no area yet goes where their organization's areas have most persons for each place of capacity. */
function serveAreas(city: RecutCity, areaOfPlace: Readonly<Record<string, string>>): Record<string, string> {
  const { areas, caseworkers, households } = city.problem;
  const areaOfCaseworker: Record<string, string> = {};
  const capacity = new Map<string, number>();
  const persons = new Map<string, number>();
  for (const { placeId, persons: living } of households) {
    const area = areaOfPlace[placeId] ?? "";
    persons.set(area, (persons.get(area) ?? 0) + living.length);
  }
  const need = (area: string) => (persons.get(area) ?? 0) / (capacity.get(area) ?? 0.5);
  for (const worker of [...city.workers].sort((a, b) => a.areas.length - b.areas.length)) {
    const [neediest] = worker.areas.flatMap((at) => areas[at]?.id ?? []).sort((a, b) => need(b) - need(a));
    if (neediest === undefined) continue;
    areaOfCaseworker[worker.caseworker.id] = neediest;
    capacity.set(neediest, (capacity.get(neediest) ?? 0) + worker.caseworker.capacity);
  }
  return Object.fromEntries(
    caseworkers.flatMap(({ id }) => (areaOfCaseworker[id] ? [[id, areaOfCaseworker[id]]] : [])),
  );
}

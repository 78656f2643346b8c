import type { AreaVariables } from "./area-model.js";
import type { ExactModel } from "./exact-model.js";
import { pricePlan } from "./price-plan.js";
import type { RecutCity } from "./recut-city.js";
import type { RecutAssignment } from "./recut-plan.js";

/** The area of every unit and caseworker, and the caseworker of every cluster, by position. */
export interface CutChoice {
  readonly areaOfUnit: readonly number[];
  readonly areaOfWorker: readonly number[];
  readonly workerOfCluster: readonly number[];
}

export function areaOfUnits({ unitIn }: AreaVariables, values: Float64Array): number[] {
  return unitIn.map((among) => chosen(among, values));
}

export function areaOfWorkers({ workerIn }: AreaVariables, values: Float64Array): number[] {
  return workerIn.map((among) => chosen(among, values));
}

export function choiceOf(model: ExactModel, city: RecutCity, values: Float64Array): CutChoice {
  const workerOf = new Map<unknown, number>();
  for (const { clusters, choices } of model.groups) {
    const waiting = [...clusters];
    for (const { worker, variable } of choices)
      for (const cluster of waiting.splice(0, Math.round(values[variable] ?? 0))) workerOf.set(cluster, worker);
  }
  return {
    areaOfUnit: areaOfUnits(model, values),
    areaOfWorker: areaOfWorkers(model, values),
    workerOfCluster: city.clusters.map((cluster) => workerOf.get(cluster) ?? -1),
  };
}

/** The way back: what the variables are if this is the choice. */
export function valuesOf(model: ExactModel, city: RecutCity, choice: CutChoice): Map<number, number> {
  const values = new Map<number, number>();
  const set = (among: ReadonlyMap<number, number>, chosen: number | undefined) => {
    for (const [area, variable] of among) values.set(variable, area === chosen ? 1 : 0);
  };
  for (const [at, among] of model.unitIn.entries()) set(among, choice.areaOfUnit[at]);
  for (const [at, among] of model.workerIn.entries()) set(among, choice.areaOfWorker[at]);
  const workerOf = new Map(city.clusters.map((cluster, at) => [cluster, choice.workerOfCluster[at]]));
  for (const { clusters, choices } of model.groups)
    for (const { worker, area, variable } of choices) {
      const theirs = choice.areaOfWorker[worker] === area ? clusters.filter((one) => workerOf.get(one) === worker) : [];
      values.set(variable, theirs.length);
    }
  return values;
}

export function assignmentOf(city: RecutCity, choice: CutChoice): RecutAssignment {
  const { areas, caseworkers } = city.problem;
  const areaId = (at: number | undefined) => areas[at ?? -1]?.id ?? "";
  return {
    areaOfPlace: Object.fromEntries(
      city.units.flatMap(({ places }, at) => places.map(({ id }) => [id, areaId(choice.areaOfUnit[at])])),
    ),
    areaOfCaseworker: Object.fromEntries(caseworkers.map(({ id }, at) => [id, areaId(choice.areaOfWorker[at])])),
    caseworkerOfHousehold: Object.fromEntries(
      city.clusters.flatMap(({ households }, at) =>
        households.map(({ id }) => [id, caseworkers[choice.workerOfCluster[at] ?? -1]?.id ?? ""]),
      ),
    ),
  };
}

function chosen(among: ReadonlyMap<number, number>, values: Float64Array): number {
  for (const [area, variable] of among) if ((values[variable] ?? 0) > 0.5) return area;
  return -1;
}

/** What the plan costs. */
export function priceOf(city: RecutCity, choice: CutChoice): number {
  return pricePlan(city.problem, assignmentOf(city, choice)).objective.total;
}

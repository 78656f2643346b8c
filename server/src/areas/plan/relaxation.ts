import type { AreaVariables } from "./area-model.js";
import { addAreaPart, costOfUnit } from "./area-part.js";
import { bondsOf } from "./bonds.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/**
 * A coarser problem that every plan solves, at no higher price: households may be divided. So it stays small in cities whose
 * exact model no solver would finish, and its optimum is a bound that no plan can go below.
 */
export interface Relaxation extends AreaVariables {
  readonly programme: LinearProgramme;
  /** Positions of the areas it is about. */
  readonly areas: readonly number[];
}

export interface CityRelaxation extends Relaxation {
  /** By area: what it costs, in terms of the variables. */
  readonly costs: readonly (readonly Term[])[];
  /** The rows that say that every unit and every caseworker has one area. */
  readonly oneOfUnit: readonly number[];
  readonly oneOfWorker: readonly number[];
}

export function relaxation(city: RecutCity): CityRelaxation {
  const programme = new LinearProgramme();
  const { weights } = city.problem.options;
  const bonds = bondsOf(city);
  const oneOf = (variables: Iterable<number>) =>
    programme.row(
      [...variables].map((variable): Term => [variable, 1]),
      { lower: 1, upper: 1 },
    );
  const workerIn = city.workers.map(
    ({ areas }) =>
      new Map(areas.map((area) => [area, programme.variable({ upper: 1, lower: areas.length > 1 ? 0 : 1 })])),
  );
  const oneOfWorker = workerIn.map((among) => oneOf(among.values()));
  const costs: Term[][] = city.problem.areas.map(() => []);
  const unitIn = city.units.map(({ areas }, unit) => {
    const among = new Map<number, number>();
    for (const area of areas) {
      const cost = costOfUnit(city, bonds, unit, area);
      const variable = programme.variable({ upper: 1, integer: true, cost });
      among.set(area, variable);
      costs[area]?.push([variable, cost]);
    }
    return among;
  });
  const oneOfUnit = unitIn.map((among) => oneOf(among.values()));
  const leave = city.clusters.reduce((sum, cluster) => sum + cluster.leave, 0);
  programme.variable({ lower: 1, upper: 1, cost: weights.changes * leave });
  const areas = [...city.problem.areas.keys()];
  for (const area of areas) {
    const belongs = unitIn.map((among) => among.get(area));
    const serves = workerIn.map((among) => among.get(area));
    costs[area]?.push(...addAreaPart(programme, city, bonds, { area, belongs, serves }));
  }
  return { programme, areas, unitIn, workerIn, costs, oneOfUnit, oneOfWorker };
}

import type { AreaVariables } from "./area-model.js";
import { addAreaPart, costOfUnit } from "./area-part.js";
import { type Bond, bondsOf } from "./bonds.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/**
 * A coarser problem that every plan solves, at no higher price: households may be divided, and what a unit gains from an
 * area is only told for the areas where somebody there has a caseworker; all others are one. So it stays small in cities
 * whose exact model no solver would finish, and its optimum is a bound that no plan can go below.
 */
export interface Relaxation extends AreaVariables {
  readonly programme: LinearProgramme;
  /** Positions of the areas it is about. */
  readonly areas: readonly number[];
  /** By unit: that it belongs to any area that is not told apart. */
  readonly elsewhere: readonly (number | null)[];
}

export interface CityRelaxation extends Relaxation {
  /** By area: what it costs, in terms of the variables. */
  readonly costs: readonly (readonly Term[])[];
  /** By unit: what it costs to be elsewhere. */
  readonly costElsewhere: readonly number[];
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
  const elsewhere: (number | null)[] = [];
  const costElsewhere: number[] = [];
  const unitIn = city.units.map((unit, at) => {
    const told = toldApart(city, at, bonds[at] ?? []);
    const among = new Map<number, number>();
    for (const area of told) {
      const cost = costOfUnit(city, bonds, at, area);
      among.set(area, programme.variable({ upper: 1, integer: true, cost }));
      costs[area]?.push([among.get(area) ?? -1, cost]);
    }
    const cost = weights.areaChanges * unit.places.filter(({ currentAreaId }) => currentAreaId).length;
    const isElsewhere = unit.areas.some((area) => !told.includes(area));
    elsewhere.push(isElsewhere ? programme.variable({ upper: 1, cost }) : null);
    costElsewhere.push(cost);
    return among;
  });
  const oneOfUnit = unitIn.map((among, at) => oneOf([...among.values(), ...[elsewhere[at] ?? []].flat()]));
  const leave = city.clusters.reduce((sum, cluster) => sum + cluster.leave, 0);
  programme.variable({ lower: 1, upper: 1, cost: weights.changes * leave });

  const moved: Term[] = [];
  for (const area of city.problem.areas.keys()) {
    const fromElsewhere = programme.variable();
    moved.push([fromElsewhere, 1]);
    const belongs = unitIn.map((among) => among.get(area));
    const serves = workerIn.map((among) => among.get(area));
    costs[area]?.push(...addAreaPart(programme, city, bonds, { area, belongs, serves, fromElsewhere }));
    const districts = city.units.flatMap(({ neighbours }, at): Term[] => {
      const variable = belongs[at] ?? elsewhere[at];
      return neighbours && variable !== null && variable !== undefined ? [[variable, 1]] : [];
    });
    programme.row(districts, { lower: 1 });
  }
  const leaving = city.units.flatMap(({ persons }, at): Term[] => {
    const variable = elsewhere[at];
    return variable === null || variable === undefined || persons === 0 ? [] : [[variable, -persons]];
  });
  programme.row([...moved, ...leaving], { lower: 0, upper: 0 });
  const areas = [...city.problem.areas.keys()];
  return { programme, areas, unitIn, workerIn, elsewhere, costs, costElsewhere, oneOfUnit, oneOfWorker };
}

/** The areas in which somebody of the unit could keep their caseworker, and those that continue its places. */
function toldApart(city: RecutCity, unit: number, bonds: readonly Bond[]): number[] {
  const { areas = [], places = [] } = city.units[unit] ?? {};
  const told = new Set<number>(bonds.flatMap(({ worker }) => city.workers[worker]?.areas ?? []));
  for (const { currentAreaId } of places) told.add(city.areaIndex.get(currentAreaId ?? "") ?? -1);
  return areas.filter((area) => told.has(area));
}

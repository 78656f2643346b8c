import type { LinearProgramme } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/** The variables that say which area a unit gets and which one a caseworker serves. */
export interface AreaVariables {
  /** By unit, then by area: 1 if the unit belongs to it. No variable where a pin forbids it. */
  readonly unitIn: readonly ReadonlyMap<number, number>[];
  /** By caseworker, then by area: 1 if they serve it. */
  readonly workerIn: readonly ReadonlyMap<number, number>[];
}

/** What every model of a cut begins with: a partition, no area empty or without caseworker; if priced, imbalance and change. */
export function addAreas(programme: LinearProgramme, city: RecutCity, { priced }: { priced: boolean }): AreaVariables {
  const { areas, options } = city.problem;
  const weights = priced ? options.weights : { areaChanges: 0, imbalance: 0 };
  const unitIn = city.units.map((unit) => {
    const among = new Map<number, number>();
    for (const area of unit.areas) {
      const changed = unit.places.filter(({ currentAreaId }) => currentAreaId && currentAreaId !== areas[area]?.id);
      among.set(area, programme.variable({ upper: 1, integer: true, cost: weights.areaChanges * changed.length }));
    }
    programme.row(ones(among.values()), { lower: 1, upper: 1 });
    return among;
  });
  const workerIn = city.workers.map((worker) => {
    const among = new Map(worker.areas.map((area) => [area, programme.variable({ upper: 1, integer: true })]));
    programme.row(ones(among.values()), { lower: 1, upper: 1 });
    return among;
  });
  for (const area of areas.keys()) {
    programme.row(ones(unitIn.flatMap((among, at) => (city.units[at]?.neighbours ? (among.get(area) ?? []) : []))), {
      lower: 1,
    });
    programme.row(ones(workerIn.flatMap((among) => among.get(area) ?? [])), { lower: 1 });
    const above = programme.variable({ cost: weights.imbalance });
    programme.row(
      [
        ...city.units.flatMap(({ persons }, at) => term(unitIn[at]?.get(area), persons)),
        ...city.workers.flatMap(({ caseworker }, at) =>
          term(workerIn[at]?.get(area), -city.fullness * caseworker.capacity),
        ),
        [above, -1],
      ],
      { upper: 0 },
    );
  }
  return { unitIn, workerIn };
}

function ones(variables: Iterable<number>): [number, number][] {
  return [...variables].map((variable) => [variable, 1]);
}

function term(variable: number | undefined, coefficient: number): [number, number][] {
  return variable === undefined || coefficient === 0 ? [] : [[variable, coefficient]];
}

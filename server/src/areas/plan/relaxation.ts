import { type Bond, bondsOf } from "./bonds.js";
import { LinearProgramme, type Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/**
 * A coarser problem that every plan solves, at no higher price: households may be divided, and what a unit gains from an
 * area is only told for the areas where somebody there has a caseworker; all others are one. So it stays small in cities
 * whose exact model no solver would finish, and its optimum is a bound that no plan can go below.
 */
export interface Relaxation {
  readonly programme: LinearProgramme;
  /** By unit, then by area, for the areas that are told apart. */
  readonly unitIn: readonly ReadonlyMap<number, number>[];
  readonly workerIn: readonly ReadonlyMap<number, number>[];
  /** By unit: that it belongs to any other area. */
  readonly elsewhere: readonly (number | null)[];
}

export function relaxation(city: RecutCity, { apart }: { apart: "BONDS" | "ALL" }): Relaxation {
  const programme = new LinearProgramme();
  const { weights } = city.problem.options;
  const bonds = bondsOf(city);
  const loads = city.workers.map(() => new Map<number, Term[]>());
  const workerIn = city.workers.map(({ areas }) => {
    const among = new Map(
      areas.map((area) => [area, programme.variable({ upper: 1, lower: areas.length > 1 ? 0 : 1 })]),
    );
    programme.row(
      [...among.values()].map((variable): Term => [variable, 1]),
      { lower: 1, upper: 1 },
    );
    return among;
  });
  const elsewhere: (number | null)[] = [];
  const unitIn = city.units.map((unit, at) => {
    const told = apart === "ALL" ? unit.areas : toldApart(city, at, bonds[at] ?? []);
    const among = new Map<number, number>();
    const placed: Term[] = [];
    const priceIn = (area: number | null) => {
      const changed = unit.places.filter(
        ({ currentAreaId }) => currentAreaId && (area === null || currentAreaId !== city.problem.areas[area]?.id),
      );
      return weights.areaChanges * changed.length;
    };
    for (const area of told) {
      const variable = programme.variable({ upper: 1, integer: true, cost: priceIn(area) });
      among.set(area, variable);
      placed.push([variable, 1]);
    }
    const other = unit.areas.some((area) => !told.includes(area))
      ? programme.variable({ upper: 1, cost: priceIn(null) })
      : null;
    if (other !== null) placed.push([other, 1]);
    elsewhere.push(other);
    programme.row(placed, { lower: 1, upper: 1 });
    return among;
  });

  let leave = 0;
  for (const cluster of city.clusters) leave += cluster.leave;
  programme.variable({ lower: 1, upper: 1, cost: weights.changes * leave });
  for (const [unit, ofUnit] of bonds.entries())
    for (const { worker, gain, persons } of ofUnit)
      for (const [area, inArea] of unitIn[unit] ?? []) {
        const serves = workerIn[worker]?.get(area);
        if (serves === undefined) continue;
        const stay = programme.variable({ upper: 1, cost: -weights.changes * gain });
        programme.row(
          [
            [stay, 1],
            [inArea, -1],
          ],
          { upper: 0 },
        );
        if ((city.workers[worker]?.areas.length ?? 0) > 1)
          programme.row(
            [
              [stay, 1],
              [serves, -1],
            ],
            { upper: 0 },
          );
        const terms = loads[worker]?.get(area);
        if (terms) terms.push([stay, persons]);
        else loads[worker]?.set(area, [[stay, persons]]);
      }

  for (const { unit, pins } of city.clusters)
    for (const pin of pins)
      for (const [area, inArea] of unitIn[unit] ?? []) {
        const serves = workerIn[pin]?.get(area);
        programme.row([[inArea, 1], ...(serves === undefined ? [] : [[serves, -1] as const])], { upper: 0 });
      }

  const moved: Term[] = [];
  for (const area of city.problem.areas.keys()) {
    const fromElsewhere = programme.variable();
    moved.push([fromElsewhere, 1]);
    const living: Term[] = [
      ...city.units.flatMap(({ persons }, at): Term[] => {
        const variable = unitIn[at]?.get(area);
        return variable === undefined || persons === 0 ? [] : [[variable, persons]];
      }),
      [fromElsewhere, 1],
    ];
    const cared: Term[] = [];
    const share: Term[] = [];
    for (const [at, { caseworker }] of city.workers.entries()) {
      const serves = workerIn[at]?.get(area);
      if (serves === undefined) continue;
      const load = programme.variable();
      const over = programme.variable({ cost: weights.overCapacity });
      programme.row(
        [
          [load, 1],
          [over, -1],
          [serves, -caseworker.capacity],
        ],
        { upper: 0 },
      );
      const staying = loads[at]?.get(area) ?? [];
      if (staying.length > 0) programme.row([...staying, [load, -1]], { upper: 0 });
      cared.push([load, -1]);
      share.push([serves, -city.fullness * caseworker.capacity]);
    }
    programme.row([...living, ...cared], { lower: 0, upper: 0 });
    const staffed = workerIn.flatMap((among): Term[] => (among.has(area) ? [[among.get(area) ?? -1, 1]] : []));
    programme.row(staffed, { lower: 1 });
    const districts = city.units.flatMap(({ neighbours }, at): Term[] => {
      const variable = unitIn[at]?.get(area) ?? elsewhere[at];
      return neighbours && variable !== null && variable !== undefined ? [[variable, 1]] : [];
    });
    programme.row(districts, { lower: 1 });
    const above = programme.variable({ cost: weights.imbalance });
    programme.row([...living, ...share, [above, -1]], { upper: 0 });
  }
  const leaving = city.units.flatMap(({ persons }, at): Term[] => {
    const variable = elsewhere[at];
    return variable === null || variable === undefined || persons === 0 ? [] : [[variable, -persons]];
  });
  programme.row([...moved, ...leaving], { lower: 0, upper: 0 });
  return { programme, unitIn, workerIn, elsewhere };
}

/** The areas in which somebody of the unit could keep their caseworker, and those that continue its places. */
function toldApart(city: RecutCity, unit: number, bonds: readonly Bond[]): number[] {
  const { areas = [], places = [] } = city.units[unit] ?? {};
  const told = new Set<number>(bonds.flatMap(({ worker }) => city.workers[worker]?.areas ?? []));
  for (const { currentAreaId } of places) told.add(city.areaIndex.get(currentAreaId ?? "") ?? -1);
  return areas.filter((area) => told.has(area));
}

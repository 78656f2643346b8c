import type { Bond } from "./bonds.js";
import type { LinearProgramme, Term } from "./linear-programme.js";
import type { RecutCity } from "./recut-city.js";

/** The variables of one area in a programme where households may be divided. */
export interface AreaPart {
  readonly area: number;
  /** That a unit belongs to the area, by unit, where it may; */
  readonly belongs: readonly (number | undefined)[];
  /** and that a caseworker serves it, by caseworker, where they may. */
  readonly serves: readonly (number | undefined)[];
}

type Bonds = readonly (readonly Bond[])[];

/** What a unit costs an area in which everybody keeps whom they have there; who must be released is counted in the part. */
export function costOfUnit(city: RecutCity, bonds: Bonds, unit: number, area: number): number {
  const { weights } = city.problem.options;
  let cost = 0;
  for (const { currentAreaId } of city.units[unit]?.places ?? [])
    if (currentAreaId && currentAreaId !== city.problem.areas[area]?.id) cost += weights.areaChanges;
  for (const { worker, gain } of bonds[unit] ?? []) if (servesOnly(city, worker, area)) cost -= weights.changes * gain;
  return cost;
}

/** No area is empty; capacity, imbalance, who can stay with whom. Returns what the area costs besides its units. */
export function addAreaPart(programme: LinearProgramme, city: RecutCity, bonds: Bonds, part: AreaPart): Term[] {
  const { weights } = city.problem.options;
  const costs: Term[] = [];
  const priced = (cost: number, upper = Number.POSITIVE_INFINITY) => {
    const variable = programme.variable({ cost, upper });
    costs.push([variable, cost]);
    return variable;
  };
  const living: Term[] = [];
  const districts: Term[] = [];
  for (const [unit, { persons, neighbours }] of city.units.entries()) {
    const belongs = part.belongs[unit];
    if (belongs === undefined) continue;
    if (persons > 0) living.push([belongs, persons]);
    if (neighbours) districts.push([belongs, 1]);
  }
  programme.row(districts, { lower: 1 });
  const [places, share, staffed]: [Term[], Term[], Term[]] = [[], [], []];
  for (const [worker, { caseworker }] of city.workers.entries()) {
    const serves = part.serves[worker];
    if (serves === undefined) continue;
    const room: Term[] = [
      [priced(weights.overCapacity), -1],
      [serves, -caseworker.capacity],
    ];
    places.push(...room);
    share.push([serves, -city.fullness * caseworker.capacity]);
    staffed.push([serves, 1]);
    const keeps = servesOnly(city, worker, part.area) ? keptLessReleased : keptWhereServed;
    programme.row([...keeps(programme, city, bonds, part, worker, priced), ...room], { upper: 0 });
  }
  programme.row([...living, ...places], { upper: 0 });
  programme.row([...living, ...share, [priced(weights.imbalance), -1]], { upper: 0 });
  programme.row(staffed, { lower: 1 });
  for (const { unit, pins } of city.clusters)
    for (const pin of pins) {
      const [belongs, serves] = [part.belongs[unit], part.serves[pin]];
      if (belongs === undefined) continue;
      programme.row([[belongs, 1], ...(serves === undefined ? [] : [[serves, -1] as const])], { upper: 0 });
    }
  return costs;
}

function servesOnly({ workers }: RecutCity, worker: number, area: number): boolean {
  const { areas = [] } = workers[worker] ?? {};
  return areas.length === 1 && areas[0] === area;
}

type Priced = (cost: number, upper?: number) => number;

/** With a caseworker who is here anyway: everybody they have here, less those they release. */
function keptLessReleased(
  programme: LinearProgramme,
  city: RecutCity,
  bonds: Bonds,
  { belongs }: AreaPart,
  worker: number,
  priced: Priced,
): Term[] {
  const kept = new Map<number, number>();
  const byWorth = new Map<number, Term[]>();
  let most = 0;
  for (const [unit, ofUnit] of bonds.entries())
    for (const { worker: whose, gain, persons } of ofUnit) {
      const variable = belongs[unit];
      if (whose !== worker || variable === undefined) continue;
      kept.set(variable, (kept.get(variable) ?? 0) + persons);
      byWorth.set(gain / persons, [...(byWorth.get(gain / persons) ?? []), [variable, -persons]]);
      most += persons;
    }
  if (most <= (city.workers[worker]?.caseworker.capacity ?? 0)) return [];
  const released = [...byWorth].map(([worth, all]): Term => {
    const variable = priced(city.problem.options.weights.changes * worth);
    programme.row([[variable, 1], ...all], { upper: 0 });
    return [variable, -1];
  });
  return [...kept, ...released];
}

/** With a caseworker who may go elsewhere, one stays only if they are here. */
function keptWhereServed(
  programme: LinearProgramme,
  city: RecutCity,
  bonds: Bonds,
  { belongs, serves }: AreaPart,
  worker: number,
  priced: Priced,
): Term[] {
  const here = serves[worker];
  return bonds.flatMap((ofUnit, unit) =>
    ofUnit.flatMap(({ worker: whose, gain, persons }): Term[] => {
      const variable = belongs[unit];
      if (whose !== worker || variable === undefined || here === undefined) return [];
      const stay = priced(-city.problem.options.weights.changes * gain, 1);
      for (const needed of [variable, here])
        programme.row(
          [
            [stay, 1],
            [needed, -1],
          ],
          { upper: 0 },
        );
      return [[stay, persons]];
    }),
  );
}

import type { Highs } from "highs";
import { mendingRows, type Tear, tearsOf } from "./contiguity.js";
import { areaOfUnits, areaOfWorkers } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";
import { relaxation } from "./relaxation.js";

/** So many areas are cut anew at once: few enough to be solved in about a second, enough for districts to pass on around. */
const AT_ONCE = 5;
const ROUNDS_OF_ROWS = 8;

export interface Improvement {
  readonly areas: AreaChoice;
  /** What the cut costs if households may be divided. */
  readonly price: number;
}

/**
 * Makes a cut better neighbourhood by neighbourhood: an area and those around it are cut anew as well as they can be, all
 * others stay; until no neighbourhood gets better any more, or time is up.
 */
export function* improveAreas(
  highs: Highs,
  city: RecutCity,
  first: AreaChoice,
  secondsLeft: () => number,
): Generator<Improvement> {
  let best: Improvement = { areas: first, price: Number.POSITIVE_INFINITY };
  // What was torn once is likely to be torn again: the next neighbourhoods know it from the beginning.
  const tears: Tear[] = [];
  const untried = new Set(city.problem.areas.keys());
  while (untried.size > 0 && secondsLeft() > 0) {
    const centre = fullest(city, best.areas, untried);
    untried.delete(centre);
    const better = cutAnew(highs, city, best.areas, around(city, best.areas, centre), tears, secondsLeft);
    if (better === null || better.price >= best.price - 1e-6 * Math.abs(better.price)) continue;
    best = better;
    for (const area of city.problem.areas.keys()) if (area !== centre) untried.add(area);
    yield best;
  }
}

/** Where most persons are over capacity, most can be gained. */
function fullest(city: RecutCity, { areaOfUnit, areaOfWorker }: AreaChoice, among: ReadonlySet<number>): number {
  const over = city.problem.areas.map(() => 0);
  for (const [at, { persons }] of city.units.entries())
    over[areaOfUnit[at] ?? -1] = (over[areaOfUnit[at] ?? -1] ?? 0) + persons;
  for (const [at, { caseworker }] of city.workers.entries())
    over[areaOfWorker[at] ?? -1] = (over[areaOfWorker[at] ?? -1] ?? 0) - caseworker.capacity;
  return [...among].reduce((most, area) => ((over[area] ?? 0) > (over[most] ?? 0) ? area : most));
}

function cutAnew(
  highs: Highs,
  city: RecutCity,
  { areaOfUnit, areaOfWorker }: AreaChoice,
  open: readonly number[],
  tears: Tear[],
  secondsLeft: () => number,
): Improvement | null {
  const among = (areas: readonly number[], now: number | undefined) =>
    now !== undefined && open.includes(now) ? areas.filter((area) => open.includes(area)) : [now ?? -1];
  const narrowed: RecutCity = {
    ...city,
    units: city.units.map((unit, at) => ({ ...unit, areas: among(unit.areas, areaOfUnit[at]) })),
    workers: city.workers.map((worker, at) => ({ ...worker, areas: among(worker.areas, areaOfWorker[at]) })),
  };
  const model = relaxation(narrowed, { apart: "ALL" });
  const start = new Map<number, number>();
  for (const [at, variables] of model.unitIn.entries())
    for (const [area, variable] of variables) start.set(variable, areaOfUnit[at] === area ? 1 : 0);
  let torn: readonly Tear[] = tears;
  for (let round = 0; round < ROUNDS_OF_ROWS && secondsLeft() > 0; round++) {
    for (const row of mendingRows(narrowed, model, torn)) model.programme.row(row, { upper: 1 });
    const { values, objective } = model.programme.solve(highs, {
      seconds: Math.min(3, secondsLeft()),
      gap: 2e-4,
      start,
    });
    if (!values) return null;
    const areas = { areaOfUnit: areaOfUnits(model, values), areaOfWorker: areaOfWorkers(model, values) };
    torn = tearsOf(narrowed, areas.areaOfUnit);
    if (torn.length === 0) return { areas, price: objective };
    tears.push(...torn);
  }
  return null;
}

/** An area and those nearest to it, going from neighbour to neighbour; without geometry those that follow in the list. */
function around(city: RecutCity, { areaOfUnit }: AreaChoice, centre: number): number[] {
  const found = new Set([centre]);
  for (const area of found)
    for (const [at, unit] of city.units.entries())
      if (areaOfUnit[at] === area && found.size < AT_ONCE)
        for (const next of unit.neighbours ?? []) if (found.size < AT_ONCE) found.add(areaOfUnit[next] ?? -1);
  const count = city.problem.areas.length;
  for (let step = 1; step < count && found.size < AT_ONCE; step++) found.add((centre + step) % count);
  return [...found];
}

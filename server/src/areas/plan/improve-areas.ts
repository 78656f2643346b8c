import type { Highs } from "highs";
import type { Tear } from "./contiguity.js";
import { cutAnew, type PricedAreas } from "./cut-anew.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";

/** So many areas are cut anew at once: few enough to be solved in about a second, enough for districts to pass on around. */
const AT_ONCE = 5;

/**
 * Makes a cut better neighbourhood by neighbourhood: an area and those around it are cut anew as well as they can be, all
 * others stay; until no neighbourhood gets better any more, or time is up.
 */
export function* improveAreas(
  highs: Highs,
  city: RecutCity,
  first: AreaChoice,
  known: readonly Tear[],
  secondsLeft: () => number,
): Generator<PricedAreas> {
  let best: PricedAreas = { areas: first, price: Number.POSITIVE_INFINITY };
  // What was torn once is likely to be torn again: the next neighbourhoods know it from the beginning.
  const tears = [...known];
  const untried = new Set(city.problem.areas.keys());
  while (untried.size > 0 && secondsLeft() > 0) {
    const centre = fullest(city, best.areas, untried);
    untried.delete(centre);
    const neighbourhood = opened(city, best.areas, around(city, best.areas, centre));
    const better = cutAnew(highs, neighbourhood, best.areas, tears, { seconds: 3, secondsLeft });
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

/** Units and caseworkers of the open areas may go to any of these; all others stay. */
function opened(city: RecutCity, { areaOfUnit, areaOfWorker }: AreaChoice, open: readonly number[]): RecutCity {
  const among = (areas: readonly number[], now = -1) =>
    open.includes(now) ? areas.filter((area) => open.includes(area)) : [now];
  return {
    ...city,
    units: city.units.map((unit, at) => ({ ...unit, areas: among(unit.areas, areaOfUnit[at]) })),
    workers: city.workers.map((worker, at) => ({ ...worker, areas: among(worker.areas, areaOfWorker[at]) })),
  };
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

import { Random } from "../../demo/random.js";
import { staysConnected } from "./contiguity.js";
import type { AreaChoice } from "./first-cut.js";
import { type Move, PricedCut } from "./priced-cut.js";
import type { RecutCity } from "./recut-city.js";

/**
 * Makes a cut better by moving one district or one caseworker at a time, at first also where that costs something
 * (simulated annealing), and never so that an area falls apart. Persons over capacity cost little at first: otherwise a
 * full area could only be crossed, never passed on. The same city gives the same answer as long as there is time.
 */
export function annealAreas(city: RecutCity, first: AreaChoice, secondsLeft: () => number): AreaChoice {
  const free = movable(city);
  if (free.length === 0 || city.problem.areas.length < 2) return first;
  const random = new Random(1);
  const cut = new PricedCut(city, first);
  const { changes, overCapacity } = city.problem.options.weights;
  const steps = Math.min(3_000_000, 5_000 * free.length);
  const [hot, cold] = [10 * Math.max(changes, 1e-4), 0.2 * Math.max(changes, 1e-4)];
  const lenient = Math.min(overCapacity, Math.max(changes, 1e-4));
  let { rest, over } = cut.price();
  let best = first;
  let least = rest + overCapacity * over;
  const seconds = secondsLeft();
  let hurry = 0;
  for (let step = 0; step < steps; step++) {
    // With less time than steps it cools faster: broken off while hot it would be worse than before.
    if (step % 2000 === 0) hurry = 1 - secondsLeft() / seconds;
    const done = Math.max(step / steps, hurry);
    if (!(done < 1)) break;
    const move = proposed(city, cut, random, free);
    if (!move) continue;
    const change = cut.apply(move);
    const gain = change.rest + lenient * (overCapacity / lenient) ** Math.min(1, done / 0.7) * change.over;
    if (gain > 0 && random.fraction() >= Math.exp(-gain / (hot * (cold / hot) ** done))) {
      cut.apply({ ...move, from: move.to, to: move.from });
      continue;
    }
    rest += change.rest;
    over += change.over;
    if (rest + overCapacity * over >= least - 1e-9) continue;
    least = rest + overCapacity * over;
    best = cut.choice();
  }
  return best;
}

type Movable = Pick<Move, "unit" | "worker"> & { readonly areas: readonly number[] };

/** Units and caseworkers that may change their area. Who is bound to each other by a pin stays where they are. */
function movable(city: RecutCity): Movable[] {
  const tied = city.clusters.filter(({ pins }) => pins.length > 0);
  const stays = new Set(tied.map(({ unit }) => unit));
  const serves = new Set(tied.flatMap(({ pins }) => pins));
  return [
    ...city.units.flatMap(({ areas }, unit) => (areas.length > 1 && !stays.has(unit) ? [{ unit, areas }] : [])),
    ...city.workers.flatMap(({ areas }, worker) =>
      areas.length > 1 && !serves.has(worker) ? [{ worker, areas }] : [],
    ),
  ];
}

function proposed(city: RecutCity, cut: PricedCut, random: Random, free: readonly Movable[]): Move | null {
  const { unit, worker, areas } = random.pick(free);
  if (worker !== undefined) {
    const from = cut.areaOfWorker[worker] ?? -1;
    const to = random.pick(areas);
    return to !== from && cut.workersIn(from) > 1 ? { worker, from, to } : null;
  }
  if (unit === undefined) return null;
  const from = cut.areaOfUnit[unit] ?? -1;
  const neighbours = city.units[unit]?.neighbours ?? null;
  const bound = neighbours !== null && city.problem.neighbours.length > 0;
  if (bound && neighbours.length === 0) return null;
  const to = bound ? (cut.areaOfUnit[random.pick(neighbours)] ?? -1) : random.pick(areas);
  if (to === from || !areas.includes(to)) return null;
  if (neighbours !== null && cut.districtsIn(from) === 1) return null;
  return !bound || staysConnected(city, cut.areaOfUnit, unit) ? { unit, from, to } : null;
}

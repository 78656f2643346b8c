import { Random } from "../../demo/random.js";
import { Contiguity } from "./contiguity.js";
import type { AreaChoice } from "./first-cut.js";
import { PricedCut } from "./priced-cut.js";
import type { RecutCity } from "./recut-city.js";

/** So many attempts for each pair of what may move: the larger a city, the longer the ways on which districts are passed on. */
const ATTEMPTS = 30;
/** A chain passes on at most so many districts, */
const LONGEST = 5;
/** goes on with this chance while it has filled an area beyond its capacity, */
const GO_ON_WHEN_OVER = 0.8;
/** and else with this. */
const GO_ON = 0.3;
/** At first so many weighted persons more who change are taken about as often as not, */
const HOT = 7;
/** and at last so many. */
const COLD = 1.5;
/** A share of the time by which it may be late before it hurries: the first steps always are. */
const LATE = 0.05;

/**
 * Makes a cut better by moving districts and caseworkers, at first also where that costs something (simulated annealing), and
 * never so that an area falls apart. An area that becomes too full passes another district on, and so forth: single moves
 * would have to cross plans that are far too dear. Persons over capacity cost little at first. The same city and the same
 * attempt give the same answer as long as there is time.
 */
export function annealAreas(city: RecutCity, first: AreaChoice, secondsLeft: () => number, attempt = 1): AreaChoice {
  const free = movable(city);
  const seconds = secondsLeft();
  if (free.length === 0 || city.problem.areas.length < 2 || seconds <= 0) return first;
  const random = new Random(attempt);
  const cut = new PricedCut(city, first);
  const chain = new Chain(city, cut, random, free);
  const { changes, overCapacity } = city.problem.options.weights;
  const change = Math.max(changes, 1e-4);
  const steps = ATTEMPTS * free.length ** 2;
  const areas = [...city.problem.areas.keys()];
  const rests = areas.map((area) => cut.restIn(area));
  const overs = areas.map((area) => cut.overIn(area));
  let { rest, over } = cut.price();
  let best = first;
  let least = rest + overCapacity * over;
  let [heat, priceOfOver] = [0, 0];
  for (let step = 0; step < steps; step++) {
    if (step % 2000 === 0) {
      // With less time than steps it cools faster: broken off while hot it would be worse than before.
      const hurry = 1 - secondsLeft() / (seconds * (1 - LATE));
      const done = Math.max(step / steps, hurry);
      if (!(done < 1)) break;
      heat = between(HOT * change, COLD * change, done);
      const [low, high] = [Math.min(overCapacity, 1.5 * change), Math.min(overCapacity, 15 * change)];
      priceOfOver = done < 0.95 ? between(low, high, done / 0.95) : between(high, overCapacity, (done - 0.95) / 0.05);
    }
    if (!chain.pull()) continue;
    let [restMore, overMore] = [0, 0];
    for (const area of chain.touched) {
      restMore += cut.restIn(area) - (rests[area] ?? 0);
      overMore += cut.overIn(area) - (overs[area] ?? 0);
    }
    const dearer = restMore + priceOfOver * overMore;
    if (dearer > 0 && random.fraction() >= Math.exp(-dearer / heat)) {
      chain.undo();
      continue;
    }
    for (const area of chain.touched) {
      rests[area] = cut.restIn(area);
      overs[area] = cut.overIn(area);
    }
    rest += restMore;
    over += overMore;
    if (rest + overCapacity * over >= least - 1e-9) continue;
    least = rest + overCapacity * over;
    best = cut.choice();
  }
  return best;
}

/** From one to the other, by equal factors. */
function between(from: number, to: number, share: number): number {
  return from === 0 || to === 0 ? to : from * (to / from) ** share;
}

interface Movable {
  readonly unit?: number;
  readonly worker?: number;
  readonly areas: readonly number[];
}

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

/** Moves that are tried together, and undone together. */
class Chain {
  readonly touched: number[] = [];
  readonly #moves: { readonly moved: Movable; readonly from: number }[] = [];
  readonly #contiguity: Contiguity;
  /** The movable units of each area, and where in that list a unit stands. */
  readonly #unitsIn: Movable[][];
  readonly #position: Int32Array;

  constructor(
    private readonly city: RecutCity,
    private readonly cut: PricedCut,
    private readonly random: Random,
    private readonly free: readonly Movable[],
  ) {
    this.#contiguity = new Contiguity(city, cut.areaOfUnit);
    this.#unitsIn = city.problem.areas.map(() => []);
    this.#position = new Int32Array(city.units.length);
    for (const one of free) if (one.unit !== undefined) this.#enter(one, cut.areaOfUnit[one.unit] ?? -1);
  }

  /** Says whether anything has moved. */
  pull(): boolean {
    if (this.#moves.length > 0) {
      this.#moves.length = 0;
      this.touched.length = 0;
    }
    const { cut, random } = this;
    const first = random.pick(this.free);
    if (!this.#tryToMove(first)) return false;
    while (first.unit !== undefined && this.#moves.length < LONGEST) {
      const filled = cut.areaOfUnit[this.#moves.at(-1)?.moved.unit ?? -1] ?? -1;
      if (random.fraction() >= (cut.overIn(filled) > 0 ? GO_ON_WHEN_OVER : GO_ON)) break;
      if (!this.#passOnFrom(filled)) break;
    }
    return true;
  }

  undo(): void {
    for (const { moved, from } of this.#moves.reverse()) this.#move(moved, from);
  }

  #passOnFrom(area: number): boolean {
    for (let attempt = 0; attempt < 6; attempt++) {
      const one = this.random.pick(this.#unitsIn[area] ?? []);
      if (this.#moves.every(({ moved }) => moved !== one) && this.#tryToMove(one)) return true;
    }
    return false;
  }

  #tryToMove(moved: Movable): boolean {
    const { unit = -1, worker } = moved;
    const from = (worker === undefined ? this.cut.areaOfUnit[unit] : this.cut.areaOfWorker[worker]) ?? -1;
    const to = worker === undefined ? this.#goalOfUnit(unit, from, moved.areas) : this.random.pick(moved.areas);
    if (to === null || to === from) return false;
    if (worker !== undefined && this.cut.workersIn(from) === 1) return false;
    this.#move(moved, to);
    this.#moves.push({ moved, from });
    for (const area of [from, to]) if (!this.touched.includes(area)) this.touched.push(area);
    return true;
  }

  /** A district goes to the area of a neighbour, unless its own would fall apart or be nothing. */
  #goalOfUnit(unit: number, from: number, areas: readonly number[]): number | null {
    const neighbours = this.city.units[unit]?.neighbours ?? null;
    const bound = neighbours !== null && this.city.problem.neighbours.length > 0;
    if (bound && neighbours.length === 0) return null;
    const to = bound ? (this.cut.areaOfUnit[this.random.pick(neighbours)] ?? -1) : this.random.pick(areas);
    if (to === from || (areas.length < this.city.problem.areas.length && !areas.includes(to))) return null;
    if (neighbours !== null && this.cut.districtsIn(from) === 1) return null;
    return !bound || this.#contiguity.holdsWithout(unit) ? to : null;
  }

  #move(moved: Movable, to: number): void {
    if (moved.worker !== undefined) this.cut.moveWorker(moved.worker, to);
    if (moved.unit === undefined) return;
    this.#leave(moved.unit, this.cut.areaOfUnit[moved.unit] ?? -1);
    this.cut.moveUnit(moved.unit, to);
    this.#enter(moved, to);
  }

  #enter(moved: Movable, area: number): void {
    const units = this.#unitsIn[area] ?? [];
    this.#position[moved.unit ?? -1] = units.push(moved) - 1;
  }

  /** The last one takes the place that becomes free. */
  #leave(unit: number, area: number): void {
    const units = this.#unitsIn[area] ?? [];
    const last = units.pop();
    const place = this.#position[unit] ?? -1;
    if (last?.unit === undefined || last.unit === unit) return;
    units[place] = last;
    this.#position[last.unit] = place;
  }
}

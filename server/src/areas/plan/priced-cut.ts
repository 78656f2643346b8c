import { type BondTable, bondTable } from "./bond-table.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";

/** Persons over capacity apart, because a search may take them more or less seriously. */
export interface CutPrice {
  rest: number;
  over: number;
}

/** What the areas would cost if households could be divided: no less than that if they cannot. */
export function dividedPrice(city: RecutCity, areas: AreaChoice): number {
  const { weights } = city.problem.options;
  const { rest, over } = new PricedCut(city, areas).price();
  return (
    weights.changes * city.clusters.reduce((sum, { leave }) => sum + leave, 0) + weights.overCapacity * over + rest
  );
}

/** A cut whose price follows its changes, area by area, as if households could be divided. */
export class PricedCut {
  readonly areaOfUnit: number[];
  readonly areaOfWorker: number[];
  readonly #city: RecutCity;
  readonly #bonds: BondTable;
  readonly #capacityOf: Float64Array;
  readonly #personsOf: Float64Array;
  /** The areas of the new cut that continue a unit's places. */
  readonly #continuedBy: readonly (readonly number[])[];
  /** What caseworkers could keep in the areas they serve, what it takes of their capacity, and the same by worth. */
  readonly #gain: Float64Array;
  readonly #kept: Float64Array;
  readonly #keptByWorth: Float64Array;
  readonly #persons: Float64Array;
  readonly #capacity: Float64Array;
  readonly #changedPlaces: Float64Array;
  readonly #districts: Int32Array;
  readonly #workers: number[][];

  constructor(city: RecutCity, { areaOfUnit, areaOfWorker }: AreaChoice) {
    const areas = city.problem.areas.length;
    const workers = city.workers.length;
    this.#city = city;
    this.areaOfUnit = [...areaOfUnit];
    this.areaOfWorker = [...areaOfWorker];
    this.#bonds = bondTable(city);
    this.#capacityOf = Float64Array.from(city.workers, ({ caseworker }) => caseworker.capacity);
    this.#personsOf = Float64Array.from(city.units, ({ persons }) => persons);
    this.#continuedBy = city.units.map(({ places }) =>
      places.flatMap(({ currentAreaId }) => (currentAreaId ? [city.areaIndex.get(currentAreaId) ?? -1] : [])),
    );
    this.#gain = new Float64Array(workers);
    this.#kept = new Float64Array(workers);
    this.#keptByWorth = new Float64Array(workers * this.#bonds.worths.length);
    this.#persons = new Float64Array(areas);
    this.#capacity = new Float64Array(areas);
    this.#changedPlaces = new Float64Array(areas);
    this.#districts = new Int32Array(areas);
    this.#workers = city.problem.areas.map(() => []);
    for (const [worker, area] of areaOfWorker.entries()) this.#serve(worker, area);
    for (const [unit, area] of areaOfUnit.entries()) this.#put(unit, area, 1);
  }

  choice(): AreaChoice {
    return { areaOfUnit: [...this.areaOfUnit], areaOfWorker: [...this.areaOfWorker] };
  }

  workersIn(area: number): number {
    return this.#workers[area]?.length ?? 0;
  }

  districtsIn(area: number): number {
    return this.#districts[area] ?? 0;
  }

  /** Persons above what all caseworkers of the area may carry. */
  overIn(area: number): number {
    return Math.max(0, (this.#persons[area] ?? 0) - (this.#capacity[area] ?? 0));
  }

  /** What the area costs besides. */
  restIn(area: number): number {
    const { weights } = this.#city.problem.options;
    const over = this.overIn(area);
    const above = (this.#persons[area] ?? 0) - this.#city.fullness * (this.#capacity[area] ?? 0);
    let rest = weights.imbalance * Math.max(0, above) + weights.areaChanges * (this.#changedPlaces[area] ?? 0);
    for (const worker of this.#workers[area] ?? []) rest -= weights.changes * this.#keepsAtMost(worker, over);
    return rest;
  }

  /** All that it costs. */
  priceIn(area: number): number {
    return this.restIn(area) + this.#city.problem.options.weights.overCapacity * this.overIn(area);
  }

  price(): CutPrice {
    const total = { rest: 0, over: 0 };
    for (const area of this.#persons.keys()) {
      total.rest += this.restIn(area);
      total.over += this.overIn(area);
    }
    return total;
  }

  moveUnit(unit: number, to: number): void {
    this.#put(unit, this.areaOfUnit[unit] ?? -1, -1);
    this.areaOfUnit[unit] = to;
    this.#put(unit, to, 1);
  }

  moveWorker(worker: number, to: number): void {
    const from = this.areaOfWorker[worker] ?? -1;
    const colleagues = this.#workers[from] ?? [];
    colleagues.splice(colleagues.indexOf(worker), 1);
    this.#capacity[from] = (this.#capacity[from] ?? 0) - (this.#capacityOf[worker] ?? 0);
    this.#gain[worker] = 0;
    this.#kept[worker] = 0;
    const { worths, unit, ofWorker } = this.#bonds;
    this.#keptByWorth.fill(0, worker * worths.length, (worker + 1) * worths.length);
    this.areaOfWorker[worker] = to;
    this.#serve(worker, to);
    for (const entry of ofWorker[worker] ?? [])
      if (this.areaOfUnit[unit[entry] ?? -1] === to) this.#keep(entry, worker, 1);
  }

  #serve(worker: number, area: number): void {
    this.#workers[area]?.push(worker);
    this.#capacity[area] = (this.#capacity[area] ?? 0) + (this.#capacityOf[worker] ?? 0);
  }

  #put(unit: number, area: number, sign: 1 | -1): void {
    this.#persons[area] = (this.#persons[area] ?? 0) + sign * (this.#personsOf[unit] ?? 0);
    if (this.#city.units[unit]?.neighbours) this.#districts[area] = (this.#districts[area] ?? 0) + sign;
    for (const before of this.#continuedBy[unit] ?? [])
      if (before !== area) this.#changedPlaces[area] = (this.#changedPlaces[area] ?? 0) + sign;
    const { firstOfUnit, worker: workers } = this.#bonds;
    const last = firstOfUnit[unit + 1] ?? 0;
    for (let entry = firstOfUnit[unit] ?? 0; entry < last; entry++) {
      const worker = workers[entry] ?? -1;
      if (this.areaOfWorker[worker] === area) this.#keep(entry, worker, sign);
    }
  }

  #keep(entry: number, worker: number, sign: 1 | -1): void {
    const { gain, persons, firstPart, worth, worthPersons, worths } = this.#bonds;
    this.#gain[worker] = (this.#gain[worker] ?? 0) + sign * (gain[entry] ?? 0);
    this.#kept[worker] = (this.#kept[worker] ?? 0) + sign * (persons[entry] ?? 0);
    const first = worker * worths.length;
    const last = firstPart[entry + 1] ?? 0;
    for (let part = firstPart[entry] ?? 0; part < last; part++) {
      const at = first + (worth[part] ?? 0);
      this.#keptByWorth[at] = (this.#keptByWorth[at] ?? 0) + sign * (worthPersons[part] ?? 0);
    }
  }

  /** What a caseworker can keep: whoever is worth least is released first. */
  #keepsAtMost(worker: number, over: number): number {
    let gain = this.#gain[worker] ?? 0;
    let released = (this.#kept[worker] ?? 0) - (this.#capacityOf[worker] ?? 0) - over;
    const { worths } = this.#bonds;
    const first = worker * worths.length;
    for (let worth = 0; released > 0 && worth < worths.length; worth++) {
      const some = Math.min(released, this.#keptByWorth[first + worth] ?? 0);
      released -= some;
      gain -= some * (worths[worth] ?? 0);
    }
    return gain;
  }
}

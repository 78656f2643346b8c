import { bondsOf } from "./bonds.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";

/** A unit or a caseworker changes the area. */
export interface Move {
  readonly unit?: number;
  readonly worker?: number;
  readonly from: number;
  readonly to: number;
}

/** Persons over capacity apart, because a search may take them more or less seriously. */
export interface CutPrice {
  rest: number;
  over: number;
}

/** A cut whose price follows its changes, area by area, as if households could be divided. */
export class PricedCut {
  readonly areaOfUnit: number[];
  readonly areaOfWorker: number[];
  readonly #city: RecutCity;
  readonly #bondsOfUnit: ReturnType<typeof bondsOf>;
  readonly #unitsOfWorker: { unit: number; gain: number; persons: number }[][];
  /** What caseworkers could keep in the areas they serve, and what it takes of their capacity. */
  readonly #gain: number[];
  readonly #kept: number[];
  readonly #persons: number[];
  readonly #capacity: number[];
  readonly #districts: number[];
  readonly #workers: number[][];

  constructor(city: RecutCity, { areaOfUnit, areaOfWorker }: AreaChoice) {
    const { areas, caseworkers } = city.problem;
    const zeros = (rows: readonly unknown[]) => rows.map(() => 0);
    this.#city = city;
    this.areaOfUnit = [...areaOfUnit];
    this.areaOfWorker = [...areaOfWorker];
    this.#bondsOfUnit = bondsOf(city);
    this.#unitsOfWorker = caseworkers.map(() => []);
    for (const [unit, bonds] of this.#bondsOfUnit.entries())
      for (const { worker, gain, persons } of bonds) this.#unitsOfWorker[worker]?.push({ unit, gain, persons });
    this.#gain = zeros(caseworkers);
    this.#kept = zeros(caseworkers);
    this.#persons = zeros(areas);
    this.#capacity = zeros(areas);
    this.#districts = zeros(areas);
    this.#workers = areas.map(() => []);
    for (const [unit, area] of areaOfUnit.entries()) {
      this.#persons[area] = (this.#persons[area] ?? 0) + (city.units[unit]?.persons ?? 0);
      if (city.units[unit]?.neighbours) this.#districts[area] = (this.#districts[area] ?? 0) + 1;
    }
    for (const [worker, area] of areaOfWorker.entries()) this.#serve(worker, area);
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

  price(): CutPrice {
    const total = { rest: 0, over: 0 };
    for (const [unit, area] of this.areaOfUnit.entries()) total.rest += this.#priceOfUnit(unit, area);
    for (const area of this.#persons.keys()) this.#addPrice(area, 1, total);
    return total;
  }

  /** Returns by how much the price changed. */
  apply({ unit, worker, from, to }: Move): CutPrice {
    const change = { rest: 0, over: 0 };
    this.#addPrice(from, -1, change);
    this.#addPrice(to, -1, change);
    if (unit !== undefined) {
      this.#place(unit, from, -1);
      this.areaOfUnit[unit] = to;
      this.#place(unit, to, 1);
      change.rest += this.#priceOfUnit(unit, to) - this.#priceOfUnit(unit, from);
    }
    if (worker !== undefined) {
      this.#leave(worker, from);
      this.areaOfWorker[worker] = to;
      this.#serve(worker, to);
    }
    this.#addPrice(from, 1, change);
    this.#addPrice(to, 1, change);
    return change;
  }

  #serve(worker: number, area: number): void {
    this.#workers[area]?.push(worker);
    this.#capacity[area] = (this.#capacity[area] ?? 0) + (this.#city.workers[worker]?.caseworker.capacity ?? 0);
    for (const { unit, gain, persons } of this.#unitsOfWorker[worker] ?? [])
      if (this.areaOfUnit[unit] === area) this.#keep(worker, gain, persons);
  }

  #leave(worker: number, area: number): void {
    const workers = this.#workers[area] ?? [];
    workers.splice(workers.indexOf(worker), 1);
    this.#capacity[area] = (this.#capacity[area] ?? 0) - (this.#city.workers[worker]?.caseworker.capacity ?? 0);
    this.#gain[worker] = 0;
    this.#kept[worker] = 0;
  }

  #place(unit: number, area: number, sign: 1 | -1): void {
    const { persons = 0, neighbours = null } = this.#city.units[unit] ?? {};
    this.#persons[area] = (this.#persons[area] ?? 0) + sign * persons;
    if (neighbours) this.#districts[area] = (this.#districts[area] ?? 0) + sign;
    for (const { worker, gain, persons: staying } of this.#bondsOfUnit[unit] ?? [])
      if (this.areaOfWorker[worker] === area) this.#keep(worker, sign * gain, sign * staying);
  }

  #keep(worker: number, gain: number, persons: number): void {
    this.#gain[worker] = (this.#gain[worker] ?? 0) + gain;
    this.#kept[worker] = (this.#kept[worker] ?? 0) + persons;
  }

  #addPrice(area: number, sign: 1 | -1, to: CutPrice): void {
    const { weights } = this.#city.problem.options;
    const persons = this.#persons[area] ?? 0;
    const capacity = this.#capacity[area] ?? 0;
    const over = Math.max(0, persons - capacity);
    let rest = weights.imbalance * Math.max(0, persons - this.#city.fullness * capacity);
    for (const worker of this.#workers[area] ?? []) {
      const room = (this.#city.workers[worker]?.caseworker.capacity ?? 0) + over;
      const kept = this.#kept[worker] ?? 0;
      rest -= weights.changes * (this.#gain[worker] ?? 0) * (kept > room ? room / kept : 1);
    }
    to.rest += sign * rest;
    to.over += sign * over;
  }

  #priceOfUnit(unit: number, area: number): number {
    const { areas, options } = this.#city.problem;
    const id = areas[area]?.id;
    let changed = 0;
    for (const { currentAreaId } of this.#city.units[unit]?.places ?? [])
      if (currentAreaId && currentAreaId !== id) changed += 1;
    return options.weights.areaChanges * changed;
  }
}

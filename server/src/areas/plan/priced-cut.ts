import { bondsOf } from "./bonds.js";
import type { AreaChoice } from "./first-cut.js";
import type { RecutCity } from "./recut-city.js";

/** Persons over capacity apart, because a search may take them more or less seriously. */
export interface CutPrice {
  rest: number;
  over: number;
}

/** What a unit has of one caseworker. */
interface UnitBond {
  readonly worker: number;
  readonly gain: number;
  readonly persons: number;
  /** The same persons by what a person's staying is worth. Empty where the caseworker has room for all of theirs. */
  readonly byWorth: readonly (readonly [worth: number, persons: number])[];
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
  readonly #bondsOfUnit: readonly (readonly UnitBond[])[];
  readonly #unitsOfWorker: (readonly [unit: number, bond: UnitBond])[][];
  /** What the staying of one person may be worth, least first. */
  readonly #worths: readonly number[];
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
    [this.#worths, this.#bondsOfUnit] = bondsByWorth(city);
    this.#unitsOfWorker = city.workers.map(() => []);
    for (const [unit, bonds] of this.#bondsOfUnit.entries())
      for (const bond of bonds) this.#unitsOfWorker[bond.worker]?.push([unit, bond]);
    this.#capacityOf = Float64Array.from(city.workers, ({ caseworker }) => caseworker.capacity);
    this.#personsOf = Float64Array.from(city.units, ({ persons }) => persons);
    this.#continuedBy = city.units.map(({ places }) =>
      places.flatMap(({ currentAreaId }) => (currentAreaId ? [city.areaIndex.get(currentAreaId) ?? -1] : [])),
    );
    this.#gain = new Float64Array(workers);
    this.#kept = new Float64Array(workers);
    this.#keptByWorth = new Float64Array(workers * this.#worths.length);
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
    this.#keptByWorth.fill(0, worker * this.#worths.length, (worker + 1) * this.#worths.length);
    this.areaOfWorker[worker] = to;
    this.#serve(worker, to);
    for (const [unit, bond] of this.#unitsOfWorker[worker] ?? []) if (this.areaOfUnit[unit] === to) this.#keep(bond, 1);
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
    for (const bond of this.#bondsOfUnit[unit] ?? [])
      if (this.areaOfWorker[bond.worker] === area) this.#keep(bond, sign);
  }

  #keep({ worker, gain, persons, byWorth }: UnitBond, sign: 1 | -1): void {
    this.#gain[worker] = (this.#gain[worker] ?? 0) + sign * gain;
    this.#kept[worker] = (this.#kept[worker] ?? 0) + sign * persons;
    const first = worker * this.#worths.length;
    for (const [worth, some] of byWorth)
      this.#keptByWorth[first + worth] = (this.#keptByWorth[first + worth] ?? 0) + sign * some;
  }

  /** What a caseworker can keep: whoever is worth least is released first. */
  #keepsAtMost(worker: number, over: number): number {
    let gain = this.#gain[worker] ?? 0;
    let released = (this.#kept[worker] ?? 0) - (this.#capacityOf[worker] ?? 0) - over;
    for (let worth = 0; released > 0 && worth < this.#worths.length; worth++) {
      const some = Math.min(released, this.#keptByWorth[worker * this.#worths.length + worth] ?? 0);
      released -= some;
      gain -= some * (this.#worths[worth] ?? 0);
    }
    return gain;
  }
}

function bondsByWorth(city: RecutCity): [worths: number[], bonds: UnitBond[][]] {
  const bonds = bondsOf(city);
  const worths = [...new Set(bonds.flat().map(({ gain, persons }) => gain / persons))].sort((a, b) => a - b);
  const positions = new Map(worths.map((worth, at) => [worth, at]));
  const most = city.workers.map(() => 0);
  for (const { worker, persons } of bonds.flat()) most[worker] = (most[worker] ?? 0) + persons;
  const hasRoom = (worker: number) => (most[worker] ?? 0) <= (city.workers[worker]?.caseworker.capacity ?? 0);
  return [
    worths,
    bonds.map((ofUnit) =>
      [...new Set(ofUnit.map(({ worker }) => worker))].map((worker): UnitBond => {
        const own = ofUnit.filter((bond) => bond.worker === worker);
        return {
          worker,
          gain: own.reduce((sum, { gain }) => sum + gain, 0),
          persons: own.reduce((sum, { persons }) => sum + persons, 0),
          byWorth: hasRoom(worker) ? [] : own.map(({ gain, persons }) => [positions.get(gain / persons) ?? 0, persons]),
        };
      }),
    ),
  ];
}

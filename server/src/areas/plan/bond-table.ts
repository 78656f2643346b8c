import { type Bond, bondsOf } from "./bonds.js";
import type { RecutCity } from "./recut-city.js";

/**
 * What units have of caseworkers, in flat arrays, because chance walks them millions of times. A unit has one entry for each
 * caseworker, and an entry one part for each worth of a person's staying; none where the caseworker has room for all of theirs.
 */
export interface BondTable {
  /** What the staying of one person may be worth, least first. */
  readonly worths: Float64Array;
  /** By unit, where its entries begin; the last one ends where the next would begin. */
  readonly firstOfUnit: Int32Array;
  /** By entry. */
  readonly unit: Int32Array;
  readonly worker: Int32Array;
  readonly gain: Float64Array;
  readonly persons: Float64Array;
  /** By entry, where its parts begin. */
  readonly firstPart: Int32Array;
  /** By part: the position of its worth, and so many persons. */
  readonly worth: Int32Array;
  readonly worthPersons: Float64Array;
  /** Entries of each caseworker. */
  readonly ofWorker: readonly (readonly number[])[];
}

const tables = new WeakMap<RecutCity, BondTable>();

/** Made once a city. */
export function bondTable(city: RecutCity): BondTable {
  const table = tables.get(city) ?? tableOf(city);
  tables.set(city, table);
  return table;
}

function tableOf(city: RecutCity): BondTable {
  const bonds = bondsOf(city);
  const worths = [...new Set(bonds.flat().map(worthOf))].sort((a, b) => a - b);
  const positions = new Map(worths.map((worth, at) => [worth, at]));
  const most = city.workers.map(() => 0);
  for (const { worker, persons } of bonds.flat()) most[worker] = (most[worker] ?? 0) + persons;
  const hasRoom = (worker: number) => (most[worker] ?? 0) <= (city.workers[worker]?.caseworker.capacity ?? 0);
  const ofUnits = bonds.map((ofUnit, unit) =>
    [...new Set(ofUnit.map(({ worker }) => worker))].map((worker) => ({
      unit,
      worker,
      own: ofUnit.filter((bond) => bond.worker === worker),
    })),
  );
  const entries = ofUnits.flat();
  const parts = entries.map(({ worker, own }) => (hasRoom(worker) ? [] : own));
  return {
    worths: Float64Array.from(worths),
    firstOfUnit: starts(ofUnits),
    unit: Int32Array.from(entries, ({ unit }) => unit),
    worker: Int32Array.from(entries, ({ worker }) => worker),
    gain: Float64Array.from(entries, ({ own }) => own.reduce((sum, { gain }) => sum + gain, 0)),
    persons: Float64Array.from(entries, ({ own }) => own.reduce((sum, { persons }) => sum + persons, 0)),
    firstPart: starts(parts),
    worth: Int32Array.from(parts.flat(), (bond) => positions.get(worthOf(bond)) ?? 0),
    worthPersons: Float64Array.from(parts.flat(), ({ persons }) => persons),
    ofWorker: city.workers.map((_, worker) => entries.flatMap((entry, at) => (entry.worker === worker ? [at] : []))),
  };
}

const worthOf = ({ gain, persons }: Bond): number => gain / persons;

/** Where each list begins, if all follow each other. */
function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) first[at + 1] = (first[at] ?? 0) + length;
  return first;
}

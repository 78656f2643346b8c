import type { RecutCity } from "./recut-city.js";

/** What a unit has of a caseworker: the persons there who could stay with them, and what that is worth. */
export interface Bond {
  readonly worker: number;
  /** Weighted persons who need not change. */
  readonly gain: number;
  /** What they take of the caseworker's capacity, rather too little than too much. */
  readonly persons: number;
}

/** By unit. Those whose stay is worth more for each person are told apart: where not all can stay, they stay first. */
export function bondsOf(city: RecutCity): Bond[][] {
  const sums = city.units.map(() => new Map<string, { worker: number; gain: number; densest: number }>());
  for (const { unit, keep, size, pins } of city.clusters)
    for (const [worker, gain] of keep) {
      if (pins.some((pin) => pin !== worker)) continue;
      const density = gain / size;
      const key = `${worker} ${Math.ceil(2 * density)}`;
      const sum = sums[unit]?.get(key);
      if (!sum) sums[unit]?.set(key, { worker, gain, densest: density });
      else {
        sum.gain += gain;
        sum.densest = Math.max(sum.densest, density);
      }
    }
  return sums.map((ofUnit) =>
    [...ofUnit.values()].map(({ worker, gain, densest }) => ({ worker, gain, persons: gain / densest })),
  );
}

import type { RecutCity } from "./recut-city.js";

/** What a unit has of a caseworker: persons there who could stay with them. */
export interface Bond {
  readonly worker: number;
  /** What their staying is worth, in weighted persons who need not change. */
  readonly gain: number;
  /** What it takes of the caseworker's capacity. */
  readonly persons: number;
}

/**
 * By unit. Households whose staying is worth equally much for each person are one bond: they can be divided in any way, and
 * no price is lost. Of others the dearest would have to stay first.
 */
export function bondsOf(city: RecutCity): Bond[][] {
  const bonds = city.units.map(() => new Map<string, { worker: number; gain: number; persons: number }>());
  for (const { unit, keep, size, pins } of city.clusters)
    for (const [worker, gain] of keep) {
      if (pins.some((pin) => pin !== worker)) continue;
      const key = `${worker} ${gain / size}`;
      const bond = bonds[unit]?.get(key);
      if (!bond) bonds[unit]?.set(key, { worker, gain, persons: size });
      else {
        bond.gain += gain;
        bond.persons += size;
      }
    }
  return bonds.map((ofUnit) => [...ofUnit.values()]);
}

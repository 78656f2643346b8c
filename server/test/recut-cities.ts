import type { HouseholdToPlace, Place, PlannedCaseworker, RecutProblem } from "../src/areas/plan/recut-problem.js";
import { LEXICOGRAPHIC_WEIGHTS } from "../src/areas/plan/recut-problem.js";
import { Random } from "../src/demo/random.js";

/** How large a random city may become. */
export interface CitySize {
  readonly areas: number;
  readonly districts: number;
  readonly caseworkers: number;
  readonly households: number;
}

/** A random city that can be cut as it is asked: each area has a caseworker, pins follow one possible cut. */
export function randomCity(seed: number, size: CitySize): RecutProblem {
  const random = new Random(seed);
  const areaCount = random.int(1, size.areas);
  const organizations = Array.from({ length: random.int(1, 3) }, (_, n) => `organization ${n}`);
  const areas = Array.from({ length: areaCount }, (_, n) => ({
    id: `area ${n}`,
    organizationId: organizations[n % organizations.length] ?? "",
  }));
  const { neighbours, cut } = map(random, areaCount, random.int(areaCount, Math.max(areaCount, size.districts)));
  const caseworkers = staff(random, areas, Math.max(areaCount, random.int(1, size.caseworkers)));
  const places = placesOf(random, cut);
  const options = {
    weights: random.chance(0.5)
      ? LEXICOGRAPHIC_WEIGHTS
      : {
          overCapacity: random.int(1, 50),
          changes: random.int(0, 10),
          vulnerableFactor: random.int(1, 4),
          imbalance: random.int(0, 3),
          areaChanges: random.int(0, 2),
        },
    wholeHomes: random.chance(0.5),
    timeLimitSeconds: 60,
    gap: 0,
  };
  const households = tenants(random, places, caseworkers, random.int(0, size.households));
  return { day: "2018-09-01", areas, caseworkers, places, neighbours, households, options };
}

/** A city whose optimum nobody proves within seconds, and which is still solved as a whole. */
export function demandingCity(timeLimitSeconds: number): RecutProblem {
  return bigCity(timeLimitSeconds, { areas: 6, districts: 60, caseworkers: 20, households: 480 });
}

/** A city with too many households for too many caseworkers to be solved as a whole. */
export function cityInParts(timeLimitSeconds: number): RecutProblem {
  return bigCity(timeLimitSeconds, { areas: 8, districts: 60, caseworkers: 40, households: 1200 });
}

/** The first one that nearly has the size, on a map, with room for most. */
function bigCity(timeLimitSeconds: number, size: CitySize): RecutProblem {
  for (let seed = 1; ; seed++) {
    const city = randomCity(seed, size);
    const nearly = (count: number, most: number) => count > 0.75 * most;
    if (!nearly(city.areas.length, size.areas) || !nearly(city.places.length, size.districts)) continue;
    if (!nearly(city.caseworkers.length, size.caseworkers) || !nearly(city.households.length, size.households))
      continue;
    if (city.neighbours.length === 0 || city.options.weights.changes === 0) continue;
    const room = city.caseworkers.map((caseworker) => ({ ...caseworker, capacity: caseworker.capacity + 36 }));
    return { ...city, caseworkers: room, options: { ...city.options, timeLimitSeconds } };
  }
}

/** Districts on a grid, some of whose borders are closed, with a contiguous cut; or without geometry, cut anyhow. */
function map(random: Random, areas: number, districts: number) {
  const known = random.chance(0.8);
  const width = random.int(1, Math.ceil(Math.sqrt(districts)) + 1);
  const neighbours: [string, string][] = [];
  const beside: number[][] = Array.from({ length: districts }, () => []);
  const connect = (a: number, b: number) => {
    neighbours.push([`district ${a}`, `district ${b}`]);
    beside[a]?.push(b);
    beside[b]?.push(a);
  };
  for (let at = 1; at < districts; at++) {
    const left = at % width === 0 ? null : at - 1;
    const above = at >= width ? at - width : null;
    const both = [left, above].filter((other) => other !== null);
    const kept = random.pick(both.length > 0 ? both : [at - 1]);
    for (const other of both) if (other === kept || random.chance(0.7)) connect(other, at);
    if (both.length === 0) connect(kept, at);
  }
  const cut = new Map<number, number>();
  for (let area = 0; area < areas; ) {
    const seed = random.int(0, districts - 1);
    if (!cut.has(seed)) cut.set(seed, area++);
  }
  while (cut.size < districts) {
    const [from, area] = random.pick([...cut]);
    const next = known ? random.pick(beside[from] ?? []) : random.int(0, districts - 1);
    if (!cut.has(next)) cut.set(next, area);
  }
  return {
    neighbours: known ? neighbours : [],
    cut: [...cut].sort(([a], [b]) => a - b).map(([, area]) => area),
  };
}

function staff(random: Random, areas: RecutProblem["areas"], count: number): PlannedCaseworker[] {
  return Array.from({ length: count }, (_, n) => {
    const area = areas[n % areas.length];
    return {
      id: `caseworker ${n}`,
      organizationId: area?.organizationId ?? "",
      areaId: random.chance(0.8) ? (area?.id ?? null) : null,
      capacity: random.int(0, 9),
    };
  });
}

function placesOf(random: Random, cut: readonly number[]): Place[] {
  const pins = random.chance(0.4) ? 0.3 : 0;
  return cut.flatMap((area, n) => {
    const place = (id: string, accommodation: boolean, movable: boolean): Place => ({
      id,
      districtId: `district ${n}`,
      accommodation,
      movable,
      currentAreaId: random.chance(0.7) ? `area ${random.chance(0.8) ? area : 0}` : null,
      pinnedAreaId: random.chance(pins) ? `area ${area}` : null,
    });
    const flats = place(`flats ${n}`, false, false);
    return random.chance(0.25) ? [flats, place(`home ${n}`, true, random.chance(0.5))] : [flats];
  });
}

function tenants(
  random: Random,
  places: readonly Place[],
  caseworkers: readonly PlannedCaseworker[],
  count: number,
): HouseholdToPlace[] {
  const before = [...caseworkers.map(({ id }) => id), "who left", null];
  return Array.from({ length: count }, (_, n) => {
    const place = random.pick(places);
    const caseworkerId = random.pick(before);
    return {
      id: `household ${n}`,
      placeId: place.id,
      homeId: place.accommodation ? place.id : null,
      persons: Array.from({ length: random.chance(0.6) ? 1 : random.int(2, 4) }, (_, person) => ({
        id: `person ${n}.${person}`,
        caseworkerId: random.chance(0.85) ? caseworkerId : random.pick(before),
        vulnerable: random.chance(0.2),
      })),
      // Only where everything is fixed is it sure that a pin can hold.
      pinnedCaseworkerId: pinFor(random, place, caseworkers),
    };
  });
}

function pinFor(random: Random, place: Place, caseworkers: readonly PlannedCaseworker[]): string | null {
  if (!random.chance(0.05) || !place.pinnedAreaId || place.accommodation) return null;
  return caseworkers.find(({ areaId }) => areaId === place.pinnedAreaId)?.id ?? null;
}

import type { RecutCity } from "./recut-city.js";

/** The area of every unit and of every caseworker, by position. */
export interface AreaChoice {
  readonly areaOfUnit: readonly number[];
  readonly areaOfWorker: readonly number[];
}

/**
 * A cut to begin with, that keeps every rule but is not yet good: each area grows from one district, along the borders, first
 * with the places that it continues. Null if pins are in each other's way; the solver then looks for a cut that satisfies them.
 */
export function firstCut(city: RecutCity): AreaChoice | null {
  const { areas, neighbours } = city.problem;
  if (city.clusters.some(({ pins }) => pins.some((pin) => (city.workers[pin]?.areas.length ?? 0) > 1))) return null;
  const permitted = permittedAreas(city);
  const areaOf = city.units.map(() => -1);
  const districts = city.units.flatMap((unit, at) => (unit.neighbours ? [at] : []));
  const beside = (unit: number) => (neighbours.length > 0 ? (city.units[unit]?.neighbours ?? []) : districts);
  for (const area of areas.keys())
    for (const unit of districts.filter((at) => permitted[at]?.length === 1 && permitted[at]?.[0] === area))
      if (!join(unit, area, areaOf, permitted, beside)) return null;
  for (const area of areas.keys()) if (!areaOf.includes(area) && !sow(area)) return null;
  if (!grow()) return null;
  for (const [at, unit] of city.units.entries())
    if (unit.neighbours === null) areaOf[at] = bestOf(permitted[at] ?? [], (area) => continued(at, area)) ?? -1;
  if (areaOf.includes(-1)) return null;
  const areaOfWorker = serve(city, areaOf);
  return areaOfWorker && { areaOfUnit: areaOf, areaOfWorker };

  function continued(unit: number, area: number): 0 | 1 {
    return city.units[unit]?.places[0]?.currentAreaId === areas[area]?.id ? 1 : 0;
  }

  /** The first district of an area: in a part of the city that no area has reached yet, else where it continues most. */
  function sow(area: number): boolean {
    const open = districts.filter((at) => areaOf[at] === -1 && permitted[at]?.includes(area));
    const reached = new Set<number>(districts.filter((at) => areaOf[at] !== -1));
    for (const at of reached) for (const next of beside(at)) reached.add(next);
    const unreached = open.filter((at) => !reached.has(at));
    const seed = bestOf(
      unreached.length > 0 ? unreached : open,
      (at) => continued(at, area) * (city.units[at]?.persons ?? 0),
    );
    if (seed !== undefined) areaOf[seed] = area;
    return seed !== undefined;
  }

  function grow(): boolean {
    const open = new Set(districts.filter((at) => areaOf[at] === -1));
    while (open.size > 0) {
      let best: { unit: number; area: number; score: number } | null = null;
      for (const unit of open)
        for (const next of beside(unit)) {
          const area = areaOf[next] ?? -1;
          if (area === -1 || !permitted[unit]?.includes(area)) continue;
          const score = continued(unit, area);
          if (!best || score > best.score) best = { unit, area, score };
        }
      if (!best) return false;
      areaOf[best.unit] = best.area;
      open.delete(best.unit);
    }
    return true;
  }
}

/** Joins a pinned district to what the area has already, by the shortest way through districts that are still free. */
function join(
  unit: number,
  area: number,
  areaOf: number[],
  permitted: readonly (readonly number[])[],
  beside: (unit: number) => readonly number[],
): boolean {
  if (!areaOf.includes(area)) {
    areaOf[unit] = area;
    return true;
  }
  const from = new Map<number, number>([[unit, -1]]);
  for (const [at] of from) {
    if (areaOf[at] === area) {
      for (let step = at; step !== -1; step = from.get(step) ?? -1) areaOf[step] = area;
      return true;
    }
    for (const next of beside(at))
      if (!from.has(next) && (areaOf[next] === area || (areaOf[next] === -1 && permitted[next]?.includes(area))))
        from.set(next, at);
  }
  return false;
}

function permittedAreas(city: RecutCity): number[][] {
  const permitted = city.units.map(({ areas }) => [...areas]);
  for (const { unit, pins } of city.clusters)
    for (const pin of pins)
      permitted[unit] = permitted[unit]?.filter((area) => city.workers[pin]?.areas.includes(area)) ?? [];
  return permitted;
}

/** Free caseworkers first where there is nobody, then where most persons wait for each place. */
function serve(city: RecutCity, areaOf: readonly number[]): number[] | null {
  const persons = city.problem.areas.map(() => 0);
  for (const [at, unit] of city.units.entries())
    persons[areaOf[at] ?? -1] = (persons[areaOf[at] ?? -1] ?? 0) + unit.persons;
  const capacity = persons.map(() => 0);
  const served = new Set<number>();
  const areaOfWorker = city.workers.map(() => -1);
  const order = [...city.workers.entries()].sort(([, a], [, b]) => a.areas.length - b.areas.length);
  for (const [worker, { areas, caseworker }] of order) {
    const need = (area: number) =>
      served.has(area) ? (persons[area] ?? 0) - (capacity[area] ?? 0) : city.persons + (persons[area] ?? 0);
    const area = bestOf(areas, need) ?? -1;
    areaOfWorker[worker] = area;
    served.add(area);
    capacity[area] = (capacity[area] ?? 0) + caseworker.capacity;
  }
  return served.size === city.problem.areas.length ? areaOfWorker : null;
}

function bestOf(choices: readonly number[], score: (choice: number) => number): number | undefined {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const scored = score(choice);
    if (scored > most) [best, most] = [choice, scored];
  }
  return best;
}

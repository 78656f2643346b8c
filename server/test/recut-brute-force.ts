import type { RecutProblem } from "../src/areas/plan/recut-problem.js";

/** The least objective of all plans there are, by looking at every one; for cities of a handful of everything. */
export function bestOfAll(problem: RecutProblem): number {
  let best = Number.POSITIVE_INFINITY;
  for (const areaOfPlace of partitions(problem))
    for (const areaOfCaseworker of services(problem)) {
      const fixed = priceOfAreas(problem, areaOfPlace, areaOfCaseworker);
      if (fixed < best) best = Math.min(best, cheapestCare(problem, areaOfPlace, areaOfCaseworker, fixed, best));
    }
  return best;
}

type Areas = Readonly<Record<string, string>>;

function* choices(ids: readonly string[], options: (id: string) => readonly string[]): Generator<Areas> {
  const [first, ...others] = ids;
  if (first === undefined) return yield {};
  for (const rest of choices(others, options)) for (const option of options(first)) yield { ...rest, [first]: option };
}

function* partitions({ areas, places, neighbours }: RecutProblem): Generator<Areas> {
  const own = places.filter(({ accommodation, movable }) => !accommodation || movable);
  const areaIds = areas.map(({ id }) => id);
  for (const chosen of choices(
    own.map(({ id }) => id),
    () => areaIds,
  )) {
    const district = Object.fromEntries(
      places.flatMap(({ id, accommodation, districtId }) => (accommodation ? [] : [[districtId, chosen[id] ?? ""]])),
    );
    const areaOfPlace = Object.fromEntries(
      places.map(({ id, districtId }) => [id, chosen[id] ?? district[districtId] ?? ""]),
    );
    if (places.some(({ id, pinnedAreaId }) => pinnedAreaId && areaOfPlace[id] !== pinnedAreaId)) continue;
    if (areaIds.every((area) => hangsTogether(area, district, neighbours))) yield areaOfPlace;
  }
}

function hangsTogether(area: string, district: Areas, neighbours: RecutProblem["neighbours"]): boolean {
  const mine = Object.keys(district).filter((id) => district[id] === area);
  if (mine.length === 0) return false;
  if (neighbours.length === 0) return true;
  const walked = mine.slice(0, 1);
  for (const at of walked)
    for (const [a, b] of neighbours) {
      const next = a === at ? b : b === at ? a : null;
      if (next && mine.includes(next) && !walked.includes(next)) walked.push(next);
    }
  return walked.length === mine.length;
}

function* services({ areas, caseworkers }: RecutProblem): Generator<Areas> {
  const served = (caseworker: string) => {
    const { areaId, organizationId } = caseworkers.find(({ id }) => id === caseworker) ?? {};
    return areaId ? [areaId] : areas.filter((area) => area.organizationId === organizationId).map(({ id }) => id);
  };
  for (const chosen of choices(
    caseworkers.map(({ id }) => id),
    served,
  ))
    if (areas.every(({ id }) => Object.values(chosen).includes(id))) yield chosen;
}

function priceOfAreas(problem: RecutProblem, areaOfPlace: Areas, areaOfCaseworker: Areas): number {
  const { weights } = problem.options;
  const persons = problem.households.reduce((sum, household) => sum + household.persons.length, 0);
  const capacity = problem.caseworkers.reduce((sum, caseworker) => sum + caseworker.capacity, 0);
  let price = 0;
  for (const { id } of problem.areas) {
    let above = 0;
    for (const { placeId, persons: living } of problem.households)
      if (areaOfPlace[placeId] === id) above += living.length;
    for (const caseworker of problem.caseworkers)
      if (areaOfCaseworker[caseworker.id] === id && capacity > 0) above -= (caseworker.capacity * persons) / capacity;
    price += weights.imbalance * Math.max(0, above);
  }
  for (const { id, currentAreaId } of problem.places)
    if (currentAreaId && currentAreaId !== areaOfPlace[id]) price += weights.areaChanges;
  return price;
}

/** Household by household, left as soon as it costs more than the best plan so far. */
function cheapestCare(problem: RecutProblem, areaOfPlace: Areas, areaOfCaseworker: Areas, paid: number, best: number) {
  const { weights, wholeHomes } = problem.options;
  const load = new Map<string, number>();
  const ofHome = new Map<string, string>();
  let least = best;
  const place = (at: number, price: number) => {
    if (price >= least) return;
    const household = problem.households[at];
    if (!household) {
      least = price;
      return;
    }
    const home = wholeHomes ? (household.homeId ?? null) : null;
    for (const { id, capacity } of problem.caseworkers) {
      if (areaOfCaseworker[id] !== areaOfPlace[household.placeId]) continue;
      if (household.pinnedCaseworkerId && household.pinnedCaseworkerId !== id) continue;
      const known = home ? ofHome.get(home) : undefined;
      if (known !== undefined && known !== id) continue;
      const before = load.get(id) ?? 0;
      const after = before + household.persons.length;
      let cost = weights.overCapacity * (Math.max(0, after - capacity) - Math.max(0, before - capacity));
      for (const { caseworkerId, vulnerable } of household.persons)
        if (caseworkerId !== null && caseworkerId !== id)
          cost += weights.changes * (vulnerable ? weights.vulnerableFactor : 1);
      load.set(id, after);
      if (home) ofHome.set(home, id);
      place(at + 1, price + cost);
      load.set(id, before);
      if (home && known === undefined) ofHome.delete(home);
    }
  };
  place(0, paid);
  return least;
}

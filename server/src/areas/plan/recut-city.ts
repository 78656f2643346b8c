import type { HouseholdToPlace, Place, PlannedCaseworker, RecutProblem } from "./recut-problem.js";

/** The problem as the optimiser calculates with it: everything by its position, and what must stay together in one piece. */
export interface RecutCity {
  readonly problem: RecutProblem;
  readonly areaIndex: ReadonlyMap<string, number>;
  readonly workerIndex: ReadonlyMap<string, number>;
  readonly units: readonly Unit[];
  readonly workers: readonly Worker[];
  readonly clusters: readonly Cluster[];
  readonly persons: number;
  readonly capacity: number;
  /** Persons for each place of capacity: so full would every area be if all were equally full. */
  readonly fullness: number;
  /** The price of the exceptions that every plan needs, because there are more persons than places. */
  readonly unavoidable: number;
  /** What every plan costs at least: besides, whoever has nobody they could stay with changes. */
  readonly leastPrice: number;
}

/** What gets one area as a whole: a district with its flats and accommodations, or an accommodation placed on its own. */
export interface Unit {
  readonly places: readonly Place[];
  /** Positions of the districts that share a border; null for an accommodation, which need not hang together with anything. */
  readonly neighbours: readonly number[] | null;
  /** Positions of the areas that pins permit; several pins may permit none. */
  readonly areas: readonly number[];
  readonly persons: number;
}

export interface Worker {
  readonly caseworker: PlannedCaseworker;
  readonly areas: readonly number[];
}

/** Households that have one caseworker: one household, or all of a home. */
export interface Cluster {
  readonly households: readonly HouseholdToPlace[];
  readonly unit: number;
  readonly size: number;
  /** What it costs if all of them change, in weighted persons, */
  readonly leave: number;
  /** and how much less with each caseworker whom some of them already have. */
  readonly keep: ReadonlyMap<number, number>;
  /** Positions of the pinned caseworkers: at most one can be pleased. */
  readonly pins: readonly number[];
}

export function recutCity(problem: RecutProblem): RecutCity {
  const areaIndex = positions(problem.areas);
  const workerIndex = positions(problem.caseworkers);
  const groups = clustersOf(problem);
  const unitOfPlace = new Map<string, number>();
  const placed = unitsOf(problem, areaIndex, unitOfPlace);
  const clusters = groups.map((households) => cluster(households, problem, workerIndex, unitOfPlace));
  const persons = clusters.reduce((sum, { size }) => sum + size, 0);
  const capacity = problem.caseworkers.reduce((sum, worker) => sum + worker.capacity, 0);
  const inUnit = new Array<number>(placed.length).fill(0);
  for (const { unit, size } of clusters) inUnit[unit] = (inUnit[unit] ?? 0) + size;
  const { weights } = problem.options;
  const unavoidable = weights.overCapacity * Math.max(0, persons - capacity);
  const lost = clusters.reduce((sum, { leave, keep }) => sum + leave - Math.max(0, ...keep.values()), 0);
  return {
    problem,
    areaIndex,
    workerIndex,
    units: placed.map((unit, at) => ({ ...unit, persons: inUnit[at] ?? 0 })),
    workers: problem.caseworkers.map((caseworker) => ({ caseworker, areas: areasOf(caseworker, problem) })),
    clusters,
    persons,
    capacity,
    fullness: capacity > 0 ? persons / capacity : 0,
    unavoidable,
    leastPrice: unavoidable + weights.changes * lost,
  };
}

function areasOf({ areaId, organizationId }: PlannedCaseworker, { areas }: RecutProblem): number[] {
  return areas.flatMap((area, at) =>
    area.organizationId === organizationId && (areaId === null || areaId === area.id) ? [at] : [],
  );
}

function unitsOf(problem: RecutProblem, areaIndex: ReadonlyMap<string, number>, unitOfPlace: Map<string, number>) {
  const apart = problem.places.filter(({ accommodation, movable }) => accommodation && movable);
  const districts = problem.places.filter(({ accommodation }) => !accommodation);
  const position = new Map(districts.map(({ districtId }, at) => [districtId, at]));
  const beside = new Map<number, Set<number>>(districts.map((_, at) => [at, new Set()]));
  for (const [a, b] of problem.neighbours) {
    const [one, other] = [position.get(a), position.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    beside.get(one)?.add(other);
    beside.get(other)?.add(one);
  }
  const together = districts.map((flats) =>
    problem.places.filter(
      (place) => place === flats || (place.districtId === flats.districtId && !apart.includes(place)),
    ),
  );
  return [...together, ...apart.map((place) => [place])].map((places, at) => {
    for (const { id } of places) unitOfPlace.set(id, at);
    const pins = places.flatMap(({ pinnedAreaId }) => (pinnedAreaId ? [areaIndex.get(pinnedAreaId)] : []));
    const areas = problem.areas.map((_, area) => area).filter((area) => pins.every((pin) => pin === area));
    const neighbours = beside.get(at);
    return { places, areas, neighbours: neighbours ? [...neighbours] : null };
  });
}

function clustersOf({ households, options }: RecutProblem): HouseholdToPlace[][] {
  const together = new Map<string, HouseholdToPlace[]>();
  for (const household of households) {
    const home = options.wholeHomes ? household.homeId : null;
    const key = home ? `home ${home}` : `household ${household.id}`;
    const others = together.get(key);
    if (!others) together.set(key, [household]);
    else if (others[0]?.placeId === household.placeId) others.push(household);
    else throw new Error(`Home ${home} stands in two places`);
  }
  return [...together.values()];
}

function cluster(
  households: readonly HouseholdToPlace[],
  { options }: RecutProblem,
  workerIndex: ReadonlyMap<string, number>,
  unitOfPlace: ReadonlyMap<string, number>,
): Cluster {
  const keep = new Map<number, number>();
  let leave = 0;
  for (const { caseworkerId, vulnerable } of households.flatMap(({ persons }) => persons)) {
    if (caseworkerId === null) continue;
    const weight = vulnerable ? options.weights.vulnerableFactor : 1;
    leave += weight;
    const worker = workerIndex.get(caseworkerId);
    if (worker !== undefined) keep.set(worker, (keep.get(worker) ?? 0) + weight);
  }
  const pins = new Set(households.flatMap(({ pinnedCaseworkerId }) => pinnedCaseworkerId ?? []));
  return {
    households,
    unit: known(unitOfPlace, households[0]?.placeId ?? ""),
    size: households.reduce((sum, { persons }) => sum + persons.length, 0),
    leave,
    keep,
    pins: [...pins].map((id) => known(workerIndex, id)),
  };
}

function positions(rows: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(rows.map(({ id }, at) => [id, at]));
}

function known(index: ReadonlyMap<string, number>, id: string): number {
  const at = index.get(id);
  if (at === undefined) throw new Error(`The problem names ${id}, but does not hold it`);
  return at;
}

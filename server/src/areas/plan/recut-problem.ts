/** What a new cut is to be planned for: the city as it will be on the first day of the cut. Ids are opaque here. */
export interface RecutProblem {
  /** First day of the new cut, YYYY-MM-DD. */
  readonly day: string;
  /** The areas of the new cut; how many there are is not for the optimiser to say. */
  readonly areas: readonly NewArea[];
  readonly caseworkers: readonly PlannedCaseworker[];
  /** Of every district exactly one place for its flats, besides the accommodations that are placed on their own. */
  readonly places: readonly Place[];
  /** Pairs of districts that share a border. Empty: the geometry is unknown, and areas need not hang together. */
  readonly neighbours: readonly (readonly [string, string])[];
  readonly households: readonly HouseholdToPlace[];
  readonly options: RecutOptions;
}

export interface NewArea {
  readonly id: string;
  readonly organizationId: string;
}

export interface PlannedCaseworker {
  readonly id: string;
  readonly organizationId: string;
  /** Null: the optimiser chooses among the areas of the organization. */
  readonly areaId: string | null;
  /** Whole persons on the day: ratio × FTE, rounded down, and exceptions already granted. */
  readonly capacity: number;
}

/** The flats of a district, or a single accommodation in it. */
export interface Place {
  readonly id: string;
  readonly districtId: string;
  readonly accommodation: boolean;
  /** The area of the new cut that continues the place's old one; without it nothing counts as changed. */
  readonly currentAreaId?: string | null;
  readonly pinnedAreaId?: string | null;
  /** An accommodation that may belong to another area than its district. */
  readonly movable: boolean;
}

export interface HouseholdToPlace {
  readonly id: string;
  readonly placeId: string;
  readonly persons: readonly PersonToPlace[];
  readonly pinnedCaseworkerId?: string | null;
  /** All households of a home stand in one place. */
  readonly homeId?: string | null;
}

export interface PersonToPlace {
  readonly id: string;
  /** Who answers for the person on the day before, also somebody who will have left. */
  readonly caseworkerId: string | null;
  readonly vulnerable: boolean;
}

export interface RecutOptions {
  readonly weights: RecutWeights;
  /** All households of one home have one caseworker. */
  readonly wholeHomes: boolean;
  readonly timeLimitSeconds: number;
  /** The search may stop once the plan is this close to the proven bound; 0 asks for the optimum. */
  readonly gap: number;
}

/** What one unit of each part of the objective costs. */
export interface RecutWeights {
  /** A person over a caseworker's capacity: an exception that somebody must grant, or a place on the waiting list. */
  readonly overCapacity: number;
  /** A person who gets another caseworker; who had none, changes none. */
  readonly changes: number;
  /** How much more it counts if that person is vulnerable. */
  readonly vulnerableFactor: number;
  /** A person above what the area would carry if all areas were equally full. */
  readonly imbalance: number;
  /** A place that comes into another area than the one that continues its old one. */
  readonly areaChanges: number;
}

/**
 * Each part outweighs all of the later ones together in a city of Düren's size: 330 vulnerable persons who change cost less
 * than one exception (330 × 3 × 10 < 10,000), a thousand persons above their area's share less than one change, a hundred
 * places less than one such person. In larger cities it holds for each single step of a plan, which never moves that
 * many at once. Further apart they would not be: the solver calculates in doubles.
 */
export const LEXICOGRAPHIC_WEIGHTS: RecutWeights = {
  overCapacity: 10_000,
  changes: 10,
  vulnerableFactor: 3,
  imbalance: 0.01,
  areaChanges: 0.0001,
};

/** Which place belongs to which area, and who answers for whom, from the first day of the new cut. */
export interface RecutAssignment {
  readonly areaOfPlace: Readonly<Record<string, string>>;
  readonly areaOfCaseworker: Readonly<Record<string, string>>;
  /** A household that a plan by hand leaves without caseworker is missing. */
  readonly caseworkerOfHousehold: Readonly<Record<string, string>>;
}

export interface RecutPlan extends RecutAssignment {
  /** Persons above their capacity, by caseworker: what must be granted, or waits. Only those above it. */
  readonly exceptions: Readonly<Record<string, number>>;
  readonly objective: RecutObjective;
  /** Everybody who gets another caseworker, and why. */
  readonly moves: readonly RecutMove[];
}

export interface RecutObjective {
  /** Persons over the capacity of their caseworker, and those left without one. */
  readonly overCapacity: number;
  /** Persons who get another caseworker, */
  readonly changes: number;
  /** and those among them who are vulnerable. */
  readonly vulnerableChanges: number;
  /** Persons above what their area would carry if all areas were equally full. */
  readonly imbalance: number;
  /** Places that come into another area. */
  readonly areaChanges: number;
  /** The parts times their weights. */
  readonly total: number;
}

export interface RecutMove {
  readonly personId: string;
  readonly householdId: string;
  readonly fromCaseworkerId: string;
  /** Null: nobody serves the area. */
  readonly toCaseworkerId: string | null;
  readonly reason: MoveReason;
}

export type MoveReason =
  | "PINNED"
  | "CASEWORKER_LEFT"
  | "HOME_WHOLE"
  | "HOUSEHOLD_WHOLE"
  | "AREA_HAS_OTHER_ORGANIZATION"
  | "AREA_HAS_OTHER_CASEWORKER"
  | "CAPACITY"
  | "BALANCE";

/** A plan of the optimiser, and how good it is proven to be. */
export interface ProvenPlan extends RecutPlan {
  /** No plan whatsoever costs less than this. */
  readonly bound: number;
  /**
   * How far the plan is from the bound, as a share of what a plan can influence: the objective without the exceptions
   * that every plan needs because there are more persons than places. 0.02 = at most 2 % too dear.
   */
  readonly gap: number;
  /** No plan costs less than this one. */
  readonly proven: boolean;
  readonly seconds: number;
}

/** How far a search is: what the best plan so far costs and what none can go below, as far as known. */
export interface Progress {
  /** Bound: what no plan can go below. Areas: the cut, neighbourhood by neighbourhood. Whole: everything at once. */
  readonly phase: "BOUND" | "AREAS" | "WHOLE";
  readonly objective?: number;
  readonly bound: number;
}

/** What a search is told from outside, and tells. */
export interface Search {
  readonly timeLimit: number;
  readonly secondsLeft: () => number;
  readonly report: (progress: Progress) => void;
}

/** Seconds left until a share of all time is used up. */
export function timeFor({ timeLimit, secondsLeft }: Search, share: number): () => number {
  return () => secondsLeft() - (1 - share) * timeLimit;
}

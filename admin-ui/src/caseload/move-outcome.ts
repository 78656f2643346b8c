export interface TargetFigures {
  assigned: number;
  capacity: number;
}

/** What a move would do to a caseload, for the preview only: the database decides, for every day. */
export interface MoveOutcome {
  /** Persons who would come; those who are there already do not count twice. */
  coming: number;
  after: number;
  capacity: number;
  verdict: "fits" | "exact" | "tooMany" | "nothing";
  tooMany: number;
}

export function moveOutcome(target: TargetFigures, coming: number): MoveOutcome {
  const after = target.assigned + coming;
  const tooMany = Math.max(0, after - target.capacity);
  return { coming, after, capacity: target.capacity, tooMany, verdict: verdictOf(coming, after, target.capacity) };
}

function verdictOf(coming: number, after: number, capacity: number): MoveOutcome["verdict"] {
  if (coming === 0) return "nothing";
  if (after > capacity) return "tooMany";
  return after === capacity ? "exact" : "fits";
}

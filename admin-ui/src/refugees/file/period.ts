import { addDays, type Day } from "../../ui/day";

/** Both days count; without a last day it runs on. */
export interface Period {
  from: Day;
  until: Day | null;
}

export function holdsOn({ from, until }: Period, day: Day): boolean {
  return from <= day && (until === null || day <= until);
}

/** Whether the second begins on the day after the first ended. */
export function follows(earlier: Period, later: Period): boolean {
  return earlier.until !== null && addDays(earlier.until, 1) === later.from;
}

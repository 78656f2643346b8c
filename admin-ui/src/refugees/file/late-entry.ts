import { type Day, dayOf } from "../../ui/day";

interface Recorded {
  from: Day;
  recordedAt: string;
  /** Renewed by every change, also by one that only ends the period. */
  knownSince: string;
}

/** The day on which an entry was made, and whether it had begun before that. */
export function entryOf({ from, recordedAt, knownSince }: Recorded): { day: Day; late: boolean } {
  const day = dayOf(recordedAt < knownSince ? recordedAt : knownSince);
  return { day, late: day > from };
}

import { type Day, dayOf } from "../../ui/day";

interface Recorded {
  from: Day;
  recordedAt: string;
  /** Renewed by every change, also by one that only ends the period. */
  knownSince: string;
}

/** The day on which an entry was made although it had begun before; null for one that was made in time. */
export function enteredLateOn({ from, recordedAt, knownSince }: Recorded): Day | null {
  const entered = dayOf(recordedAt < knownSince ? recordedAt : knownSince);
  return entered > from ? entered : null;
}

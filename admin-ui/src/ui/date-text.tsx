import type { Day } from "./day";
import { useFormat } from "./format";

/** A day in the manner of the chosen language; nothing known is a dash. */
export function DateText({ day }: { day: Day | null | undefined }) {
  const format = useFormat();
  if (!day) return <span>–</span>;
  return <time dateTime={day}>{format.day(day)}</time>;
}

/** Both days count: "01.09.2018 – 31.12.2018", or "seit 01.09.2018". */
export function PeriodText({ from, until }: { from: Day; until: Day | null }) {
  const format = useFormat();
  return <span data-figures>{format.period(from, until)}</span>;
}

import { addDays, type Day, daysBetween } from "../../ui/day";

export interface Phase {
  id: string;
  name: string;
  ratio: number;
  from: Day;
  /** The last day; null while no end is fixed. */
  until: Day | null;
  /** How many areas the cut in force on the phase's first day has; null when there is none. */
  areas: number | null;
}

export interface DatedCut {
  from: Day;
  until: Day | null;
  areas: readonly unknown[];
}

const covers = (period: { from: Day; until: Day | null }, day: Day): boolean =>
  period.from <= day && (period.until === null || day <= period.until);

export function withAreas(phases: readonly Omit<Phase, "areas">[], cuts: readonly DatedCut[]): Phase[] {
  return phases
    .map((phase) => ({ ...phase, areas: cuts.find((cut) => covers(cut, phase.from))?.areas.length ?? null }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** How a day stands to the phase it lies in, for the banner. */
export function positionInPhases(
  phases: readonly Phase[],
  day: Day,
): { kind: "first" | "last" | "within"; phase: Phase } | { kind: "outside" } {
  const phase = phases.find((candidate) => covers(candidate, day));
  if (!phase) return { kind: "outside" };
  if (phase.from === day) return { kind: "first", phase };
  return phase.until === day ? { kind: "last", phase } : { kind: "within", phase };
}

export interface QuickDay {
  day: Day;
  kind: "first" | "last";
  phase: Phase;
}

/** First days of all phases, and the last day before each change: there one sees what a change did. */
export function quickDays(phases: readonly Phase[]): QuickDay[] {
  return phases.flatMap((phase, index) => {
    const previous = phases[index - 1];
    const start: QuickDay = { day: phase.from, kind: "first", phase };
    return previous
      ? [{ day: previous.until ?? addDays(phase.from, -1), kind: "last" as const, phase: previous }, start]
      : [start];
  });
}

export interface TimelineRange {
  first: Day;
  last: Day;
  days: number;
}

/** From the first phase's start to the end of the last, stretched to hold today and the chosen day. */
export function timelineRange(phases: readonly Phase[], today: Day, on: Day): TimelineRange {
  const days = [today, on, ...phases.flatMap((phase) => [phase.from, phase.until ?? today])].sort();
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  return { first, last, days: Math.max(1, daysBetween(first, last)) };
}

import type { Day } from "../../ui/day";
import { follows, type Period } from "./period";
import type { RefugeeHistory_RefugeeFragment } from "./refugee-history.generated";

export type History = Pick<
  RefugeeHistory_RefugeeFragment,
  "carePeriods" | "assignments" | "occupancies" | "benefitPeriods"
>;
export type Care = History["carePeriods"][number];
export type Assignment = History["assignments"][number];
export type Stay = History["occupancies"][number];
export type Benefit = History["benefitPeriods"][number];

/** What happened on a day. `before` is what it took the place of. */
export type Entry = { id: string; on: Day } & (
  | { topic: "benefit"; kind: "careStarted" | "careResumed" | "careEnded"; care: Care }
  | {
      topic: "benefit";
      kind: "benefitStarted" | "benefitChanged" | "benefitEnded";
      benefit: Benefit;
      before: Benefit | null;
    }
  | { topic: "housing"; kind: "movedIn" | "moved" | "movedOut"; stay: Stay; before: Stay | null }
  | {
      topic: "assignment";
      kind: "assigned" | "handedOver" | "assignmentEnded";
      assignment: Assignment;
      before: Assignment | null;
    }
);

/** On one day the cause stands below its consequence, for the newest is on top. */
const RANK: Record<Entry["kind"], number> = {
  assignmentEnded: 0,
  movedOut: 1,
  benefitEnded: 2,
  careEnded: 3,
  careStarted: 4,
  careResumed: 4,
  movedIn: 5,
  moved: 5,
  benefitStarted: 6,
  benefitChanged: 6,
  assigned: 7,
  handedOver: 7,
};

/** Care, stays, benefits and assignments as one story, the newest first. What only follows from care's end is left out. */
export function timelineEntries(history: History): Entry[] {
  const careEnds = new Set(history.carePeriods.map((care) => care.until));
  const entries: Entry[] = [
    ...history.carePeriods.flatMap((care, index): Entry[] => [
      { id: care.id, on: care.from, topic: "benefit", kind: index === 0 ? "careStarted" : "careResumed", care },
      ...(care.until
        ? [{ id: `${care.id}-end`, on: care.until, topic: "benefit", kind: "careEnded", care } as const]
        : []),
    ]),
    ...turns(history.occupancies, careEnds).map(({ id, on, turn, value, before }): Entry => {
      const kind = turn === "end" ? "movedOut" : before ? "moved" : "movedIn";
      return { id, on, topic: "housing", kind, stay: value, before };
    }),
    ...turns(history.benefitPeriods, careEnds).map(({ id, on, turn, value, before }): Entry => {
      const kind = turn === "end" ? "benefitEnded" : before ? "benefitChanged" : "benefitStarted";
      return { id, on, topic: "benefit", kind, benefit: value, before };
    }),
    ...turns(history.assignments, careEnds).map(({ id, on, turn, value, before }): Entry => {
      const kind = turn === "end" ? "assignmentEnded" : before ? "handedOver" : "assigned";
      return { id, on, topic: "assignment", kind, assignment: value, before };
    }),
  ];
  return entries.sort((a, b) => b.on.localeCompare(a.on) || RANK[b.kind] - RANK[a.kind]);
}

interface Turn<Value> {
  id: string;
  on: Day;
  turn: "start" | "end";
  value: Value;
  before: Value | null;
}

/** Each beginning, and each end that no other beginning and no end of care explains. */
function turns<Value extends Period & { id: string }>(
  values: readonly Value[],
  careEnds: ReadonlySet<Day | null>,
): Turn<Value>[] {
  return values.flatMap((value): Turn<Value>[] => {
    const before = values.find((other) => follows(other, value)) ?? null;
    const start: Turn<Value> = { id: value.id, on: value.from, turn: "start", value, before };
    const { until } = value;
    if (until === null || careEnds.has(until) || values.some((other) => follows(value, other))) return [start];
    return [start, { id: `${value.id}-end`, on: until, turn: "end", value, before: null }];
  });
}

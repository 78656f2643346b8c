import { type Adopted, capacityOn, grouped, type Stretch } from "./adopted.js";
import { holds, type Period, periodOf, rowsOf } from "./snapshot.js";

/** A person of the plan who is in care on the first day. */
interface Planned {
  readonly refugeeId: string;
  /** Who is planned together: the household, and with whom. */
  readonly group: string;
  readonly plannedId: string | null;
  readonly beforeId: string | null;
  readonly afterId: string | null;
  /** The day after the last with the planned caseworker, if there is room; null: it is open. */
  readonly wouldEnd: string | null;
  readonly ends: string | null;
}

const earliest = (...days: (string | null | undefined)[]): string | null => days.filter(Boolean).sort()[0] ?? null;
const isAfter = (end: string | null, day: string): boolean => end === null || end > day;
const whoOf = (stretches: readonly Stretch[]): string => stretches.map((one) => JSON.stringify(one)).join();

/** What of the persons is not as it must be after an adoption. */
export function caseProblems(adopted: Adopted): string[] {
  const planned = plannedOf(adopted);
  return [
    ...duty(adopted),
    ...past(adopted),
    ...agreed(adopted, planned),
    ...whom(adopted, planned),
    ...whole(adopted, planned),
    ...room(adopted, planned),
    ...journal(adopted, planned),
  ];
}

/** Persons who stay with somebody on a day anyway: the plan does not name them, or it was agreed for later. */
export function staysAnyway(adopted: Adopted, caseworkerId: string, day: string): number {
  const planned = new Map(plannedOf(adopted).map((one) => [one.refugeeId, one]));
  return [...adopted.was].filter(([refugeeId, stretches]) => {
    const one = planned.get(refugeeId);
    const running = stretches.find((stretch) => stretch.caseworkerId === caseworkerId && holds(stretch, day));
    if (!running || !one) return running !== undefined;
    return running.from > adopted.adoption.day && (one.beforeId === null || one.beforeId === one.plannedId);
  }).length;
}

function plannedOf({ adoption: { before, after, cutId, day }, was, is }: Adopted): Planned[] {
  const care = grouped(rowsOf(before, "care_period"), (row) => String(row.refugee_id));
  return rowsOf(after, "planned_assignment").flatMap((row): Planned[] => {
    const refugeeId = String(row.refugee_id);
    const cared = care
      .get(refugeeId)
      ?.map(periodOf)
      .find((one) => holds(one, day));
    if (row.area_cut_id !== cutId || !cared) return [];
    const plannedId = row.caseworker_id as string | null;
    const [had, has] = [was, is].map((duty) => duty.get(refugeeId)?.find((one) => holds(one, day)));
    const later = (was.get(refugeeId) ?? []).filter(({ from }) => from > day);
    const waits = earliest(cared.end, had ? null : later[0]?.from);
    return [
      {
        refugeeId,
        group: `${row.household_id ?? refugeeId} ${plannedId}`,
        plannedId,
        beforeId: had?.caseworkerId ?? null,
        afterId: has?.caseworkerId ?? null,
        wouldEnd: had?.caseworkerId === plannedId ? (had?.end ?? null) : waits,
        ends: has?.end ?? null,
      },
    ];
  });
}

/** Nobody is with two, and nobody outside care with anybody. */
function* duty({ adoption: { after }, is }: Adopted): Generator<string> {
  const care = grouped(rowsOf(after, "care_period"), (row) => String(row.refugee_id));
  const isWithin = (one: Period, { from, end }: Period): boolean =>
    from <= one.from && (end === null || (one.end !== null && one.end <= end));
  for (const [refugeeId, stretches] of is) {
    for (const one of stretches) {
      if (!care.get(refugeeId)?.some((row) => isWithin(one, periodOf(row)))) yield `${refugeeId} is not in care`;
      if (stretches.some((other) => other !== one && holds(other, one.from))) yield `${refugeeId} is with two`;
    }
  }
}

/** Before the first day nothing changes. */
function* past({ adoption: { day }, refugeeIds, was, is }: Adopted): Generator<string> {
  const until = (stretches: readonly Stretch[] = []) =>
    whoOf(stretches.filter(({ from }) => from < day).map((one) => ({ ...one, end: earliest(one.end, day) })));
  for (const refugeeId of refugeeIds) {
    if (until(was.get(refugeeId)) !== until(is.get(refugeeId))) yield `${refugeeId} had somebody else before`;
  }
}

/** Whom the plan does not name keeps everything; what was agreed for later stays with those who stay or waited. */
function* agreed({ adoption: { day }, refugeeIds, was, is }: Adopted, planned: readonly Planned[]): Generator<string> {
  const named = new Map(planned.map((one) => [one.refugeeId, one]));
  for (const refugeeId of refugeeIds) {
    const one = named.get(refugeeId);
    const [had, has] = [was, is].map((all) => (all.get(refugeeId) ?? []).filter(({ from }) => !one || from > day));
    const keeps = !one || one.beforeId === null || one.beforeId === one.plannedId;
    if (whoOf(has ?? []) !== whoOf(keeps ? (had ?? []) : [])) yield `${refugeeId} has ${whoOf(has ?? [])} later`;
  }
}

/** Everybody is with the planned caseworker, at most as long as they would be, or with nobody; those are counted. */
function* whom({ adoption }: Adopted, planned: readonly Planned[]): Generator<string> {
  for (const { refugeeId, plannedId, afterId, ends, wouldEnd } of planned) {
    if (afterId !== null && afterId !== plannedId) yield `${refugeeId} is with ${afterId}, planned is ${plannedId}`;
    if (afterId !== null && wouldEnd !== null && isAfter(ends, wouldEnd)) yield `${refugeeId} stays until ${ends}`;
  }
  const waiting = planned.filter(({ afterId }) => afterId === null).length;
  if (waiting !== adoption.waiting) yield `${waiting} wait, not ${adoption.waiting}`;
}

/** Who are planned together have the place together, and lose it together. */
function* whole({ daysFromTheFirst }: Adopted, planned: readonly Planned[]): Generator<string> {
  for (const [group, members] of grouped(planned, (one) => one.group)) {
    for (const on of daysFromTheFirst) {
      const still = members.filter(({ wouldEnd }) => isAfter(wouldEnd, on));
      const has = still.filter(({ afterId, ends }) => afterId !== null && isAfter(ends, on));
      if (has.length > 0 && has.length < still.length) yield `${on}: the household ${group} is torn`;
    }
  }
}

/** No household waits, or leaves early, for which there would be room on that day. */
function* room(adopted: Adopted, planned: readonly Planned[]): Generator<string> {
  const { after, day } = adopted.adoption;
  for (const [group, members] of grouped(planned, (one) => one.group)) {
    const [{ plannedId, afterId } = { plannedId: null, afterId: null }] = members;
    const leaves = afterId === null ? day : members.find(({ ends, wouldEnd }) => ends !== wouldEnd)?.ends;
    if (!plannedId || !leaves) continue;
    const size = members.filter(({ wouldEnd }) => isAfter(wouldEnd, leaves)).length;
    const free = capacityOn(after, plannedId, leaves) - adopted.loadOn(adopted.is, plannedId, leaves);
    if (free >= size) yield `${leaves}: there are ${free} places for the ${size} of ${group}`;
  }
}

/** A record for each whose caseworker changes, or leaves earlier than agreed; for nobody else. */
function* journal({ adoption }: Adopted, planned: readonly Planned[]): Generator<string> {
  const { after, reassignmentId, day, cutId } = adoption;
  const records = rowsOf(after, "reassignment_case").filter((row) => row.reassignment_id === reassignmentId);
  const said = records.map((row) => `${row.refugee_id}: ${row.from_caseworker_id} ${row.to_caseworker_id}`);
  const happened = planned
    .filter((one) => one.beforeId !== one.afterId || (one.afterId !== null && one.ends !== one.wouldEnd))
    .map(({ refugeeId, beforeId, afterId }) => `${refugeeId}: ${beforeId} ${afterId}`);
  if (said.sort().join() !== happened.sort().join()) yield `the journal says ${said}, not ${happened}`;
  const entry = rowsOf(after, "reassignment").find(({ id }) => id === reassignmentId);
  const [kind, on, cut, count] = ["kind", "day", "area_cut_id", "cases_count"].map((name) => entry?.[name]);
  if (kind !== "AREA_CUT" || on !== day || cut !== cutId || count !== said.length)
    yield `wrong: ${JSON.stringify(entry)}`;
}

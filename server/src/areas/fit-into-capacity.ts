/** Somebody whom a plan gives a caseworker, or none, from the first day of a cut on. Days are the first that no longer count. */
export interface CaseToAdopt {
  refugeeId: string;
  householdId: string;
  caseworkerId: string | null;
  vulnerable: boolean;
  /** Until when the planned caseworker would answer: the end of care; of who waits, what was agreed for later, too. */
  plannedEnds: string | null;
  /** Who answers on that day if nothing is done, and until when. */
  currentId: string | null;
  currentEnds: string | null;
}

/** What a caseworker may carry beside what stays anyway, from a day until the next of these. */
export interface FreePlaces {
  caseworkerId: string;
  day: string;
  free: number;
}

/** A change of who answers from the first day on: somebody else, or nobody, or the same, but not as long. */
export interface AdoptedCase {
  refugeeId: string;
  fromCaseworkerId: string | null;
  toCaseworkerId: string | null;
  ends: string | null;
  /** Whether what was agreed for later days stays: it does unless the plan gives them somebody else. */
  keepsLater: boolean;
}

interface Group {
  key: string;
  caseworkerId: string;
  members: CaseToAdopt[];
}

/**
 * Fits the plan into what caseworkers may carry on every day. Where it does not fit, whole households wait: from the first
 * day on, or from the day on which places end (an exception, a post, a phase). Vulnerable households keep their places
 * first, then those who had the caseworker before; among equals the household that was recorded first.
 */
export function fitIntoCapacity(
  cases: readonly CaseToAdopt[],
  places: readonly FreePlaces[],
): { changes: AdoptedCase[]; waiting: number } {
  const days = daysOf(places);
  const changes: AdoptedCase[] = [];
  let waiting = 0;
  const settle = (one: CaseToAdopt, until: string | null, has: boolean) => {
    if (!has) waiting++;
    const change = changeOf(one, until, has);
    if (change) changes.push(change);
  };
  for (const one of cases) if (one.caseworkerId === null) settle(one, null, false);
  for (const group of groupsOf(cases)) {
    const steps = days.get(group.caseworkerId) ?? [];
    const full = steps.find(({ day, free }) => sizeOn(group, day) > Math.max(free, 0));
    for (const step of steps) if (!full || step.day < full.day) step.free -= sizeOn(group, step.day);
    const has = steps.length > 0 && full !== steps[0];
    for (const one of group.members) settle(one, full?.day ?? null, has);
  }
  return { changes, waiting };
}

function daysOf(places: readonly FreePlaces[]): Map<string, FreePlaces[]> {
  const days = new Map<string, FreePlaces[]>();
  for (const one of [...places].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const steps = days.get(one.caseworkerId);
    if (steps) steps.push({ ...one });
    else days.set(one.caseworkerId, [{ ...one }]);
  }
  return days;
}

function groupsOf(cases: readonly CaseToAdopt[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of cases) {
    if (one.caseworkerId === null) continue;
    const key = `${one.householdId} ${one.caseworkerId}`;
    const group = groups.get(key);
    if (group) group.members.push(one);
    else groups.set(key, { key, caseworkerId: one.caseworkerId, members: [one] });
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

const keeps = ({ caseworkerId, currentId }: CaseToAdopt): boolean => caseworkerId === currentId;

function rank({ members }: Group): number {
  const vulnerable = members.some((one) => one.vulnerable);
  return (vulnerable ? 0 : 2) + (members.some(keeps) ? 0 : 1);
}

/** How long somebody would stay if there were room: who keeps the caseworker, as long as was agreed before. */
const naturalEnd = (one: CaseToAdopt): string | null => (keeps(one) ? one.currentEnds : one.plannedEnds);

const sizeOn = ({ members }: Group, day: string): number =>
  members.filter((one) => isAfter(naturalEnd(one), day)).length;

const isAfter = (end: string | null, day: string): boolean => end === null || end > day;

function changeOf(one: CaseToAdopt, until: string | null, has: boolean): AdoptedCase | null {
  const { refugeeId, caseworkerId, currentId: fromCaseworkerId } = one;
  const keepsLater = keeps(one) || fromCaseworkerId === null;
  if (!has) {
    if (fromCaseworkerId === null) return null;
    return { refugeeId, fromCaseworkerId, toCaseworkerId: null, ends: null, keepsLater };
  }
  const end = naturalEnd(one);
  const ends = until !== null && isAfter(end, until) ? until : end;
  if (keeps(one) && ends === end) return null;
  return { refugeeId, fromCaseworkerId, toCaseworkerId: caseworkerId, ends, keepsLater };
}

/** Who is to be placed: a member of a household in the caseload that is split. */
export interface SplitPerson {
  readonly refugeeId: string;
  readonly languages: readonly string[];
  /** Day after the last with a caseworker; null if that is open. */
  readonly ends: string | null;
}

export interface SplitHousehold {
  readonly householdId: string;
  /** The home of the city they live in; of those in flats of their own null. */
  readonly homeId: string | null;
  readonly vulnerable: boolean;
  readonly persons: readonly SplitPerson[];
}

/** Who may take some of them. */
export interface SplitTarget {
  readonly caseworkerId: string;
  readonly languages: readonly string[];
  /** Whether they answer for all of them now, and keep those whom they are given. */
  readonly isNow: boolean;
  /** Free places from the first day on, each until the next one; without those of the caseload that is split. */
  readonly free: readonly { readonly day: string; readonly places: number }[];
  readonly capacity: number;
}

export interface Split {
  readonly shares: readonly { readonly caseworkerId: string; readonly households: readonly SplitHousehold[] }[];
  readonly withoutPlace: readonly SplitHousehold[];
}

/**
 * A proposal who takes whom of a caseload. Households stay whole, and homes where somebody has room for all of them;
 * nobody gets more than there is room for on any day. Among those with room: who answers now for the vulnerable, then
 * who speaks a language of most of them, then who is left with the greatest share of free places. The same question
 * gets the same answer.
 */
export function splitCaseload(households: readonly SplitHousehold[], targets: readonly SplitTarget[]): Split {
  const places = targets.map((target) => new Places(target));
  const withoutPlace: SplitHousehold[] = [];
  for (const group of groupsByHome(households)) {
    const whole = best(places, group);
    if (whole) for (const household of group) whole.take(household);
    else {
      for (const household of group) {
        const one = best(places, [household], household.homeId);
        if (one) one.take(household);
        else withoutPlace.push(household);
      }
    }
  }
  return {
    shares: places.map(({ target, households: taken }) => ({ caseworkerId: target.caseworkerId, households: taken })),
    withoutPlace,
  };
}

/** What a target has taken so far, and what room is left on each day. */
class Places {
  readonly households: SplitHousehold[] = [];
  private readonly free: { readonly day: string; places: number }[];

  constructor(readonly target: SplitTarget) {
    this.free = target.free.map((one) => ({ ...one }));
  }

  hasRoomFor(group: readonly SplitHousehold[]): boolean {
    return this.free.every(({ day, places }) => {
      const still = personsOn(group, day);
      return still === 0 || still <= places;
    });
  }

  take(household: SplitHousehold): void {
    this.households.push(household);
    for (const one of this.free) one.places -= personsOn([household], one.day);
  }

  hasSomeOf(homeId: string | null): boolean {
    return homeId !== null && this.households.some((one) => one.homeId === homeId);
  }

  /** Free places of a hundred on the fullest day, once they are taken. */
  shareLeft(group: readonly SplitHousehold[]): number {
    const left = Math.min(...this.free.map(({ day, places }) => places - personsOn(group, day)));
    return this.target.capacity === 0 ? 0 : left / this.target.capacity;
  }
}

function best(all: readonly Places[], group: readonly SplitHousehold[], homeId: string | null = null): Places | null {
  const isVulnerable = group.some((one) => one.vulnerable);
  const ranked = all
    .filter((places) => places.hasRoomFor(group))
    .map((places) => ({
      places,
      merits: [
        Number(isVulnerable && places.target.isNow),
        Number(places.hasSomeOf(homeId)),
        understood(group, places.target),
        places.shareLeft(group),
      ],
    }))
    .sort(
      (a, b) => byMerits(a.merits, b.merits) || compare(a.places.target.caseworkerId, b.places.target.caseworkerId),
    );
  return ranked[0]?.places ?? null;
}

/** The greater ones first, the earlier merits before the later ones. */
function byMerits(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((merit, place) => merit !== b[place]);
  return different < 0 ? 0 : (b[different] ?? 0) - (a[different] ?? 0);
}

/** The vulnerable first, so that they find whom they need; then the largest, because small ones still fit in between. */
function groupsByHome(households: readonly SplitHousehold[]): SplitHousehold[][] {
  const groups = new Map<string, SplitHousehold[]>();
  for (const household of [...households].sort(first)) {
    const key = household.homeId ?? household.householdId;
    groups.set(key, [...(groups.get(key) ?? []), household]);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.some((one) => one.vulnerable)) - Number(a.some((one) => one.vulnerable)) ||
      sizeOf(b) - sizeOf(a) ||
      compare(a[0]?.householdId ?? "", b[0]?.householdId ?? ""),
  );
}

const first = (a: SplitHousehold, b: SplitHousehold): number =>
  Number(b.vulnerable) - Number(a.vulnerable) ||
  b.persons.length - a.persons.length ||
  compare(a.householdId, b.householdId);

const sizeOf = (group: readonly SplitHousehold[]): number => group.reduce((sum, one) => sum + one.persons.length, 0);

const personsOn = (group: readonly SplitHousehold[], day: string): number =>
  group.flatMap((one) => one.persons).filter(({ ends }) => ends === null || day < ends).length;

const understood = (group: readonly SplitHousehold[], { languages }: SplitTarget): number =>
  group.flatMap((one) => one.persons).filter((one) => one.languages.some((language) => languages.includes(language)))
    .length;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

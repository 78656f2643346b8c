import { inCareOn, presentCaseworker } from "./caseload.js";
import type { Day } from "./days.js";
import { QUIET_DAYS } from "./destiny.js";
import type { Exception } from "./exceptions.js";
import type { Household } from "./model.js";
import { CARLA, LEANDER, SVENJA, THEES } from "./staff.js";

/** The last days of the story, on which caseloads are settled so that the cap can be met by hand. */
class PresentDay {
  private readonly households: readonly Household[];
  private readonly today: Day;
  private readonly switchDay: Day;

  constructor(households: readonly Household[], today: Day) {
    this.households = households;
    this.today = today;
    this.switchDay = today - QUIET_DAYS + 1;
  }

  private casesOf(caseworker: string): Household[] {
    return this.households.filter(
      (household) => presentCaseworker(household) === caseworker && household.arrival < this.switchDay,
    );
  }

  load(caseworker: string): number {
    return this.households
      .filter((household) => presentCaseworker(household) === caseworker)
      .reduce((sum, household) => sum + inCareOn(household, this.today), 0);
  }

  /** Whole households, the newest first, until exactly so many persons have changed. */
  move(from: string, to: string, persons: number, limit: Day | null = null): void {
    let left = persons;
    const newestFirst = this.casesOf(from).sort((one, other) => other.arrival - one.arrival);
    const bySize = newestFirst.sort((one, other) => inCareOn(other, this.today) - inCareOn(one, this.today));
    for (const household of bySize) {
      const size = inCareOn(household, this.today);
      if (size === 0 || size > left) continue;
      this.hand(household, to, limit);
      left -= size;
      if (left === 0) return;
    }
    throw new Error(`${persons} persons cannot be moved from ${from} to ${to}`);
  }

  private hand(household: Household, to: string, limit: Day | null): void {
    const last = household.responsibilities.pop();
    if (!last) return;
    if (last.from < this.switchDay) household.responsibilities.push({ ...last, until: this.switchDay });
    const from = Math.max(last.from, this.switchDay);
    household.responsibilities.push(
      limit === null
        ? { caseworker: to, from, until: last.until }
        : { caseworker: to, from, until: limit, limited: true },
    );
  }

  balance(one: string, other: string, wanted: number): void {
    const over = this.load(one) - wanted;
    if (over > 0) this.move(one, other, over);
    if (over < 0) this.move(other, one, -over);
  }
}

/** One caseworker with two places left beside a colleague with room; one over the ratio under a running exception. */
export function settlePresentDay(households: readonly Household[], today: Day, exception: Exception): void {
  const present = new PresentDay(households, today);
  present.balance(CARLA, THEES, 98);
  present.balance(LEANDER, SVENJA, 50);
  present.move(SVENJA, LEANDER, exception.extraPlaces - 2, exception.until);
}

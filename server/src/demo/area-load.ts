import type { AreaKey } from "./city-map.js";
import { areaOf, FIVE_AREAS, PROGRAMME_START, THREE_AREAS } from "./city-map.js";
import type { Day } from "./days.js";
import { day } from "./days.js";
import type { Household } from "./model.js";

/** How many persons in care an area takes from that day on, so that its caseworkers can answer for all of them. */
const LIMITS: readonly [AreaKey, string, number][] = [
  ["nord", "2016-09-01", 165],
  ["west", "2016-09-01", 120],
  ["mitte", "2016-09-01", 145],
  ["sued", "2016-09-01", 100],
  ["ost", "2016-09-01", 188],
  ["dueren-nord", "2018-09-01", 120],
  ["dueren-nord", "2020-09-01", 122],
  ["dueren-nord", "2022-04-01", 147],
  ["dueren-ost", "2018-09-01", 125],
  ["dueren-ost", "2021-01-01", 145],
  ["dueren-mitte-sued", "2018-09-01", 130],
  ["dueren-mitte-sued", "2019-07-01", 142],
  ["dueren-mitte-sued", "2021-07-01", 165],
];

/** Persons in care by area and day, told while the story grows. */
export class AreaLoad {
  private readonly persons = new Map<AreaKey, Int16Array>();
  private readonly limits = new Map<AreaKey, Int16Array>();
  private readonly today: Day;

  constructor(today: Day) {
    this.today = today;
    const days = today - PROGRAMME_START + 1;
    for (const { key } of [...FIVE_AREAS, ...THREE_AREAS]) {
      this.persons.set(key, new Int16Array(days));
      this.limits.set(key, new Int16Array(days));
    }
    for (const [key, from, limit] of LIMITS)
      this.limits.get(key)?.fill(limit, Math.max(0, day(from) - PROGRAMME_START));
  }

  private *days(from: Day, until: Day): Generator<Day> {
    const last = Math.min(until, this.today + 1);
    for (let one = Math.max(from, PROGRAMME_START); one < last; one++) yield one;
  }

  on(key: AreaKey, on: Day): number {
    return this.persons.get(key)?.[on - PROGRAMME_START] ?? 0;
  }

  most(key: AreaKey, from: Day, until: Day): number {
    let most = 0;
    for (const one of this.days(from, until)) most = Math.max(most, this.on(key, one));
    return most;
  }

  hasRoom(district: string, from: Day, until: Day, persons: number): boolean {
    for (const one of this.days(from, until)) {
      const { key } = areaOf(district, one);
      if (this.on(key, one) + persons > (this.limits.get(key)?.[one - PROGRAMME_START] ?? 0)) return false;
    }
    return true;
  }

  /** Counts the last stay a household was given. */
  add(household: Household, from: Day, until: Day, district: string): void {
    for (const person of household.persons) {
      if (!person.inCare) continue;
      for (const one of this.days(Math.max(from, person.joins), Math.min(until, household.careUntil))) {
        const counts = this.persons.get(areaOf(district, one).key);
        const index = one - PROGRAMME_START;
        if (counts) counts[index] = (counts[index] ?? 0) + 1;
      }
    }
  }
}

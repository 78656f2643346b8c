import type { AreaKey } from "./city-map.js";
import { areaOf, PROGRAMME_START, THREE_AREAS_FROM } from "./city-map.js";
import type { Day } from "./days.js";
import { OPEN } from "./days.js";
import type { Exception } from "./exceptions.js";
import type { Household, Responsibility } from "./model.js";
import type { Caseworker } from "./staff.js";
import { CASEWORKERS, phaseOn } from "./staff.js";

/** The time a household spends in one area under one cut. */
interface Leg {
  readonly household: Household;
  readonly area: AreaKey;
  readonly from: Day;
  readonly until: Day;
}

function careStart(household: Household): Day {
  return Math.max(household.arrival, PROGRAMME_START);
}

export function inCareOn(household: Household, on: Day): number {
  if (on >= household.careUntil) return 0;
  return household.persons.filter((person) => person.inCare && person.joins <= on).length;
}

function legsOf(household: Household): Leg[] {
  const legs: Leg[] = [];
  for (const stay of [...household.stays].sort((one, other) => one.from - other.from)) {
    const from = Math.max(stay.from, careStart(household));
    const until = Math.min(stay.until, household.careUntil);
    const cuts = [from, ...(from < THREE_AREAS_FROM && THREE_AREAS_FROM < until ? [THREE_AREAS_FROM] : []), until];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[index + 1] ?? until;
      if (start >= end) continue;
      const area = areaOf(stay.district, start).key;
      const last = legs.at(-1);
      if (last && last.area === area && last.until === start) {
        legs[legs.length - 1] = { ...last, until: end };
        continue;
      }
      legs.push({ household, area, from: start, until: end });
    }
  }
  return legs;
}

/** Load and capacity of every caseworker on every day until today; what is open today stays as it is. */
class Caseload {
  private readonly load = new Map<string, Int16Array>();
  private readonly capacity = new Map<string, Int16Array>();
  private readonly today: Day;

  constructor(today: Day, exceptions: readonly Exception[]) {
    this.today = today;
    const days = today - PROGRAMME_START + 1;
    for (const caseworker of CASEWORKERS) {
      this.load.set(caseworker.name, new Int16Array(days));
      const capacity = new Int16Array(days);
      for (const { from, until, casework } of caseworker.employments) {
        for (let one = from; one < Math.min(until, today + 1); one++) {
          capacity[one - PROGRAMME_START] = Math.floor((phaseOn(one)?.ratio ?? 0) * casework);
        }
      }
      // An exception that still runs is filled at the very end, with cases that are limited to it.
      for (const granted of exceptions.filter((one) => one.caseworker === caseworker.name && one.until <= today)) {
        for (let one = granted.from; one < granted.until; one++) {
          capacity[one - PROGRAMME_START] = (capacity[one - PROGRAMME_START] ?? 0) + granted.extraPlaces;
        }
      }
      this.capacity.set(caseworker.name, capacity);
    }
  }

  loadOn(caseworker: string, on: Day): number {
    return this.load.get(caseworker)?.[on - PROGRAMME_START] ?? 0;
  }

  private free(caseworker: string, on: Day): number {
    return (this.capacity.get(caseworker)?.[on - PROGRAMME_START] ?? 0) - this.loadOn(caseworker, on);
  }

  /** The first day on which this caseworker cannot answer for the household. */
  private holdsUntil(caseworker: Caseworker, leg: Leg, from: Day): Day {
    const last = Math.min(leg.until, this.today + 1);
    for (let one = from; one < last; one++) {
      const employed = caseworker.employments.some((e) => e.area === leg.area && e.from <= one && one < e.until);
      if (!employed || this.free(caseworker.name, one) < inCareOn(leg.household, one)) return one;
    }
    return leg.until;
  }

  private take(caseworker: string, household: Household, from: Day, until: Day): void {
    const load = this.load.get(caseworker);
    for (let one = from; load && one < Math.min(until, this.today + 1); one++) {
      load[one - PROGRAMME_START] = (load[one - PROGRAMME_START] ?? 0) + inCareOn(household, one);
    }
  }

  private choose(leg: Leg, from: Day): { name: string; until: Day } | null {
    const last = leg.household.responsibilities.at(-1)?.caseworker;
    const options = CASEWORKERS.map((one) => ({ name: one.name, until: this.holdsUntil(one, leg, from) }))
      .filter(({ until }) => until > from)
      .sort((one, other) => this.share(other.name, from) - this.share(one.name, from));
    const lasting = options.filter(({ until }) => until >= leg.until);
    return (
      lasting.find(({ name }) => name === last) ??
      lasting[0] ??
      options.sort((one, other) => other.until - one.until)[0] ??
      null
    );
  }

  private share(caseworker: string, on: Day): number {
    return this.free(caseworker, on) / (this.capacity.get(caseworker)?.[on - PROGRAMME_START] || 1);
  }

  assign(leg: Leg): void {
    for (let from = leg.from; from < Math.min(leg.until, this.today + 1); ) {
      const chosen = this.choose(leg, from);
      if (!chosen) {
        from++;
        continue;
      }
      this.take(chosen.name, leg.household, from, chosen.until);
      append(leg.household, { caseworker: chosen.name, from, until: chosen.until });
      from = chosen.until;
    }
  }
}

function append(household: Household, next: Responsibility): void {
  const last = household.responsibilities.at(-1);
  if (last && last.caseworker === next.caseworker && last.until === next.from) {
    household.responsibilities[household.responsibilities.length - 1] = { ...last, until: next.until };
  } else household.responsibilities.push(next);
}

/** First come, first served, as it was: each household gets a caseworker of the area it lives in. */
export function assignCaseworkers(
  households: readonly Household[],
  exceptions: readonly Exception[],
  today: Day,
  waitingSince: Day,
): void {
  const caseload = new Caseload(today, exceptions);
  const inCare = households.filter(({ arrival, careUntil }) => careUntil > arrival && arrival < waitingSince);
  const legs = inCare.flatMap(legsOf).filter(({ from }) => from <= today);
  for (const leg of legs.sort((one, other) => one.from - other.from)) caseload.assign(leg);
}

export function presentCaseworker(household: Household): string | null {
  const last = household.responsibilities.at(-1);
  return last && last.until === OPEN ? last.caseworker : null;
}

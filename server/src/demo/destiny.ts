import type { Day } from "./days.js";
import { addMonths, addYears, firstOfNextMonth, OPEN } from "./days.js";
import type { EndReason, Home, Household, MoveReason } from "./model.js";
import type { Origin } from "./origins.js";
import { ORIGINS } from "./origins.js";
import type { Cast, Human } from "./people.js";
import type { Random } from "./random.js";
import type { Town } from "./town.js";

/** Nothing but the newest arrivals happens in the last days, so that the present day's caseloads can be settled. */
export const QUIET_DAYS = 14;

const END_REASONS: readonly { reason: EndReason; weight: number }[] = [
  { reason: "RECOGNITION", weight: 46 },
  { reason: "OTHER_TITLE", weight: 12 },
  { reason: "INCOME_OR_ASSETS", weight: 7 },
  { reason: "DEPARTURE_VOLUNTARY", weight: 9 },
  { reason: "DEPORTATION", weight: 6 },
  { reason: "DUBLIN_TRANSFER", weight: 5 },
  { reason: "MOVE_AWAY_REALLOCATION", weight: 9 },
  { reason: "UNKNOWN_WHEREABOUTS", weight: 5 },
  { reason: "DEATH", weight: 0.4 },
  { reason: "OTHER", weight: 0.6 },
];

export const STAYS_AFTER_CARE: ReadonlySet<EndReason> = new Set(["RECOGNITION", "OTHER_TITLE", "INCOME_OR_ASSETS"]);

export function endReason(random: Random, persons: number): EndReason {
  const possible = END_REASONS.filter(({ reason }) => persons === 1 || reason !== "DEATH");
  return random.weighted(possible, ({ weight }) => weight).reason;
}

/** Care ends with the month when a title is granted (§ 1 para. 3 AsylbLG), else on the day. */
export function careEnd(reason: EndReason, around: Day): Day {
  return STAYS_AFTER_CARE.has(reason) ? firstOfNextMonth(around) : around;
}

/** An end in the quiet days, or later, has not come yet. */
export function settled(town: Town, end: Day): Day {
  return end > town.today - QUIET_DAYS ? OPEN : end;
}

export function originOf(random: Random, arrival: Day): Origin {
  const recent = arrival > 17_956; // 2019-03-01
  return random.weighted(ORIGINS, (origin) => (recent ? origin.since2018 : origin.until2018));
}

/** Children born to a household while it lives here. */
export function laterChildren(random: Random, cast: Cast, from: Day, until: Day): Human[] {
  const mother = cast.adults.find(({ gender }) => gender === "FEMALE");
  if (!mother || cast.adults.length < 2 || cast.children.length > 4 || !random.chance(0.45)) return [];
  const youngest = cast.children.reduce((last, child) => Math.max(last, child.birth), 0);
  const earliest = Math.max(from, addMonths(youngest, 14));
  const birth = earliest + Math.floor(random.exponential(500));
  if (birth >= until || birth > addYears(mother.birth, 43)) return [];
  return [{ gender: random.chance(0.51) ? "MALE" : "FEMALE", birth }];
}

/** From a day on: a home, for some a flat of their own later, for the recognised a while in the home after care. */
export function liveOn(
  town: Town,
  household: Household,
  from: Day,
  homes: readonly Home[],
  reason: MoveReason,
  flatWithin: { chance: number; least: number; mean: number },
): boolean {
  const { random, today } = town;
  const move = from + flatWithin.least + Math.floor(random.exponential(flatWithin.mean));
  const moves = random.chance(flatWithin.chance) && move < household.careUntil - 30 && move < today - QUIET_DAYS;
  if (moves) {
    if (!town.liveInHomes(household, from, move, homes, reason)) return false;
    const last = household.stays.at(-1);
    if (!last || last.dwelling.tenure === "SELF_RENTED") return true;
    town.intoFlat(household, move, household.careUntil, town.districtNear(last.district, move));
    return true;
  }
  const stays = STAYS_AFTER_CARE.has(household.endReason) && random.chance(0.85);
  const after = stays ? random.int(90, 1000) : 0;
  return town.liveInHomes(household, from, household.careUntil + after, homes, reason);
}

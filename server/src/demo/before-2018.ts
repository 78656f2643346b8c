import { PROGRAMME_START } from "./city-map.js";
import { COUNT_DAY } from "./cohort-people.js";
import type { Day } from "./days.js";
import { day } from "./days.js";
import { careEnd, endReason, originOf, STAYS_AFTER_CARE } from "./destiny.js";
import type { EndReason, Household } from "./model.js";
import { compose, typicalCast } from "./people.js";
import type { Town } from "./town.js";

const NEW_YEAR = day("2018-01-01");
const IN_CARE_AT_START = 641;
const IN_CARE_AT_NEW_YEAR = 445;
const IN_FLATS_AT_NEW_YEAR = 165;
const CAME_AND_LEFT = 52;
/** Residents of homes on 2018-07-31 who get no benefits under AsylbLG, and how many of them were in care before. */
const NOT_IN_CARE = 140;
const ONCE_IN_CARE_AT_MOST = 95;

function inCareOn(town: Town, on: Day): number {
  const cared = town.households.filter(({ careUntil }) => careUntil > on);
  return cared.flatMap(({ persons }) => persons).filter((person) => person.inCare && person.joins <= on).length;
}

function inFlatsOn(town: Town, on: Day): number {
  return town.households
    .filter(({ stays }) =>
      stays.some((stay) => stay.dwelling.tenure === "SELF_RENTED" && stay.from <= on && on < stay.until),
    )
    .flatMap(({ persons }) => persons)
    .filter((person) => person.joins <= on).length;
}

function outOfCareInHomes(town: Town, on: Day): number {
  const residents = town.households.filter(
    ({ careUntil, stays }) =>
      careUntil <= on &&
      stays.some((stay) => stay.dwelling.tenure === "CITY_DESIGNATED" && stay.from <= on && on < stay.until),
  );
  return residents.reduce((sum, { persons }) => sum + persons.length, 0);
}

function newHousehold(town: Town, atMost: number, arrival: Day, end: (size: number) => [EndReason, Day]): Household {
  const cast = typicalCast(town.random, arrival, atMost);
  const persons = compose(town.random, originOf(town.random, arrival), cast, arrival);
  const [reason, careUntil] = end(persons.length);
  const household = { persons, arrival, careUntil, endReason: reason, stays: [], benefits: [], responsibilities: [] };
  town.households.push(household);
  return household;
}

function stockArrival(town: Town): Day {
  return town.random.chance(0.75)
    ? town.random.int(day("2015-06-01"), day("2016-08-25"))
    : town.random.int(day("2013-01-10"), day("2015-05-30"));
}

function endBetween(town: Town, from: Day, to: Day): (size: number) => [EndReason, Day] {
  return (size) => {
    const reason = endReason(town.random, size);
    for (;;) {
      const until = careEnd(reason, town.random.int(from - 31, to));
      if (until >= from && until <= to) return [reason, until];
    }
  };
}

/** A home until care ends, and for some recognised people a while longer, as far as the count of 2018 leaves room. */
function liveInHome(town: Town, household: Household, from: Day): boolean {
  const { random } = town;
  const stays = STAYS_AFTER_CARE.has(household.endReason) && random.chance(0.75);
  let until = household.careUntil + (stays ? random.int(40, 420) : 0);
  const counted = until > COUNT_DAY && household.careUntil <= COUNT_DAY;
  if (counted && outOfCareInHomes(town, COUNT_DAY) + household.persons.length > ONCE_IN_CARE_AT_MOST) {
    until = household.careUntil;
  }
  return town.liveInHomes(household, from, until, random.shuffled(town.homes), "ALLOCATION");
}

function intoSomeFlat(town: Town, household: Household, from: Day): void {
  const { random } = town;
  const districts = random.shuffled([
    "nord-dueren",
    "birkesdorf",
    "innenstadt",
    "gruenguertel",
    "sued",
    "lendersdorf",
    "guerzenich",
    "roelsdorf",
    "mariaweiler",
    "derichsweiler",
    "west",
    "hoven",
    "merken",
    "ost",
  ]);
  const start = Math.max(from, PROGRAMME_START);
  const size = household.persons.length;
  const district = districts.find((one) => town.load.hasRoom(one, start, household.careUntil, size));
  if (!district) throw new Error("the areas are full");
  town.intoFlat(household, from, household.careUntil, district);
}

/** Those in care at the end of 2017 who left before the count of 2018. */
function addLeaversOf2018(town: Town): void {
  const { random } = town;
  const arrival = () => (random.chance(0.7) ? stockArrival(town) : random.int(day("2016-09-12"), day("2017-10-20")));
  const end = endBetween(town, NEW_YEAR, COUNT_DAY);
  for (let left = IN_FLATS_AT_NEW_YEAR - inFlatsOn(town, NEW_YEAR - 1); left > 0; ) {
    const household = newHousehold(town, left, arrival(), end);
    const moves = random.int(Math.max(household.arrival + 30, day("2016-04-01")), day("2017-12-15"));
    const firstHome =
      moves > PROGRAMME_START &&
      town.intoHome(household, household.arrival, moves, random.shuffled(town.homes), "ALLOCATION");
    intoSomeFlat(town, household, firstHome ? moves : household.arrival);
    left -= household.persons.length;
  }
  for (let left = IN_CARE_AT_NEW_YEAR - inCareOn(town, NEW_YEAR - 1); left > 0; ) {
    const household = newHousehold(town, left, arrival(), end);
    if (!liveInHome(town, household, household.arrival)) throw new Error("the homes are full in 2017");
    left -= household.persons.length;
  }
}

/** Those of the first day who had left by the end of 2017, and some who came and left in between. */
function addLeaversOf2017(town: Town): void {
  const { random } = town;
  for (let left = IN_CARE_AT_START - inCareOn(town, PROGRAMME_START); left > 0; ) {
    const household = newHousehold(town, left, stockArrival(town), endBetween(town, PROGRAMME_START + 6, NEW_YEAR - 2));
    left -= household.persons.length;
    const early = Math.max(household.arrival + 60, day("2016-02-01"));
    if (random.chance(0.25)) intoSomeFlat(town, household, Math.min(early, PROGRAMME_START));
    else if (!liveInHome(town, household, household.arrival))
      intoSomeFlat(town, household, Math.min(early, PROGRAMME_START));
  }
  for (let left = CAME_AND_LEFT; left > 0; ) {
    const arrival = random.int(day("2016-09-14"), day("2017-08-30"));
    const household = newHousehold(town, left, arrival, endBetween(town, arrival + 60, NEW_YEAR - 2));
    left -= household.persons.length;
    if (!liveInHome(town, household, arrival)) intoSomeFlat(town, household, arrival);
  }
}

/** People recognised before the programme began who still found no flat: residents, never in care. */
function addResidentsNeverInCare(town: Town): void {
  const { random } = town;
  for (let left = NOT_IN_CARE - outOfCareInHomes(town, COUNT_DAY); left > 0; ) {
    const arrival = random.int(day("2014-09-01"), day("2016-03-31"));
    const household = newHousehold(town, left, arrival, () => ["RECOGNITION", arrival]);
    for (const person of household.persons) person.inCare = false;
    left -= household.persons.length;
    const until = day("2018-09-10") + Math.floor(random.exponential(260));
    const moveIns = [arrival, day("2017-03-01"), day("2017-09-01"), day("2018-02-01")];
    const found = moveIns.some((from) =>
      town.liveInHomes(household, from, until, random.shuffled(town.homes), "ALLOCATION"),
    );
    if (!found) throw new Error("the homes are full in 2018");
  }
}

/** 2016-09-01 to 2018-07-31: everybody who was gone, or no longer in care, when the 369 were counted. */
export function addEarlierHouseholds(town: Town): void {
  addLeaversOf2018(town);
  addLeaversOf2017(town);
  addResidentsNeverInCare(town);
}

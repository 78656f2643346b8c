import type { AreaKey } from "./city-map.js";
import { THREE_AREAS } from "./city-map.js";
import type { Day } from "./days.js";
import { addMonths, day, OPEN } from "./days.js";
import { careEnd, endReason, laterChildren, liveOn, originOf, QUIET_DAYS, settled } from "./destiny.js";
import type { Home, Household, Person } from "./model.js";
import type { Origin } from "./origins.js";
import { ORIGINS } from "./origins.js";
import type { Cast } from "./people.js";
import { bornAtAge, castSize, compose, typicalCast } from "./people.js";
import type { Town } from "./town.js";

/** Persons in care by area at the ends of these months; between them the line is straight. */
const COURSE: readonly { at: Day; persons: Partial<Record<AreaKey, number>> }[] = (
  [
    ["2018-09-30", 116, 119, 127],
    ["2018-12-31", 112, 116, 122],
    ["2019-06-30", 106, 110, 116],
    ["2019-12-31", 100, 104, 112],
    ["2020-08-31", 94, 99, 106],
    ["2021-06-30", 88, 95, 100],
    ["2021-12-31", 93, 101, 108],
    ["2022-06-30", 107, 113, 121],
    ["2023-01-31", 123, 126, 137],
    ["2023-12-31", 136, 138, 153],
    ["2024-12-31", 141, 141, 158],
    ["2026-06-30", 139, 140, 156],
    ["2099-12-31", 139, 140, 156],
  ] as const
).map(([at, nord, ost, mitteSued]) => ({
  at: day(at),
  persons: { "dueren-nord": nord, "dueren-ost": ost, "dueren-mitte-sued": mitteSued },
}));

const FIRST_ARRIVAL = day("2018-10-01");
const FIRST_BIRTH = day("2019-03-01");

function wantedOn(key: AreaKey, on: Day): number {
  const next = COURSE.findIndex(({ at }) => at >= on);
  const [from, to] = [COURSE[Math.max(0, next - 1)], COURSE[next]];
  const [before, after] = [from?.persons[key] ?? 0, to?.persons[key] ?? 0];
  if (!from || !to || from === to) return after;
  return Math.round(before + ((after - before) * (on - from.at)) / (to.at - from.at));
}

/** In the quiet days before today and later no care ends: it is still running. */
function newHousehold(town: Town, arrival: Day, cast: Cast, meanDays: number): Household {
  const { random } = town;
  const reason = endReason(random, castSize(cast));
  const careUntil = settled(town, careEnd(reason, arrival + 60 + Math.floor(random.exponential(meanDays))));
  const firstBirth = Math.max(arrival + 20, FIRST_BIRTH);
  const born = laterChildren(random, cast, firstBirth, Math.min(careUntil, town.today - 30));
  const everybody = { adults: cast.adults, children: [...cast.children, ...born] };
  return {
    persons: compose(random, originOf(random, arrival), everybody, arrival),
    arrival,
    careUntil,
    endReason: reason,
    stays: [],
    benefits: [],
    responsibilities: [],
  };
}

function originLike(person: Person): Origin {
  const found = ORIGINS.find(({ code }) => code === person.nationality);
  if (!found) throw new RangeError(`unknown origin ${person.nationality}`);
  return found;
}

/** A grandmother for whom there was only room in another home of the area. */
function addGrandmotherApart(town: Town, household: Household, homes: readonly Home[]): void {
  const { random } = town;
  const [first] = household.persons;
  if (!first) return;
  const [grandmother] = compose(
    random,
    originLike(first),
    { adults: [{ gender: "FEMALE", birth: bornAtAge(random, random.int(58, 71), household.arrival) }], children: [] },
    household.arrival,
  );
  const elsewhere = homes.filter((home) =>
    household.stays.every(({ dwelling }) => dwelling.tenure === "SELF_RENTED" || dwelling.home !== home),
  );
  if (!grandmother) return;
  const alone: Household = { ...household, persons: [grandmother], stays: [] };
  const until = town.intoHome(alone, household.arrival, household.careUntil, elsewhere, "ALLOCATION");
  const [apart] = alone.stays;
  if (until === null || !apart) return;
  const { familyName, nationality, languages } = first;
  household.persons.push({ ...grandmother, familyName, nationality, languages, role: "OTHER_RELATIVE", apart });
}

/** A spouse who was recognised at once, or came later by reunion: lives here, gets other benefits, is nobody's case. */
function spouseWithoutCare(town: Town, household: Household): Person[] {
  const { random } = town;
  const [first] = household.persons;
  const joins = household.arrival + random.int(90, 400);
  if (!first || joins > household.careUntil - 60 || joins > town.today - 30) return [];
  const gender = first.gender === "MALE" ? "FEMALE" : "MALE";
  const birth = first.birth + random.int(-1500, 1500);
  const [spouse] = compose(random, originLike(first), { adults: [{ gender, birth }], children: [] }, joins);
  if (!spouse) return [];
  const { familyName, nationality, languages } = first;
  return [{ ...spouse, familyName, nationality, languages, role: "PARTNER", inCare: false, joins }];
}

function settle(town: Town, household: Household, key: AreaKey): boolean {
  const { random } = town;
  const homes = town.homesOfArea(key, household.arrival);
  if (household.persons.length === 1 && random.chance(0.05))
    household.persons.push(...spouseWithoutCare(town, household));
  const flat = { chance: 0.68, least: 100, mean: 260 };
  if (!liveOn(town, household, household.arrival, homes, "ALLOCATION", flat)) return false;
  town.households.push(household);
  if (household.persons.length > 3 && random.chance(0.2)) addGrandmotherApart(town, household, homes);
  return true;
}

function fillArea(town: Town, key: AreaKey, from: Day, last: Day): void {
  const { random } = town;
  const wanted = wantedOn(key, last);
  for (let attempt = 0; attempt < 60; attempt++) {
    const missing = wanted - town.load.on(key, last);
    if (missing <= 0) return;
    const arrival = random.int(from, last);
    const cast = typicalCast(random, arrival, missing);
    settle(town, newHousehold(town, arrival, cast, castSize(cast) > 2 ? 800 : 620), key);
  }
}

/** One single person, a parent with two children, a family of five: three sizes to try the cap with. */
const WAITING: readonly { days: number; area: AreaKey; adults: number; children: number }[] = [
  { days: 11, area: "dueren-nord", adults: 1, children: 2 },
  { days: 6, area: "dueren-mitte-sued", adults: 2, children: 3 },
  { days: 2, area: "dueren-mitte-sued", adults: 1, children: 0 },
];

function addWaiting(town: Town): void {
  const { random, today } = town;
  for (const { days, area, adults, children } of WAITING) {
    const arrival = today - days;
    const parents = (["FEMALE", "MALE"] as const).slice(0, adults);
    const cast: Cast = {
      adults: parents.map((gender) => ({ gender, birth: bornAtAge(random, random.int(27, 38), arrival) })),
      children: Array.from({ length: children }, (_, index) => ({
        gender: index % 2 === 0 ? "FEMALE" : "MALE",
        birth: bornAtAge(random, 1 + 3 * index, arrival),
      })),
    };
    const household = {
      ...newHousehold(town, arrival, { ...cast, adults: cast.adults.slice(0, adults) }, 1),
      careUntil: OPEN,
    };
    const homes = [...town.homesOfArea(area, arrival), ...town.homes];
    if (!town.liveInHomes(household, arrival, OPEN, homes, "ALLOCATION"))
      throw new Error("no room for the newest arrivals");
    town.households.push(household);
  }
}

/** Everybody who came after the cut of 2018, month by month, and last those who still wait for a caseworker. */
export function addLaterHouseholds(town: Town): void {
  const calm = town.today - QUIET_DAYS - 1;
  for (let from = FIRST_ARRIVAL; from <= calm; from = addMonths(from, 1)) {
    const last = Math.min(addMonths(from, 1) - 1, calm);
    for (const { key } of THREE_AREAS) fillArea(town, key, from, last);
  }
  addWaiting(town);
}

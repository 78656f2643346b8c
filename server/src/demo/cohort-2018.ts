import { PROGRAMME_START } from "./city-map.js";
import { COUNT_DAY, countedCasts, entryDays } from "./cohort-people.js";
import type { Day } from "./days.js";
import { day } from "./days.js";
import { careEnd, endReason, laterChildren, liveOn, settled } from "./destiny.js";
import type { Home, Household } from "./model.js";
import type { Origin } from "./origins.js";
import { ORIGINS } from "./origins.js";
import type { Cast } from "./people.js";
import { castSize, compose } from "./people.js";
import type { Town } from "./town.js";

/** Where those in care live on 2018-07-31: district → persons in homes (by home) and in flats of their own. */
const IN_HOMES: readonly [home: string, persons: number][] = [
  ["Am Papiermacherhof", 14],
  ["Tuchweberweg", 10],
  ["Rurwiesenring", 19],
  ["Alte Walkmühle", 24],
  ["Glasmacherstraße", 20],
  ["Zuckerrübenweg", 16],
  ["Flachsröste", 12],
  ["Am Mühlenwehr", 24],
  ["Teppichweberhof", 10],
  ["Kleine Auenstraße", 10],
  ["Nordfeldallee", 8],
  ["Kastanienpesch", 9],
  ["Am Bördeblick", 8],
  ["Eifelblickweg", 6],
];
/** The 14 who are re-housed from area Mitte to area Ost in August 2018. */
const REHOUSED: readonly { from: string; to: string; persons: number }[] = [
  { from: "Am Mühlenwehr", to: "Tuchweberweg", persons: 8 },
  { from: "Flachsröste", to: "Glasmacherstraße", persons: 6 },
];
const IN_FLATS: readonly [district: string, persons: number][] = [
  ["merken", 3],
  ["hoven", 8],
  ["echtz-konzendorf", 9],
  ["mariaweiler", 13],
  ["birkesdorf", 8],
  ["nord-dueren", 14],
  ["arnoldsweiler", 6],
  ["derichsweiler", 3],
  ["ost", 17],
  ["west", 6],
  ["innenstadt", 17],
  ["gruenguertel", 7],
  ["sued-ost", 24],
  ["guerzenich", 3],
  ["roelsdorf", 7],
  ["sued", 5],
  ["lendersdorf", 3],
  ["birgel", 5],
  ["niederau-krauthausen", 2],
  ["berzbuir-kufferath", 5],
];

type Place = { home: string } | { flat: string } | { home: string; to: string };

interface Cell {
  readonly place: Place;
  left: number;
}

function cells(): Cell[] {
  return [
    ...IN_HOMES.map(([home, left]) => ({ place: { home }, left })),
    ...REHOUSED.map(({ from, to, persons }) => ({ place: { home: from, to }, left: persons })),
    ...IN_FLATS.map(([flat, left]) => ({ place: { flat }, left })),
  ];
}

/** Nobody's care begins or ends between the two counts, and the first births after them come in March 2019. */
const FIRST_END = day("2018-09-30");
const FIRST_BIRTH = day("2019-03-01");

/** Deals the origins so that their shares among the 369 come out, the rare ones included. */
function originDealer(town: Town): (persons: number) => Origin {
  const left = new Map(ORIGINS.map((origin) => [origin, origin.until2018]));
  return (persons) => {
    const fitting = ORIGINS.filter((origin) => (left.get(origin) ?? 0) >= persons);
    const origin = town.random.weighted(fitting.length > 0 ? fitting : ORIGINS, (one) =>
      Math.max(0.01, left.get(one) ?? 0),
    );
    left.set(origin, (left.get(origin) ?? 0) - persons);
    return origin;
  };
}

function addHousehold(town: Town, cast: Cast, arrival: Day, origin: Origin): Household {
  const { random } = town;
  const reason = endReason(random, castSize(cast));
  const careUntil = settled(town, careEnd(reason, FIRST_END + Math.floor(random.exponential(780))));
  const born = laterChildren(random, cast, FIRST_BIRTH, Math.min(careUntil, town.today - 30));
  const everybody = { adults: cast.adults, children: [...cast.children, ...born] };
  const household: Household = {
    persons: compose(random, origin, everybody, arrival),
    arrival,
    careUntil,
    endReason: reason,
    stays: [],
    benefits: [],
    responsibilities: [],
  };
  town.households.push(household);
  return household;
}

/** First stays go where they leave enough room for those who are counted in the small homes. */
function largeHomes(town: Town): Home[] {
  return town.random.shuffled(
    town.homes.filter(({ units }) => units.reduce((sum, { places }) => sum + places, 0) > 44),
  );
}

/** Some came by another home. Answers with the day from which they live where they are counted. */
function earlierHome(town: Town, household: Household, latest: Day, chance: number): Day {
  const { random } = town;
  const earliest = Math.max(household.arrival + 30, PROGRAMME_START + 20);
  if (earliest >= latest || !random.chance(chance)) return household.arrival;
  const moves = random.int(earliest, latest);
  const found = town.intoHome(household, household.arrival, moves, largeHomes(town), "ALLOCATION");
  return found === null ? household.arrival : moves;
}

function house(town: Town, household: Household, place: Place): void {
  const { random } = town;
  const named = (name: string) => town.homes.filter((home) => home.name === name);
  const reason = () => (household.stays.length > 0 ? "TRANSFER" : "ALLOCATION");
  if ("flat" in place) {
    const latest = random.chance(0.85) ? day("2017-12-20") : day("2018-07-20");
    const earliest = Math.max(household.arrival, Math.min(household.arrival + 60, day("2018-07-01")));
    const moves = random.int(earliest, Math.max(earliest, latest));
    const homeFirst =
      moves > Math.max(PROGRAMME_START, household.arrival) &&
      town.intoHome(household, household.arrival, moves, largeHomes(town), "ALLOCATION") !== null;
    town.intoFlat(
      household,
      homeFirst || moves <= PROGRAMME_START ? moves : household.arrival,
      household.careUntil,
      place.flat,
    );
    return;
  }
  if ("to" in place) {
    const moves = random.int(day("2018-08-06"), day("2018-08-24"));
    const first = town.intoHome(household, household.arrival, moves, named(place.home), "ALLOCATION");
    if (
      first === null ||
      !liveOn(town, household, moves, named(place.to), "TRANSFER", { chance: 0.35, least: 60, mean: 300 })
    ) {
      throw new Error(`no room for the re-housing to ${place.to}`);
    }
    return;
  }
  const from = earlierHome(town, household, day("2018-07-10"), 0.3);
  const flat = { chance: 0.4, least: COUNT_DAY + 62 - from, mean: 300 };
  if (!liveOn(town, household, from, named(place.home), reason(), flat)) throw new Error(`no room in ${place.home}`);
}

/** The 369 of 2018-07-31 with their whole time here, the flats' districts chosen so that both counts by area come out. */
export function addCountedHouseholds(town: Town): void {
  const { random } = town;
  const arrivalOf = entryDays(random);
  const originFor = originDealer(town);
  const open = cells();
  const placed = countedCasts(random)
    .sort((one, other) => castSize(other) - castSize(one))
    .map((cast) => {
      const size = castSize(cast);
      const cell = random.weighted(open, ({ left }) => (left >= size ? left : 0));
      if (cell.left < size) throw new Error(`no place for a household of ${size}`);
      cell.left -= size;
      return { household: addHousehold(town, cast, arrivalOf(size), originFor(size)), place: cell.place };
    });
  // First those who are counted in homes, then those who only passed through one.
  for (const { household, place } of placed) if (!("flat" in place)) house(town, household, place);
  for (const { household, place } of placed) if ("flat" in place) house(town, household, place);
}

import type { Day } from "./days.js";
import { addYears, day } from "./days.js";
import type { Gender } from "./model.js";
import type { Cast, Human } from "./people.js";
import { bornAtAge, parentOf } from "./people.js";
import type { Random } from "./random.js";

export const COUNT_DAY = day("2018-07-31");

/** How many households have so many children: DOMAIN §9. */
const SINGLE_PARENTS: readonly number[] = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3];
const FAMILIES: readonly [children: number, households: number][] = [
  [1, 8],
  [2, 14],
  [3, 13],
  [4, 7],
  [5, 3],
];
const COUPLES = 8;
const SINGLES: readonly [Gender, number][] = [
  ["MALE", 103],
  ["FEMALE", 9],
];
const CHILDREN: readonly [Gender, number][] = [
  ["MALE", 74],
  ["FEMALE", 65],
];
const AGE_BANDS: readonly [youngest: number, oldest: number, persons: number][] = [
  [0, 6, 59],
  [7, 15, 69],
  [16, 17, 11],
];

/** The counted ages, evenly within each band, youngest first. */
function countedAges(): number[] {
  return AGE_BANDS.flatMap(([youngest, oldest, persons]) =>
    Array.from({ length: persons }, (_, index) => youngest + Math.floor((index * (oldest - youngest + 1)) / persons)),
  );
}

/** Siblings one to four years apart as long as the counted ages allow it. */
function dealSiblings(random: Random, sizes: readonly number[]): number[][] {
  const ages = countedAges();
  const take = (index: number) => ages.splice(index, 1)[0] ?? 0;
  return sizes.map((size) => {
    const siblings: number[] = [];
    for (let child = 0; child < size; child++) {
      const previous = siblings.at(-1);
      if (previous === undefined) {
        siblings.push(take(random.int(0, Math.max(0, Math.floor((ages.length - 1) * 0.8)))));
        continue;
      }
      const older = ages.findIndex((age) => age >= previous + random.int(1, 3));
      const youngest = siblings[0] ?? 0;
      const younger = ages.findLastIndex((age) => age < youngest);
      siblings.push(take(older >= 0 ? older : Math.max(0, younger)));
      siblings.sort((one, other) => one - other);
    }
    return siblings;
  });
}

/** The 177 households of 369 persons in care on 2018-07-31, the largest first. */
export function countedCasts(random: Random): Cast[] {
  const families = FAMILIES.flatMap(([children, households]) => Array.from({ length: households }, () => children));
  const withChildren = [
    ...families.map((size) => ({ size, parents: 2 })),
    ...SINGLE_PARENTS.map((size) => ({ size, parents: 1 })),
  ].sort((one, other) => other.size - one.size);
  const genders = random.shuffled(CHILDREN.flatMap(([gender, count]) => Array.from({ length: count }, () => gender)));
  const siblings = dealSiblings(
    random,
    withChildren.map(({ size }) => size),
  );
  let singleFathers = 1;
  const casts = withChildren.map(({ parents }, index): Cast => {
    const children = (siblings[index] ?? []).map(
      (age): Human => ({ gender: genders.pop() ?? "FEMALE", birth: bornAtAge(random, age, COUNT_DAY) }),
    );
    const alone: Gender = parents === 1 && singleFathers-- > 0 ? "MALE" : "FEMALE";
    const adults: Gender[] = parents === 2 ? random.shuffled(["MALE", "FEMALE"]) : [alone];
    return { adults: adults.map((gender) => parentOf(random, gender, children, COUNT_DAY)), children };
  });
  const adult = (gender: Gender, least: number, mean: number): Human => ({
    gender,
    birth: Math.min(
      bornAtAge(random, least + Math.min(50, Math.floor(random.exponential(mean))), COUNT_DAY),
      addYears(COUNT_DAY, -18),
    ),
  });
  for (let couple = 0; couple < COUPLES; couple++) {
    casts.push({ adults: random.shuffled([adult("MALE", 22, 14), adult("FEMALE", 20, 14)]), children: [] });
  }
  for (const [gender, count] of SINGLES) {
    for (let one = 0; one < count; one++) casts.push({ adults: [adult(gender, 18, 11)], children: [] });
  }
  return casts;
}

/** Shares of the years in which those counted came. */
const ENTRY: readonly { from: Day; until: Day; persons: number }[] = [
  { from: day("2018-01-05"), until: day("2018-07-12"), persons: 44 },
  { from: day("2017-01-03"), until: day("2017-12-28"), persons: 74 },
  { from: day("2016-01-04"), until: day("2016-12-27"), persons: 89 },
  { from: day("2015-01-06"), until: day("2015-12-30"), persons: 111 },
  { from: day("2012-06-01"), until: day("2014-12-20"), persons: 51 },
];

/** Draws days of arrival so that the shares of the years come out. */
export function entryDays(random: Random): (persons: number) => Day {
  const left = ENTRY.map((year) => ({ ...year }));
  return (persons) => {
    const open = left.filter((year) => year.persons >= persons);
    const year = random.weighted(open.length > 0 ? open : left, (one) => Math.max(0.1, one.persons));
    year.persons -= persons;
    return random.int(year.from, year.until);
  };
}

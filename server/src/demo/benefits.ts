import { COUNT_DAY } from "./cohort-people.js";
import type { Day } from "./days.js";
import { addMonths, day, OPEN } from "./days.js";
import { STAYS_AFTER_CARE } from "./destiny.js";
import type { BenefitKind, BenefitSpan, Household } from "./model.js";
import type { Random } from "./random.js";

/** Months until § 2 AsylbLG, by the day on which they are over. The law changed twice: data, not code. */
const WAITING_MONTHS: readonly { from: Day; months: number }[] = [
  { from: day("2015-03-01"), months: 15 },
  { from: day("2019-08-21"), months: 18 },
  { from: day("2024-02-27"), months: 36 },
];

/** First day of § 2; OPEN when it never came. */
function analogousFrom(arrival: Day): Day {
  for (const [index, rule] of WAITING_MONTHS.entries()) {
    const due = Math.max(addMonths(arrival, rule.months), rule.from);
    if (due < (WAITING_MONTHS[index + 1]?.from ?? OPEN)) return due;
  }
  return OPEN;
}

function spans(household: Household, changes: readonly { from: Day; kind: BenefitKind }[]): BenefitSpan[] {
  const inOrder = [{ from: household.arrival, kind: "BASIC_3" as const }, ...changes];
  return inOrder.flatMap(({ from, kind }, index) => {
    const until = Math.min(inOrder[index + 1]?.from ?? household.careUntil, household.careUntil);
    return from < until ? [{ from, until, kind }] : [];
  });
}

/** Exactly so many persons of the 369: households drawn until the figure is met, none over it. */
function draw(
  random: Random,
  from: Household[],
  persons: number,
  suits: (household: Household) => boolean,
): Household[] {
  const drawn: Household[] = [];
  let left = persons;
  for (const household of random.shuffled(from.filter(suits)).sort((one, other) => counted(other) - counted(one))) {
    if (counted(household) > left) continue;
    drawn.push(household);
    left -= counted(household);
    from.splice(from.indexOf(household), 1);
  }
  if (left > 0) throw new Error(`${left} of ${persons} persons missing`);
  return drawn;
}

function counted(household: Household): number {
  return household.persons.filter((person) => person.inCare && person.joins <= COUNT_DAY).length;
}

/** DOMAIN §9 for 2018-07-31: § 2 145, § 1a 12, nothing drawn because of income 7, all others § 3. */
function countedBenefits(random: Random, households: Household[]): void {
  const rest = households.filter(({ arrival, careUntil }) => arrival <= COUNT_DAY && careUntil > COUNT_DAY);
  const everybody = [...rest];
  const longHere = ({ arrival }: Household) => analogousFrom(arrival) <= COUNT_DAY;
  const income = draw(random, rest, 7, (one) => longHere(one) && counted(one) < 5);
  const reduced = draw(random, rest, 12, (one) => counted(one) < 4 && one.arrival < day("2018-01-01"));
  const analogous = new Set(drawMixed(random, rest, 145, longHere));
  for (const household of everybody) {
    const { arrival } = household;
    if (income.includes(household)) {
      const earns = random.int(Math.max(arrival, day("2017-09-01")), day("2018-06-30"));
      household.benefits = spans(household, [{ from: earns, kind: "NONE" }]);
    } else if (reduced.includes(household)) {
      const cut = random.int(Math.max(arrival, day("2018-02-01")), day("2018-07-01"));
      household.benefits = spans(household, [
        { from: cut, kind: "REDUCED_1A" },
        { from: addMonths(cut, 8), kind: "BASIC_3" },
      ]);
    } else if (analogous.has(household)) {
      household.benefits = spans(household, [{ from: analogousFrom(arrival), kind: "ANALOGOUS_2" }]);
    } else {
      const later = Math.max(analogousFrom(arrival), COUNT_DAY + random.int(31, 300));
      household.benefits = spans(household, random.chance(0.5) ? [{ from: later, kind: "ANALOGOUS_2" }] : []);
    }
  }
}

/** Like draw, but households of all sizes, the large ones only while there is room. */
function drawMixed(
  random: Random,
  from: Household[],
  persons: number,
  suits: (household: Household) => boolean,
): Household[] {
  const singles = from.filter((household) => counted(household) === 1 && suits(household));
  const others = random.shuffled(from.filter((household) => counted(household) > 1 && suits(household)));
  const drawn: Household[] = [];
  let left = persons;
  for (const household of [...others, ...random.shuffled(singles)]) {
    const size = counted(household);
    if (size > left || (size > 1 && left - size < 40)) continue;
    drawn.push(household);
    left -= size;
  }
  if (left > 0) throw new Error(`${left} of ${persons} persons missing`);
  return drawn;
}

export function decideBenefits(random: Random, households: Household[]): void {
  countedBenefits(random, households);
  for (const household of households) {
    if (household.benefits.length > 0 || household.careUntil <= household.arrival) continue;
    const due = analogousFrom(household.arrival);
    household.benefits = spans(household, random.chance(0.8) ? [{ from: due, kind: "ANALOGOUS_2" }] : []);
  }
}

/** What somebody gets after care, as far as it is known: as long as they still live in a home of the city. */
export function benefitAfterCare(household: Household): BenefitSpan | null {
  if (!STAYS_AFTER_CARE.has(household.endReason)) return null;
  const leaves = household.stays.reduce((last, stay) => Math.max(last, stay.until), 0);
  if (leaves <= household.careUntil) return null;
  const kind = household.endReason === "INCOME_OR_ASSETS" ? "NONE" : "SGB_II";
  return { kind, from: household.careUntil, until: leaves };
}

import type { Day } from "./days.js";
import { addYears, firstOfYear } from "./days.js";
import { inventFamilyName } from "./family-names.js";
import { givenNamesOf } from "./given-names.js";
import type { Gender, HouseholdRole, Person } from "./model.js";
import type { Origin } from "./origins.js";
import type { Random } from "./random.js";

export interface Human {
  readonly gender: Gender;
  readonly birth: Day;
}

/** Who makes up a household, before names are given. The first adult is the contact person. */
export interface Cast {
  readonly adults: readonly Human[];
  readonly children: readonly Human[];
}

export function castSize(cast: Cast): number {
  return cast.adults.length + cast.children.length;
}

/** A birthday of somebody who has completed `age` years on that day. */
export function bornAtAge(random: Random, age: number, on: Day): Day {
  return random.int(addYears(on, -age - 1) + 1, addYears(on, -age));
}

const anyGender = (random: Random): Gender => (random.chance(0.52) ? "MALE" : "FEMALE");

/** Children of a household, some years apart, none older than their parents allow. */
function children(random: Random, count: number, on: Day): Human[] {
  let age = random.int(0, Math.max(1, 9 - count));
  return Array.from({ length: count }, () => {
    const child = { gender: anyGender(random), birth: bornAtAge(random, Math.min(age, 17), on) };
    age += random.int(1, 3);
    return child;
  });
}

export function parentOf(random: Random, gender: Gender, youngsters: readonly Human[], on: Day): Human {
  const oldest = youngsters.reduce((first, child) => Math.min(first, child.birth), on);
  const age = gender === "FEMALE" ? random.int(19, 29) : random.int(21, 35);
  return { gender, birth: Math.min(addYears(oldest, -age) - random.int(0, 364), addYears(on, -19)) };
}

/** A household as they come, of at most so many persons. */
export function typicalCast(random: Random, arrival: Day, atMost: number): Cast {
  const kind = random.weighted(
    [
      { kind: "single", weight: 62, least: 1 },
      { kind: "couple", weight: 6, least: 2 },
      { kind: "single parent", weight: 8, least: 2 },
      { kind: "family", weight: 24, least: 3 },
    ].filter(({ least }) => least <= atMost),
    ({ weight }) => weight,
  ).kind;
  if (kind === "single") {
    const gender = random.chance(0.85) ? "MALE" : "FEMALE";
    return {
      adults: [{ gender, birth: bornAtAge(random, 18 + Math.floor(random.exponential(11)), arrival) }],
      children: [],
    };
  }
  if (kind === "couple") {
    const adults = (["MALE", "FEMALE"] as const).map((gender) => ({
      gender,
      birth: bornAtAge(random, random.int(20, 62), arrival),
    }));
    return { adults: random.shuffled(adults), children: [] };
  }
  const parents: readonly Gender[] =
    kind === "family" ? random.shuffled(["MALE", "FEMALE"]) : [random.chance(0.9) ? "FEMALE" : "MALE"];
  const youngsters = children(
    random,
    Math.min(random.pick([1, 1, 2, 2, 2, 3, 3, 4, 5]), atMost - parents.length),
    arrival,
  );
  return { adults: parents.map((gender) => parentOf(random, gender, youngsters, arrival)), children: youngsters };
}

export function compose(random: Random, origin: Origin, cast: Cast, arrival: Day): Person[] {
  // Some registers know only one name of a person.
  const familyName =
    cast.adults.length + cast.children.length === 1 && random.chance(0.012) ? "" : inventFamilyName(random);
  const taken = new Set<string>();
  const person = (human: Human, role: HouseholdRole): Person => {
    const names = givenNamesOf(origin.names, human.gender).filter((name) => !taken.has(name));
    const givenNames = random.pick(names);
    taken.add(givenNames);
    const [home = "und", ...others] = origin.languages;
    const languages = [home, ...others.filter(() => role !== "CHILD" && random.chance(0.45))];
    if (random.chance(role === "CHILD" ? 0.4 : 0.15)) languages.push("deu");
    const ownName = role === "PARTNER" && random.chance(0.12) ? inventFamilyName(random) : familyName;
    // An unknown birthday is registered as the first of January.
    const birth = role !== "CHILD" && random.chance(0.08) ? firstOfYear(human.birth) : human.birth;
    return {
      familyName: ownName,
      givenNames: random.chance(0.06) && names.length > 1 ? `${givenNames} ${random.pick(names)}` : givenNames,
      birth,
      gender: human.gender,
      role,
      nationality: origin.code,
      languages,
      joins: Math.max(arrival, human.birth),
      inCare: true,
    };
  };
  return [
    ...cast.adults.map((adult, index) => person(adult, index === 0 ? "CONTACT_PERSON" : "PARTNER")),
    ...cast.children.map((child) => person(child, "CHILD")),
  ];
}

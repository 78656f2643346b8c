import { AreaLoad } from "./area-load.js";
import type { AreaKey } from "./city-map.js";
import { areaOf, FIVE_AREAS, THREE_AREAS } from "./city-map.js";
import type { Day } from "./days.js";
import { buildHomes } from "./homes.js";
import { findUnits, latestEnd, reserve } from "./lodging.js";
import type { Home, Household, MoveReason } from "./model.js";
import { Random } from "./random.js";

const STREET_FIRST = "Muster Beispiel Probe Fiktiv Demo Übungs Platzhalter Fantasie Kulissen Entwurfs".split(" ");
const STREET_SECOND = "straße weg gasse allee ring platz pfad steig zeile".split(" ");

/** Everything that exists while the story is told: homes and who reserved them, households, the load of the areas. */
export class Town {
  readonly random: Random;
  readonly homes: readonly Home[];
  readonly load: AreaLoad;
  readonly households: Household[] = [];
  readonly today: Day;
  private readonly streets = new Map<string, string[]>();

  constructor(seed: number, today: Day) {
    this.random = new Random(seed);
    this.today = today;
    this.homes = buildHomes();
    this.load = new AreaLoad(today);
    const names = this.random.shuffled(STREET_FIRST.flatMap((first) => STREET_SECOND.map((second) => first + second)));
    const districts = [...FIVE_AREAS, ...THREE_AREAS].flatMap(({ districts }) => districts);
    for (const district of new Set(districts)) this.streets.set(district, names.splice(0, 4));
  }

  homesOfArea(key: AreaKey, on: Day): Home[] {
    return this.random.shuffled(this.homes.filter((home) => areaOf(home.district, on).key === key));
  }

  /** Moves a household into the first of these homes that has room. Answers with the day the stay must end, or null. */
  intoHome(household: Household, from: Day, until: Day, homes: readonly Home[], reason: MoveReason): Day | null {
    const members = household.persons.filter((person) => !person.apart && person.joins < until);
    const inCare = members.filter((person) => person.inCare && person.joins <= from).length;
    const single = household.persons.length === 1 ? (household.persons[0]?.gender ?? null) : null;
    for (const home of homes) {
      const end = Math.min(until, latestEnd(home, from) ?? from);
      if (end <= from || (end < until && end - from < 30)) continue;
      const careEnd = Math.min(end, household.careUntil);
      if (careEnd > from && !this.load.hasRoom(home.district, from, careEnd, inCare)) continue;
      const units = findUnits(home, members.length, from, end, single);
      if (!units) continue;
      reserve(units, members.length, from, end, single);
      household.stays.push({
        from,
        until: end,
        reason,
        district: home.district,
        dwelling: { tenure: "CITY_DESIGNATED", home, units },
      });
      this.load.add(household, from, end, home.district);
      return end;
    }
    return null;
  }

  intoFlat(household: Household, from: Day, until: Day, district: string): void {
    const members = household.persons.filter((person) => !person.apart && person.joins < until);
    const flat = {
      district,
      street: this.random.pick(this.streets.get(district) ?? ["Musterweg"]),
      houseNumber: String(this.random.int(1, 148)) + this.random.pick(["", "", "", "a", "b"]),
      places: members.length + this.random.int(0, 1),
    };
    household.stays.push({ from, until, reason: "OWN_FLAT", district, dwelling: { tenure: "SELF_RENTED", flat } });
    this.load.add(household, from, until, district);
  }

  /** As long as wanted in homes, moving on inside the area when a home closes. False when there is no room at first. */
  liveInHomes(household: Household, from: Day, until: Day, homes: readonly Home[], reason: MoveReason): boolean {
    let end = this.intoHome(household, from, until, homes, reason);
    if (end === null) return false;
    while (end < until) {
      const left = household.stays.at(-1);
      if (!left || end >= household.careUntil) return true;
      const others = this.homesOfArea(areaOf(left.district, end).key, end);
      const next: Day | null = this.random.chance(0.35)
        ? null
        : this.intoHome(household, end, until, others, "CLOSURE");
      if (next === null) {
        this.intoFlat(household, end, household.careUntil, this.districtNear(left.district, end));
        return true;
      }
      end = next;
    }
    return true;
  }

  /** A district of the same area, so that a move seldom costs a household its caseworker. */
  districtNear(district: string, on: Day): string {
    return this.random.pick(areaOf(district, on).districts);
  }
}

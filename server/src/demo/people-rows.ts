import { benefitAfterCare } from "./benefits.js";
import type { Row } from "./city.js";
import { PROGRAMME_START } from "./city-map.js";
import type { Day } from "./days.js";
import { dateRange, isoDay } from "./days.js";
import type { HousingRows } from "./housing-rows.js";
import type { Household, Person } from "./model.js";
import type { ProgrammeIds } from "./programme-ids.js";
import { idOf } from "./programme-ids.js";

const FIRST_FILE_NUMBER = 10_001;
const FIRST_HOUSEHOLD_NUMBER = 101;

/** Everybody's rows. What lies after today has not happened: it is left out, and what runs on has no end. */
export class PeopleRows {
  readonly refugee: Row[] = [];
  readonly refugee_identity: Row[] = [];
  readonly household: Row[] = [];
  readonly household_membership: Row[] = [];
  readonly occupancy: Row[] = [];
  readonly benefit_period: Row[] = [];
  readonly care_period: Row[] = [];
  readonly caseworker_assignment: Row[] = [];
  private readonly ids: ProgrammeIds;
  private readonly housing: HousingRows;
  private readonly nextId: () => string;
  private readonly today: Day;

  constructor(ids: ProgrammeIds, housing: HousingRows, nextId: () => string, today: Day) {
    this.ids = ids;
    this.housing = housing;
    this.nextId = nextId;
    this.today = today;
  }

  addHousehold(household: Household): void {
    const id = this.nextId();
    const number = `H-${String(FIRST_HOUSEHOLD_NUMBER + this.household.length).padStart(4, "0")}`;
    this.household.push({ id, number });
    const sharing = household.persons.filter((person) => !person.apart);
    for (const person of household.persons.filter(({ joins }) => joins <= this.today)) {
      const refugee = this.addRefugee(person);
      const ends = household.endReason === "DEATH" ? household.careUntil : Number.POSITIVE_INFINITY;
      this.household_membership.push({
        id: this.nextId(),
        household_id: id,
        refugee_id: refugee,
        period: dateRange(person.joins, ends, this.today),
        role: person.role,
      });
      this.addOccupancies(refugee, household, person, sharing.indexOf(person));
      this.addBenefits(refugee, household, person);
      this.addCare(refugee, household, person);
    }
  }

  private addRefugee(person: Person): string {
    const id = this.nextId();
    this.refugee.push({ id, file_number: `AiD-${FIRST_FILE_NUMBER + this.refugee.length}`, synthetic: true });
    const birth = isoDay(person.birth);
    this.refugee_identity.push({
      refugee_id: id,
      family_name: person.familyName,
      given_names: person.givenNames,
      birth_date: birth,
      birth_date_estimated: birth.endsWith("-01-01"),
      gender: person.gender,
      nationalities: [person.nationality],
      languages: person.languages,
    });
    return id;
  }

  private span(person: Person, from: Day, until: Day): string | null {
    const start = Math.max(from, person.joins);
    return start < until && start <= this.today ? dateRange(start, until, this.today) : null;
  }

  private addOccupancies(refugee: string, household: Household, person: Person, position: number): void {
    const stays = person.apart ? [person.apart] : [...household.stays].sort((one, other) => one.from - other.from);
    let first = true;
    for (const stay of stays) {
      const period = this.span(person, stay.from, stay.until);
      if (!period) continue;
      const joinedLater = person.inCare ? "BIRTH" : "FAMILY";
      this.occupancy.push({
        id: this.nextId(),
        refugee_id: refugee,
        housing_unit_id: this.housing.unitOf(stay, Math.max(0, position)),
        period,
        move_in_reason: first && person.joins > household.arrival ? joinedLater : stay.reason,
      });
      first = false;
    }
  }

  private addBenefits(refugee: string, household: Household, person: Person): void {
    const after = benefitAfterCare(household);
    const late = { kind: "SGB_II" as const, from: household.arrival, until: Number.POSITIVE_INFINITY };
    const spans = person.inCare ? [...household.benefits, ...(after ? [after] : [])] : [late];
    for (const { kind, from, until } of spans) {
      const leaves = household.stays.reduce((last, stay) => Math.max(last, stay.until), household.arrival);
      const end = person.inCare ? until : leaves;
      const period = this.span(person, from, end);
      if (!period) continue;
      const last = person.inCare && end === household.careUntil && end <= this.today;
      this.benefit_period.push({
        id: this.nextId(),
        refugee_id: refugee,
        kind,
        period,
        end_reason: last ? household.endReason : null,
      });
    }
  }

  private addCare(refugee: string, household: Household, person: Person): void {
    const care = person.inCare && this.span(person, PROGRAMME_START, household.careUntil);
    if (!care) return;
    this.care_period.push({
      id: this.nextId(),
      refugee_id: refugee,
      period: care,
      end_reason: household.careUntil <= this.today ? household.endReason : null,
    });
    for (const { caseworker, from, until, limited } of household.responsibilities) {
      const start = Math.max(from, person.joins);
      const period = limited ? `[${isoDay(start)},${isoDay(until)})` : this.span(person, from, until);
      if (!period) continue;
      this.caseworker_assignment.push({
        id: this.nextId(),
        refugee_id: refugee,
        caseworker_id: idOf(this.ids.caseworkers, caseworker),
        period,
        recorded_at: `${isoDay(start)}T08:30:00Z`,
        // Whatever is planned is known today.
        known_since: `${isoDay(Math.min(start, this.today))}T08:30:00Z`,
        recorded_by_id: this.ids.steeringAccount,
      });
    }
  }
}

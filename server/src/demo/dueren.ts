import { addLaterHouseholds } from "./after-2018.js";
import { addEarlierHouseholds } from "./before-2018.js";
import { decideBenefits } from "./benefits.js";
import { caseTaskRows } from "./case-tasks.js";
import { assignCaseworkers } from "./caseload.js";
import type { City } from "./city.js";
import { addCountedHouseholds } from "./cohort-2018.js";
import { day } from "./days.js";
import { QUIET_DAYS } from "./destiny.js";
import { grantedExceptions, presentException } from "./exceptions.js";
import { HousingRows } from "./housing-rows.js";
import { partnerRows } from "./partners.js";
import { PeopleRows } from "./people-rows.js";
import { settlePresentDay } from "./present-day.js";
import { programmeIds } from "./programme-ids.js";
import { programmeRows } from "./programme-rows.js";
import { Ids } from "./random.js";
import { Town } from "./town.js";

/** From this day on all of the demo's present caseworkers are employed. */
const EARLIEST_TODAY = "2025-01-01";

/**
 * A city like Düren from 2016-09-01 until today, with the published figures of 2016 to 2018 (DOMAIN §9).
 * Depends on seed and day alone, to the byte.
 */
export function inventDueren(seed: number, today: string): City {
  if (today < EARLIEST_TODAY)
    throw new RangeError(`the demo's present day is ${EARLIEST_TODAY} or later, not ${today}`);
  const town = new Town(seed, day(today));
  addCountedHouseholds(town);
  addEarlierHouseholds(town);
  addLaterHouseholds(town);
  town.households.sort((one, other) => one.arrival - other.arrival);

  const exceptions = grantedExceptions(town.load, town.today);
  assignCaseworkers(town.households, exceptions, town.today, town.today - QUIET_DAYS);
  settlePresentDay(town.households, town.today, presentException(town.today));
  decideBenefits(town.random, town.households);

  const ids = new Ids(seed);
  const nextId = () => ids.next();
  const programme = programmeIds(nextId);
  const housing = new HousingRows(programme.districts, nextId, town.today);
  const people = new PeopleRows(programme, housing, nextId, town.today);
  for (const home of town.homes) housing.addHome(home);
  for (const household of town.households) {
    housing.addFlats(household);
    people.addHousehold(household);
  }
  const programmeTables = programmeRows(programme, nextId, town.today, exceptions);
  const partners = partnerRows(town.random, nextId, town.today);
  return {
    seed,
    today,
    rows: {
      ...programmeTables,
      accommodation: housing.accommodation,
      accommodation_address: housing.accommodation_address,
      housing_unit: housing.housing_unit,
      housing_unit_capacity: housing.housing_unit_capacity,
      refugee: people.refugee,
      refugee_identity: people.refugee_identity,
      household: people.household,
      household_membership: people.household_membership,
      occupancy: people.occupancy,
      benefit_period: people.benefit_period,
      care_period: people.care_period,
      caseworker_assignment: people.caseworker_assignment,
      referral_partner: partners,
      case_task: caseTaskRows(seed, nextId, town.today, { care: people.care_period, partners }),
    },
  };
}

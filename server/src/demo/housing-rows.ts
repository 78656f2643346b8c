import type { Row } from "./city.js";
import type { Day } from "./days.js";
import { dateRange, day, OPEN } from "./days.js";
import { unitOf } from "./lodging.js";
import type { Home, Household, OwnFlat, Stay, Unit } from "./model.js";
import { idOf } from "./programme-ids.js";

const HOMES_SINCE = day("2012-01-01");
const POSTAL_CODES: readonly [code: string, districts: string][] = [
  ["52349", "innenstadt gruenguertel sued lendersdorf niederau-krauthausen berzbuir-kufferath roelsdorf"],
  ["52351", "ost sued-ost"],
  ["52353", "nord-dueren birkesdorf hoven merken mariaweiler echtz-konzendorf arnoldsweiler"],
  ["52355", "derichsweiler guerzenich birgel west"],
];

function postalCode(district: string): string {
  return POSTAL_CODES.find(([, districts]) => districts.split(" ").includes(district))?.[0] ?? "52349";
}

/** Homes and flats as rows; knows the id of each unit afterwards. */
export class HousingRows {
  readonly accommodation: Row[] = [];
  readonly accommodation_address: Row[] = [];
  readonly housing_unit: Row[] = [];
  readonly housing_unit_capacity: Row[] = [];
  private readonly units = new Map<Unit | OwnFlat, string>();
  private readonly districts: ReadonlyMap<string, string>;
  private readonly nextId: () => string;
  private readonly today: Day;

  constructor(districts: ReadonlyMap<string, string>, nextId: () => string, today: Day) {
    this.districts = districts;
    this.nextId = nextId;
    this.today = today;
  }

  private accommodate(
    district: string,
    kind: { id: string; tenure: string; form: string; name: string | null },
    address: { street: string; house_number: string },
  ): void {
    this.accommodation.push({ ...kind, district_id: idOf(this.districts, district) });
    this.accommodation_address.push({ accommodation_id: kind.id, ...address, postal_code: postalCode(district) });
  }

  private unit(accommodation: string, key: Unit | OwnFlat, label: string): string {
    const id = this.nextId();
    this.units.set(key, id);
    this.housing_unit.push({ id, accommodation_id: accommodation, label });
    return id;
  }

  private capacity(unit: string, places: number, from: Day, until: Day, blocked: boolean): void {
    this.housing_unit_capacity.push({
      id: this.nextId(),
      housing_unit_id: unit,
      period: dateRange(from, until, this.today),
      places,
      blocked,
    });
  }

  addHome(home: Home): void {
    const id = this.nextId();
    const { name, form } = home;
    const address = { street: name, house_number: home.houseNumber };
    this.accommodate(home.district, { id, tenure: "CITY_DESIGNATED", form, name }, address);
    for (const one of home.units) {
      const unit = this.unit(id, one, one.label);
      const { from, until } = home.blocked ?? { from: OPEN, until: OPEN };
      this.capacity(unit, one.places, HOMES_SINCE, from, false);
      if (from < OPEN) {
        this.capacity(unit, one.places, from, until, true);
        this.capacity(unit, one.places, until, OPEN, false);
      }
    }
  }

  /** A flat is known as long as somebody in care rents it. */
  addFlats(household: Household): void {
    for (const { dwelling, from, until } of household.stays) {
      if (dwelling.tenure !== "SELF_RENTED" || from > this.today) continue;
      const { flat } = dwelling;
      const id = this.nextId();
      const address = { street: flat.street, house_number: flat.houseNumber };
      this.accommodate(flat.district, { id, tenure: "SELF_RENTED", form: "FLAT", name: null }, address);
      this.capacity(this.unit(id, flat, "Wohnung"), flat.places, from, until, false);
    }
  }

  unitOf(stay: Stay, position: number): string {
    const { dwelling } = stay;
    const unit = dwelling.tenure === "CITY_DESIGNATED" ? unitOf(dwelling.units, position) : dwelling.flat;
    return idOf(this.units, unit);
  }
}

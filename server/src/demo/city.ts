type Value = string | number | boolean | null | readonly string[] | object;

/** One row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** The tables of a city, in the order their references allow. */
export const TABLES = [
  "organization",
  "programme_phase",
  "caseworker",
  "district",
  "district_neighbour",
  "area_cut",
  "integration_area",
  "area_cut_district",
  "employment",
  "accommodation",
  "accommodation_address",
  "housing_unit",
  "housing_unit_capacity",
  "refugee",
  "refugee_identity",
  "household",
  "household_membership",
  "occupancy",
  "benefit_period",
  "care_period",
  "user_account",
  "capacity_exception",
  "caseworker_assignment",
  "referral_partner",
  "case_task",
] as const;

export type Table = (typeof TABLES)[number];

/** A whole city as rows, except the password of its accounts, which is hashed, and texts, which are sealed on loading. */
export interface City {
  readonly seed: number;
  /** The day the city was told on, YYYY-MM-DD. */
  readonly today: string;
  readonly rows: Readonly<Record<Table, readonly Row[]>>;
}

import type { Day } from "./days.js";

export type Gender = "FEMALE" | "MALE";
export type HouseholdRole = "CONTACT_PERSON" | "PARTNER" | "CHILD" | "OTHER_RELATIVE";
export type MoveReason = "ALLOCATION" | "BIRTH" | "TRANSFER" | "OWN_FLAT" | "FAMILY" | "CLOSURE";
export type BenefitKind = "BASIC_3" | "ANALOGOUS_2" | "REDUCED_1A" | "SGB_II" | "NONE";
export type EndReason =
  | "RECOGNITION"
  | "OTHER_TITLE"
  | "INCOME_OR_ASSETS"
  | "DEPARTURE_VOLUNTARY"
  | "DEPORTATION"
  | "DUBLIN_TRANSFER"
  | "MOVE_AWAY_REALLOCATION"
  | "UNKNOWN_WHEREABOUTS"
  | "DEATH"
  | "OTHER";

export interface Person {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birth: Day;
  readonly gender: Gender;
  readonly role: HouseholdRole;
  readonly nationality: string;
  readonly languages: readonly string[];
  /** First day in Düren: the household's arrival, the birth, or a family's reunion. */
  joins: Day;
  /** False for somebody who lives here without benefits under AsylbLG. */
  inCare: boolean;
  /** Where this person lives when it is not where the household lives. */
  apart?: Stay;
}

export interface Home {
  readonly name: string;
  readonly houseNumber: string;
  readonly district: string;
  readonly form: "SHARED_HOME" | "CONTAINER" | "HOUSE";
  readonly units: readonly Unit[];
  /** Nobody new may move in from, until; whoever lives there has left by `emptyBy`. */
  readonly blocked: { readonly from: Day; readonly emptyBy: Day; readonly until: Day } | null;
}

export interface Unit {
  readonly label: string;
  readonly places: number;
  readonly reservations: Reservation[];
}

export interface Reservation {
  readonly from: Day;
  readonly until: Day;
  readonly persons: number;
  /** Single people share a room with single people of their gender. */
  readonly single: Gender | null;
}

/** A flat of one's own, known as long as the household lives in it. */
export interface OwnFlat {
  readonly district: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly places: number;
}

export interface Stay {
  readonly from: Day;
  readonly until: Day;
  readonly reason: MoveReason;
  readonly district: string;
  readonly dwelling:
    | { readonly tenure: "CITY_DESIGNATED"; readonly home: Home; readonly units: readonly Unit[] }
    | { readonly tenure: "SELF_RENTED"; readonly flat: OwnFlat };
}

export interface BenefitSpan {
  readonly kind: BenefitKind;
  readonly from: Day;
  readonly until: Day;
}

export interface Responsibility {
  readonly caseworker: string;
  readonly from: Day;
  readonly until: Day;
  /** The end is agreed although it lies in the future. */
  readonly limited?: boolean;
}

export interface Household {
  readonly persons: Person[];
  readonly arrival: Day;
  /** First day after care under AsylbLG. Equal to `arrival` for those who were never in care. */
  readonly careUntil: Day;
  readonly endReason: EndReason;
  stays: Stay[];
  benefits: BenefitSpan[];
  responsibilities: Responsibility[];
}

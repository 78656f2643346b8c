import type { AccountRole } from "./viewer-role.js";

/**
 * Who may see and change what about persons: the one place to read and to review. `npm run policies` writes from it the
 * row security of the database and the table in docs/privacy.md; the tests are generated from it.
 */

/** How the viewer stands to the person an object is about. Several may hold at once; one that permits is enough. */
export type Relation =
  /** The viewer's caseworker answers for the person today, or did until the hand-over window ago. */
  | "own"
  /** One of the viewer's own for whom nobody else answers today: what is read during a hand-over is not written. */
  | "answering"
  /** The viewer's caseworker substitutes today for the one who answers today. */
  | "substituted"
  /** The viewer opened the person's file in an emergency, with a reason and for some hours. */
  | "emergency"
  /** A caseworker of the viewer's organization answers, or was the last to answer. */
  | "organization"
  /** Nobody ever answered, and the person lives in an area of the viewer's organization. */
  | "area"
  /** None of these. */
  | "elsewhere";

type Role = `${AccountRole}`;
type Permits = { readonly [role in Role]?: readonly Relation[] };

export interface Rule {
  readonly table: string;
  /** Names the policy together with the table. */
  readonly name: string;
  /** What it is about, in German, for docs/privacy.md. */
  readonly subject: string;
  /** Only these rows of the table, in SQL. */
  readonly only?: string;
  /**
   * The column with the person's id; `residents`: the persons who live there today, and of an empty flat the area it
   * lies in; null: about no person, so that a role sees all rows or none.
   */
  readonly person: string | "residents" | null;
  readonly select: Permits;
  /** What is not named here is permitted to nobody: the application's role has not even got the right. */
  readonly insert?: Permits;
  readonly update?: Permits;
  readonly delete?: Permits;
}

export const everyone: readonly Relation[] = ["own", "substituted", "emergency", "organization", "area", "elsewhere"];

/** That somebody is cared for, where and by whom: the casework knows it of everybody. */
const casework: Permits = {
  STEERING: everyone,
  ASSOCIATION_ADMIN: everyone,
  CASEWORKER: everyone,
  DATA_PROTECTION_OFFICER: ["emergency"],
};
const caseworkAtOnce: Permits = { STEERING: everyone, ASSOCIATION_ADMIN: everyone, CASEWORKER: everyone };

const who: Permits = {
  STEERING: everyone,
  ASSOCIATION_ADMIN: ["organization", "area", "emergency"],
  CASEWORKER: ["own", "substituted", "area", "emergency"],
  DATA_PROTECTION_OFFICER: ["emergency"],
};

const moves: Permits = { STEERING: everyone, ASSOCIATION_ADMIN: ["organization", "area"] };

export const rules: readonly Rule[] = [
  {
    table: "refugee_identity",
    name: "known",
    subject: "Name, Geburtsdatum, Geschlecht, Staatsangehörigkeit, Sprachen",
    person: "refugee_id",
    select: who,
  },
  { table: "refugee", name: "known", subject: "Aktennummer", person: "id", select: casework },
  { table: "household", name: "known", subject: "Haushaltsnummer", person: null, select: caseworkAtOnce },
  {
    table: "household_membership",
    name: "known",
    subject: "Zugehörigkeit zum Haushalt",
    person: "refugee_id",
    select: casework,
  },
  { table: "occupancy", name: "known", subject: "Belegung", person: "refugee_id", select: casework },
  { table: "care_period", name: "known", subject: "Betreuung", person: "refugee_id", select: casework },
  {
    table: "caseworker_assignment",
    name: "known",
    subject: "Zuständigkeit",
    person: "refugee_id",
    select: casework,
    insert: moves,
    update: moves,
    delete: moves,
  },
  {
    // Written by a function of the owner, since areas are planned for everybody, restricted files included.
    table: "planned_assignment",
    name: "planned",
    subject: "Geplante Zuständigkeit im Entwurf eines Raumzuschnitts",
    person: "refugee_id",
    select: { STEERING: everyone },
  },
  {
    table: "caseworker_assignment_superseded",
    name: "known",
    subject: "Zuständigkeit, wie sie früher bekannt war",
    person: "refugee_id",
    select: casework,
  },
  {
    table: "reassignment",
    name: "known",
    subject: "Neuzuordnung, mit Begründung",
    person: null,
    select: caseworkAtOnce,
    insert: { STEERING: everyone, ASSOCIATION_ADMIN: everyone },
  },
  {
    table: "reassignment_case",
    name: "known",
    subject: "Übergabe: wer bis dahin und wer seither zuständig ist",
    person: "refugee_id",
    select: casework,
    insert: moves,
  },
  {
    table: "benefit_period",
    name: "known",
    subject: "Leistungen",
    only: "kind <> 'REDUCED_1A'",
    person: "refugee_id",
    select: {
      STEERING: everyone,
      ASSOCIATION_ADMIN: ["organization", "area", "emergency"],
      CASEWORKER: ["own", "substituted", "emergency"],
      DATA_PROTECTION_OFFICER: ["emergency"],
    },
  },
  {
    table: "benefit_period",
    name: "reduced",
    subject: "Anspruchseinschränkung nach § 1a AsylbLG",
    only: "kind = 'REDUCED_1A'",
    person: "refugee_id",
    select: { CASEWORKER: ["own", "substituted", "emergency"] },
  },
  {
    table: "case_task",
    name: "answering",
    subject: "Wiedervorlage: Art, Tag, Text, Fachdienst",
    person: "refugee_id",
    select: { CASEWORKER: ["own", "substituted", "emergency"] },
    // Nobody deletes one.
    insert: { CASEWORKER: ["answering", "substituted"] },
    update: { CASEWORKER: ["answering", "substituted"] },
  },
  {
    table: "accommodation_address",
    name: "flat",
    subject: "Anschrift einer selbst angemieteten Wohnung",
    only: "(select a.tenure from accommodation a where a.id = accommodation_id) = 'SELF_RENTED'",
    person: "residents",
    select: who,
  },
  {
    table: "accommodation_address",
    name: "home",
    subject: "Anschrift eines Übergangsheims",
    only: "(select a.tenure from accommodation a where a.id = accommodation_id) = 'CITY_DESIGNATED'",
    person: null,
    select: {
      ...caseworkAtOnce,
      VOLUNTEER_COORDINATOR: everyone,
      BOARD: everyone,
      DATA_PROTECTION_OFFICER: everyone,
    },
  },
  {
    table: "capacity_exception",
    name: "known",
    subject: "Ausnahme vom Betreuungsschlüssel, mit Begründung",
    person: null,
    // Everybody's figures count them.
    select: { ...caseworkAtOnce, VOLUNTEER_COORDINATOR: everyone, BOARD: everyone, DATA_PROTECTION_OFFICER: everyone },
    insert: { STEERING: everyone },
  },
];

/** What a token must have been given to read a table, one of each list; a session has them all. */
export const scopesToRead: { readonly [table: string]: readonly (readonly string[])[] } = {
  refugee_identity: [["refugees:read"]],
  benefit_period: [["refugees:read"]],
  refugee: [["refugees:read", "caseload:read"]],
  household: [["refugees:read", "caseload:read"]],
  household_membership: [["refugees:read", "caseload:read"]],
  care_period: [["caseload:read"]],
  caseworker_assignment: [["caseload:read"]],
  planned_assignment: [["areas:read"], ["caseload:read"]],
  caseworker_assignment_superseded: [["caseload:read"]],
  reassignment: [["caseload:read"]],
  reassignment_case: [["caseload:read"]],
  capacity_exception: [["caseload:read", "statistics:read"]],
  // Where, and who: both must be there to be shown.
  occupancy: [["housing:read"], ["refugees:read", "caseload:read"]],
  // And its address with it, whose rules look at the place.
  accommodation: [["housing:read"]],
  housing_unit: [["housing:read"]],
};

/** What no token reads or changes, whatever its scopes. */
export const forSessionsOnly: readonly string[] = ["case_task"];

/** What a token must have been given to change anything else. */
export const scopeToWrite = "caseload:write";

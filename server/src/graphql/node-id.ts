import { badInput } from "./errors.js";

/**
 * Ids of the API are typed: a prefix for the type and the row's uuid in hexadecimal, `ref_0198…`. Clients treat them as
 * opaque. An id of another type is refused instead of finding nothing.
 */
const prefixes = {
  Account: "act",
  ApiToken: "tok",
  AreaCut: "cut",
  Accommodation: "acc",
  BenefitPeriod: "ben",
  CapacityException: "exc",
  CarePeriod: "car",
  CaseTask: "tsk",
  Caseworker: "csw",
  CaseworkerAssignment: "asg",
  District: "dis",
  EmergencyAccess: "eme",
  Employment: "emp",
  HandOverRequest: "hor",
  Household: "hsh",
  HouseholdMembership: "mem",
  HousingUnit: "unt",
  IntegrationArea: "are",
  Occupancy: "occ",
  Organization: "org",
  ProgrammePhase: "pha",
  RecutRun: "run",
  ReferralPartner: "par",
  Reassignment: "rea",
  Refugee: "ref",
  ReportClosing: "clo",
  RestrictedFile: "rst",
  Substitution: "sub",
  Viewer: "usr",
} as const;

export type NodeType = keyof typeof prefixes;

const types = new Map<string, NodeType>(Object.entries(prefixes).map(([type, prefix]) => [prefix, type as NodeType]));

export const isNodeType = (name: string): name is NodeType => name in prefixes;

export const nodePrefix = (type: NodeType): string => `${prefixes[type]}_`;

export const toNodeId = (type: NodeType, uuid: string): string => nodePrefix(type) + uuid.replaceAll("-", "");

/** Where a row that graphql-js completes says of which type it is: no client can ask for a key like this. */
export const typeOfNode = "type of the node";

/** The type an id claims to be of, or null. */
export function nodeTypeOf(id: unknown): NodeType | null {
  return (typeof id === "string" && /^[a-z]{3}_[0-9a-f]{32}$/.test(id) && types.get(id.slice(0, 3))) || null;
}

/** The row's uuid. @throws BAD_USER_INPUT naming the argument when the id is not one of `type`. */
export function fromNodeId(type: NodeType, id: unknown, argument: string): string {
  if (nodeTypeOf(id) !== type) throw badInput("WRONG_ID", argument, { type });
  return (id as string).slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

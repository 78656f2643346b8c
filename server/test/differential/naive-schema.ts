import {
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from "graphql";
import { isNodeType, nodeTypeOf, toNodeId, typeOfNode } from "../../src/graphql/node-id.js";
import { createSchema } from "../../src/graphql/schema.js";
import { knowsBenefit } from "./access-rules.js";
import * as emergency from "./emergency-rules.js";
import type { Period } from "./facts.js";
import { badInput, page } from "./naive-page.js";
import * as people from "./people-rules.js";
import * as places from "./place-rules.js";
import * as programme from "./programme-rules.js";
import * as journal from "./reassignment-rules.js";
import { type Arguments, type Ask, List, type Rules } from "./rules.js";
import { ascending, german, holds, type World } from "./world.js";

const kinds = ["MUNICIPALITY", "WELFARE_ASSOCIATION"];

const query: Rules<unknown> = {
  viewer: ({ world }) => world.byId(world.facts.userAccount, world.viewer.viewerId),
  programmeOverview: programme.overviewOn,
  programmeTrend: programme.trend,
  programmePhases: ({ world }) => [...world.facts.programmePhase].sort(byStart),
  organizations: ({ world }) =>
    [...world.facts.organization].sort(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || ascending(a.name, b.name),
    ),
  caseworkers: programme.caseworkers,
  caseworker: ({ world, uuid }) => world.byId(world.facts.caseworker, uuid("Caseworker", "id")),
  areaCuts: ({ world }) => [...world.facts.areaCut].sort(byStart),
  areaCut: ({ world, day }) => world.facts.areaCut.find((one) => holds(one.period, day)),
  // Nothing is being planned in this world: see the tests of the areas.
  areaCutDrafts: () => [],
  areaCutById: ({ world, uuid }) => world.byId(world.facts.areaCut, uuid("AreaCut", "id")),
  recutRun: ({ uuid }) => uuid("RecutRun", "id") && null,
  integrationArea: ({ world, uuid }) => world.byId(world.facts.integrationArea, uuid("IntegrationArea", "id")),
  districts: ({ world }) => [...world.facts.district].sort((a, b) => german(a.name, b.name)),
  refugees: people.refugees,
  refugee: ({ world, uuid }) => world.byId(world.facts.refugee, uuid("Refugee", "id")),
  accommodations: places.accommodations,
  accommodation: ({ world, uuid }) => world.byId(world.facts.accommodation, uuid("Accommodation", "id")),
  emergencyAccesses: emergency.emergencyAccesses,
  referralPartners: places.referralPartners,
  referralPartner: ({ world, uuid }) => world.byId(world.facts.referralPartner, uuid("ReferralPartner", "id")),
  caseload: programme.oneCaseload,
  caseloads: programme.caseloads,
  caseTasks: people.nothingToDo,
  reassignments: journal.reassignments,
  handOverRequests: journal.handOverRequests,
  reportClosings: journal.reportClosings,
  node: ({ world, args, uuid }) => {
    const type = nodeTypeOf(args.id);
    const table = type && tableOf(type);
    if (!table || type === "Viewer") return uuid("Node", "id");
    if (type === "CaseTask") return null;
    const found = (world.facts[table] as readonly { id: string }[]).find((row) => row.id === uuid(type, "id"));
    const benefit = world.byId(world.facts.benefitPeriod, found?.id);
    if (benefit && !knowsBenefit(world, benefit)) return null;
    if (type === "EmergencyAccess" && found && !emergency.isOwn(world, found as never)) return null;
    if (type === "HandOverRequest" && found && !journal.knowsRequest(world, found as never)) return null;
    return found && { [typeOfNode]: type, ...found };
  },
};

const rules: { readonly [type: string]: Rules<never> } = {
  Query: query,
  Accommodation: places.accommodation,
  AreaCut: places.areaCut,
  AreaLoad: programme.areaLoad,
  CapacityException: programme.capacityException,
  CarePeriod: people.carePeriod,
  Caseload: programme.caseload,
  CaseloadHousehold: programme.caseloadHousehold,
  Caseworker: programme.caseworker,
  CaseworkerAssignment: people.caseworkerAssignment,
  CaseworkerAssignmentAsKnown: journal.assignmentAsKnown,
  CaseworkerLoad: programme.caseworkerLoad,
  ClosedFigures: journal.closedFigures,
  District: places.district,
  EmergencyAccess: emergency.emergencyAccess,
  Employment: programme.employment,
  HandOverRequest: journal.handOverRequest,
  Household: people.household,
  HouseholdMembership: people.householdMembership,
  HousingUnit: places.housingUnit,
  IntegrationArea: places.integrationArea,
  Occupancy: people.occupancy,
  ProgrammeOverview: programme.programmeOverview,
  ReassignedCase: journal.reassignedCase,
  Reassignment: journal.reassignment,
  Refugee: people.refugee,
  RefugeeIdentity: people.refugeeIdentity,
  ReportClosing: journal.reportClosing,
  Substitution: programme.substitution,
  Viewer: programme.viewer,
};

const byStart = (a: { period: Period }, b: { period: Period }): number => ascending(a.period.from, b.period.from);

const tableOf = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}` as keyof World["facts"];

/** A row, and the day that the fields within are asked about. */
interface Seen {
  readonly row: Readonly<Record<string, unknown>>;
  readonly day: string;
  readonly [typeOfNode]?: unknown;
}

/** The schema of the API with the plainest resolvers there can be: one for each field, over the rows in memory. */
export async function createNaiveSchema(): Promise<GraphQLSchema> {
  const schema = await createSchema(new Map());
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (seen: Seen | undefined, args: Arguments, world: World, info) =>
        resolve(type.name, field, seen ?? { row: {}, day: world.viewer.today }, args, world, info);
    }
  }
  return schema;
}

function resolve(
  type: string,
  field: GraphQLField<unknown, unknown>,
  seen: Seen,
  args: Arguments,
  world: World,
  info: GraphQLResolveInfo,
): unknown {
  const day = args.on ?? seen.day;
  const path = pathOf(info);
  const uuid: Ask<unknown>["uuid"] = (wanted, argument) => readId(args, wanted, argument, path);
  const rule = rules[type]?.[field.name];
  const value = rule
    ? rule({ row: seen.row as never, day, args, world, path, uuid })
    : column(type, field.name, seen.row);
  if (value instanceof List) return { row: page(value, args, path, `${type}.${field.name}`), day };
  if (isLeafType(getNamedType(field.type))) return value;
  const within = (row: unknown) => row && { [typeOfNode]: (row as Partial<Seen>)[typeOfNode], row, day };
  return Array.isArray(value) ? value.map(within) : within(value);
}

function column(type: string, field: string, row: Seen["row"]): unknown {
  if (field === "id" && isNodeType(type)) return toNodeId(type, String(row.id));
  if (field === "from") return (row.period as Period).from;
  if (field === "until" && row.period) return dayBefore((row.period as Period).end);
  return row[field];
}

function dayBefore(day: string | null): string | null {
  return day && new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Where a field stands in the response, without the places in lists: `refugees.nodes.area`. */
function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === "string") keys.unshift(at.key);
  return keys.join(".");
}

function readId(args: Arguments, type: string, argument: string, path: string): string | null {
  const [name, field] = argument.split(".");
  const id = field ? args.filter?.[field as "areaId"] : args[name as "id"];
  if (id === null || id === undefined) return null;
  if (nodeTypeOf(id) !== type) throw badInput("WRONG_ID", `${path}.${argument}`);
  return String(id)
    .slice(4)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

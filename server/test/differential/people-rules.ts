import { answersFor, isAnothers, knowsBenefit } from "./access-rules.js";
import { mayOpen, openedFiles } from "./emergency-rules.js";
import type { Tables } from "./facts.js";
import { badInput } from "./naive-page.js";
import { responsibleOn } from "./reassignment-rules.js";
import { type Ask, type Compare, List, type Rules } from "./rules.js";
import { ascending, german, holds, type World } from "./world.js";

type RefugeeRow = Tables["refugee"];

const byStart: Compare<{ period: { from: string } }> = (a, b) => ascending(a.period.from, b.period.from);
const byId: Compare<{ id: string }> = (a, b) => ascending(a.id, b.id);
const roles = ["CONTACT_PERSON", "PARTNER", "CHILD", "OTHER_RELATIVE"];
export const byRole = (a: string, b: string): number => roles.indexOf(a) - roles.indexOf(b);

const own = <T extends { refugeeId: string }>({ row }: Ask<RefugeeRow>, rows: readonly T[]): T[] =>
  rows.filter((one) => one.refugeeId === row.id);

const refugeeOf = ({ row, world }: Ask<{ refugeeId: string }>) => world.byId(world.facts.refugee, row.refugeeId);

/** Nobody plans tasks in this world: see the tests of the casework. */
export const nothingToDo = (): List<{ id: string }> =>
  new List<{ id: string }>({ rows: [], orders: { DUE: [] }, id: ({ id }) => id });

const keepsTasks = ({ row, world }: Pick<Ask<RefugeeRow>, "row" | "world">): boolean =>
  world.viewer.role === "CASEWORKER" && answersFor(world, row.id) && !isAnothers(world, row.id);

export const refugee: Rules<RefugeeRow> = {
  identity: ({ row, world }) => world.identity(row.id),
  household: ({ row, world, day }) => {
    const membership = world.facts.householdMembership.find(
      (one) => one.refugeeId === row.id && holds(one.period, day),
    );
    return world.byId(world.facts.household, membership?.householdId);
  },
  housingUnit: ({ row, world, day }) => world.residence(row.id, day)?.unit,
  accommodation: ({ row, world, day }) => world.residence(row.id, day)?.accommodation,
  area: ({ row, world, day }) => world.byId(world.facts.integrationArea, world.residence(row.id, day)?.areaId),
  caseworker: ({ row, world, day }) => world.byId(world.facts.caseworker, world.caseworkerOf(row.id, day)),
  assignment: (ask) => own(ask, ask.world.facts.caseworkerAssignment).find((one) => holds(one.period, ask.day)),
  responsibleOn,
  care: (ask) => own(ask, ask.world.facts.carePeriod).find((one) => holds(one.period, ask.day)),
  assignments: (ask) => {
    const all = own(ask, ask.world.facts.caseworkerAssignment).sort(byStart);
    return ask.args.on ? all.filter((one) => holds(one.period, ask.day)) : all;
  },
  occupancies: (ask) => own(ask, ask.world.facts.occupancy).sort(byStart),
  carePeriods: (ask) => own(ask, ask.world.facts.carePeriod).sort(byStart),
  benefitPeriods: (ask) => {
    const kinds =
      "BASIC_3 ANALOGOUS_2 REDUCED_1A MEDICAL_4 WORK_OPPORTUNITY_5 FIM_5A INTEGRATION_5B OTHER_6 SGB_II".split(" ");
    const byKind: Compare<{ kind: string }> = (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
    const known = own(ask, ask.world.facts.benefitPeriod).filter((one) => knowsBenefit(ask.world, one));
    const all = known.sort((a, b) => byStart(a, b) || byKind(a, b));
    return ask.args.on ? all.filter((one) => holds(one.period, ask.day)) : all;
  },
  tasks: nothingToDo,
  viewerCanSeeTasks: keepsTasks,
  viewerCanPlanTask: ({ row, world }) =>
    keepsTasks({ row, world }) &&
    world.facts.carePeriod.some(
      ({ refugeeId, period: { end } }) => refugeeId === row.id && (end === null || end > world.viewer.today),
    ),
  emergencyAccesses: openedFiles,
  viewerCanOpenInEmergency: mayOpen,
  viewerCanAssign: ({ row, world }) => world.mayMove(world.answeringOrganization(row.id)),
};

export const refugeeIdentity: Rules<Tables["refugeeIdentity"]> = {
  age: ({ row, day }) => {
    const years = Number(day.slice(0, 4)) - Number(row.birthDate.slice(0, 4));
    return Math.max(0, day.slice(5) < row.birthDate.slice(5) ? years - 1 : years);
  },
};

export const household: Rules<Tables["household"]> = {
  size: (ask) => members(ask).length,
  members: (ask) => members(ask).sort((a, b) => byRole(a.role, b.role) || byId(a, b)),
};

const members = ({ row, world, day }: Ask<Tables["household"]>) =>
  world.facts.householdMembership.filter((one) => one.householdId === row.id && holds(one.period, day));

export const householdMembership: Rules<Tables["householdMembership"]> = { refugee: refugeeOf };
export const carePeriod: Rules<Tables["carePeriod"]> = { refugee: refugeeOf };
export const occupancy: Rules<Tables["occupancy"]> = {
  refugee: refugeeOf,
  housingUnit: ({ row, world }) => world.byId(world.facts.housingUnit, row.housingUnitId),
};
export const caseworkerAssignment: Rules<Tables["caseworkerAssignment"]> = {
  refugee: refugeeOf,
  caseworker: ({ row, world }) => world.byId(world.facts.caseworker, row.caseworkerId),
  reason: () => "",
};

const words = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Each word begins a name that the viewer may know, or it is the file number. */
function isFoundBy(world: World, row: RefugeeRow, search: string): boolean {
  const identity = world.identity(row.id);
  const sought = words(search);
  const names = identity ? words(`${identity.familyName} ${identity.givenNames}`) : [];
  const isNamed = sought.length > 0 && sought.every((word) => names.some((name) => name.startsWith(word)));
  return row.fileNumber === search || isNamed;
}

/** In care on the day, and known by name to the viewer. */
export function refugees(ask: Ask<unknown>): List<RefugeeRow> {
  const { world, day, args } = ask;
  const { filter } = args;
  const areaId = ask.uuid("IntegrationArea", "filter.areaId");
  const caseworkerId = ask.uuid("Caseworker", "filter.caseworkerId");
  const accommodationId = ask.uuid("Accommodation", "filter.accommodationId");
  const tenure = filter?.tenure ?? null;
  const waits = filter?.withoutCaseworker ?? null;
  const search = filter?.search ?? null;
  if (caseworkerId !== null && waits === true) throw badInput("CONTRADICTION", `${ask.path}.filter`);

  const known = world.facts.refugee.filter((row) => world.identity(row.id) !== null);
  const inCare = known.filter((row) => world.isInCare(row.id, day));
  const rows = inCare.filter((row) => {
    const residence = world.residence(row.id, day);
    const caseworker = world.caseworkerOf(row.id, day);
    return (
      (areaId === null || residence?.areaId === areaId) &&
      (caseworkerId === null || caseworker === caseworkerId) &&
      (accommodationId === null || residence?.accommodation.id === accommodationId) &&
      (tenure === null || residence?.accommodation.tenure === tenure) &&
      (waits === null || (caseworker === null) === waits) &&
      (search === null || isFoundBy(world, row, search))
    );
  });

  const name =
    (part: "familyName" | "givenNames"): Compare<RefugeeRow> =>
    (a, b) =>
      german(world.identity(a.id)?.[part] ?? "", world.identity(b.id)?.[part] ?? "");
  const since = (row: RefugeeRow): string =>
    world.facts.carePeriod.find((one) => one.refugeeId === row.id && holds(one.period, day))?.period.from ?? "";
  return new List({
    rows,
    places: args.orderBy?.field === "CARE_SINCE" ? inCare : known,
    orders: {
      NAME: [name("familyName"), name("givenNames")],
      FILE_NUMBER: [
        (a, b) => a.fileNumber.length - b.fileNumber.length,
        (a, b) => ascending(a.fileNumber, b.fileNumber),
      ],
      CARE_SINCE: [(a, b) => ascending(since(a), since(b))],
    },
    id: (row) => row.id,
  });
}

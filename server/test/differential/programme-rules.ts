import { toNodeId } from "../../src/graphql/node-id.js";
import { openReason } from "../vault.js";
import type { Tables } from "./facts.js";
import { byRole } from "./people-rules.js";
import { type Ask, List, type Rules } from "./rules.js";
import { ascending, type Case, german, holds, type LoadRow, type World } from "./world.js";

type CaseworkerRow = Tables["caseworker"];

const organizationOf = ({ row, world }: Ask<{ organizationId: string }>) =>
  world.byId(world.facts.organization, row.organizationId);
const caseworkerOf = ({ row, world }: Ask<{ caseworkerId: string | null }>) =>
  world.byId(world.facts.caseworker, row.caseworkerId);
const areaOf = ({ row, world }: Ask<{ areaId: string | null }>) => world.byId(world.facts.integrationArea, row.areaId);

export const caseworker: Rules<CaseworkerRow> = {
  organization: organizationOf,
  employment: ({ row, world, day }) =>
    world.facts.employment.find((one) => one.caseworkerId === row.id && holds(one.period, day)),
  employments: ({ row, world }) =>
    world.facts.employment
      .filter((one) => one.caseworkerId === row.id)
      .sort((a, b) => ascending(a.period.from, b.period.from)),
  load: ({ row, world, day }) => world.load(row, day),
  exceptions: ({ row, world, day }) =>
    world.facts.capacityException
      .filter((one) => one.caseworkerId === row.id && holds(one.period, day))
      .sort((a, b) => ascending(a.period.from, b.period.from) || ascending(a.id, b.id)),
  viewerCanAssign: ({ row, world }) => world.mayMove(row.organizationId),
  substitutions: ({ row, world, day }) =>
    world.facts.substitution
      .filter((one) => one.caseworkerId === row.id && (one.period.end === null || one.period.end > day))
      .sort((a, b) => ascending(a.period.from, b.period.from) || ascending(a.id, b.id)),
  viewerCanSubstitute: ({ row, world }) => world.mayMove(row.organizationId),
  viewerCanGrantException: ({ world }) => world.viewer.role === "STEERING",
};

export const employment: Rules<Tables["employment"]> = {
  area: ({ row, world }) => world.byId(world.facts.integrationArea, row.integrationAreaId),
};
export const substitution: Rules<Tables["substitution"]> = {
  reason: ({ row }) => (row.sealedReason === null ? "" : openReason("substitution", row.id, row.sealedReason)),
  caseworker: caseworkerOf,
  substitute: ({ row, world }) => world.byId(world.facts.caseworker, row.substituteId),
  viewerCanEnd: ({ row, world }) =>
    world.mayMove(world.byId(world.facts.caseworker, row.caseworkerId)?.organizationId ?? null),
};
export const capacityException: Rules<Tables["capacityException"]> = { caseworker: caseworkerOf };
export const viewer: Rules<Tables["userAccount"]> = {
  organization: organizationOf,
  caseworker: caseworkerOf,
  // Nobody in the random world lets programs in; what is shown of tokens has tests of its own.
  apiTokens: () => [],
};
export const caseworkerLoad: Rules<LoadRow> = { caseworker: caseworkerOf, organization: organizationOf, area: areaOf };
export const areaLoad: Rules<{ areaId: string; organizationId: string }> = {
  area: areaOf,
  organization: organizationOf,
};

export function caseworkers(ask: Ask<unknown>): List<CaseworkerRow> {
  const { world, day, args } = ask;
  const { filter } = args;
  const organizationId = ask.uuid("Organization", "filter.organizationId");
  const areaId = ask.uuid("IntegrationArea", "filter.areaId");
  const search = filter?.search ?? null;
  return new List({
    rows: world.facts.caseworker.filter((row) => {
      const post = world.facts.employment.find((one) => one.caseworkerId === row.id && holds(one.period, day));
      return (
        post !== undefined &&
        (organizationId === null || row.organizationId === organizationId) &&
        (areaId === null || post.integrationAreaId === areaId) &&
        (search === null || row.name.toLowerCase().includes(search.toLowerCase()))
      );
    }),
    places: world.facts.caseworker,
    orders: { NAME: [(a, b) => german(a.name, b.name)] },
    id: (row) => row.id,
  });
}

/** By name, like everything that lists caseworkers. */
const byCaseworkersName =
  (world: World) =>
  (a: { caseworkerId: string }, b: { caseworkerId: string }): number => {
    const name = (id: string): string => world.byId(world.facts.caseworker, id)?.name ?? "";
    return german(name(a.caseworkerId), name(b.caseworkerId)) || ascending(a.caseworkerId, b.caseworkerId);
  };

export const programmeOverview: Rules<{ on: string }> = {
  phase: ({ world, day }) => world.facts.programmePhase.find((one) => holds(one.period, day)),
  areas: ({ world, day }) =>
    world.facts.integrationArea
      .filter((area) => world.areaLoad(area, day))
      .sort((a, b) => german(a.name, b.name) || ascending(a.id, b.id))
      .map((area) => world.areaLoad(area, day)),
  caseworkers: ({ world, day }) => world.loads(day).sort(byCaseworkersName(world)),
};

export const overviewOn = ({ world, day }: Ask<unknown>) => ({
  on: day,
  ...world.countCases(world.cases(day)),
  ...world.sumLoads(world.loads(day)),
});

/** The first days of the stretch's months, at most 240. */
export function trend({ world, args }: Ask<unknown>): object[] {
  const { from = "", until = "" } = args;
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return Array.from({ length: 241 }, (_, months) =>
    new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 10),
  )
    .filter((day) => from <= day && day <= until)
    .slice(0, 240)
    .map((day) => ({ on: day, ...world.countCases(world.cases(day)) }));
}

interface CaseloadRow {
  readonly caseworkerId: string | null;
  readonly persons: number;
}

/** The waiting list, then everybody's caseload by name. */
export function caseloads({ world, day }: Ask<unknown>): CaseloadRow[] {
  const waiting = world.cases(day).filter((one) => one.caseworkerId === null).length;
  const loads = world.loads(day).sort(byCaseworkersName(world));
  return [{ caseworkerId: null, persons: waiting }, ...loads.map((load) => ({ ...load, persons: load.assigned }))];
}

export const oneCaseload = (ask: Ask<unknown>): CaseloadRow | undefined => {
  const wanted = ask.uuid("Caseworker", "caseworkerId");
  return caseloads(ask).find(({ caseworkerId }) => caseworkerId === wanted);
};

interface Card {
  readonly caseworkerId: string | null;
  readonly household: Tables["household"];
  /** The contact person first. */
  readonly cases: readonly Case[];
  readonly persons: number;
  readonly since: string;
}

function cards(world: World, day: string): Card[] {
  const cases = world.cases(day);
  return world.facts.household.flatMap((household) => {
    const members = world.facts.householdMembership
      .filter((one) => one.householdId === household.id && holds(one.period, day))
      .sort((a, b) => byRole(a.role, b.role) || ascending(a.refugeeId, b.refugeeId));
    const inCare = members.flatMap((member) => cases.find((one) => one.refugeeId === member.refugeeId) ?? []);
    const columns = [...new Set(inCare.map((one) => one.caseworkerId))];
    return columns.map((caseworkerId) => {
      const own = inCare.filter((one) => one.caseworkerId === caseworkerId);
      const since = own.map((one) => one.since).sort(ascending)[0] ?? "";
      return { caseworkerId, household, cases: own, persons: own.length, since };
    });
  });
}

export const caseload: Rules<CaseloadRow> = {
  caseworker: caseworkerOf,
  load: (ask) => {
    const found = caseworkerOf(ask);
    return found && ask.world.load(found, ask.day);
  },
  households: ({ row, world, day }) => {
    const all = cards(world, day);
    return new List({
      rows: all.filter((card) => card.caseworkerId === row.caseworkerId),
      places: all,
      orders: { NUMBER: [(a, b) => ascending(a.household.number, b.household.number)] },
      id: (card) => card.household.id,
    });
  },
};

export const caseloadHousehold: Rules<Card> = {
  members: ({ row, world }) => row.cases.map((one) => world.byId(world.facts.refugee, one.refugeeId)),
  contact: ({ row, world }) => world.byId(world.facts.refugee, row.cases[0]?.refugeeId),
  refugeeIds: ({ row }) => row.cases.map((one) => toNodeId("Refugee", one.refugeeId)),
  accommodation: ({ row }) => firstWithHome(row)?.accommodation,
  area: ({ row, world }) => world.byId(world.facts.integrationArea, firstWithHome(row)?.areaId),
  viewerCanMove: ({ row, world }) => {
    const awayFrom = world.byId(world.facts.caseworker, row.caseworkerId)?.organizationId;
    const { organizationId, role } = world.viewer;
    const isOwn = role === "STEERING" || awayFrom === undefined || awayFrom === organizationId;
    return isOwn && row.cases.every((one) => world.mayMove(world.answeringOrganization(one.refugeeId)));
  },
};

const firstWithHome = (card: Card) => card.cases[0]?.residence;

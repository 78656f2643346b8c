import type { Tables } from "./facts.js";
import { type Ask, List, type Rules } from "./rules.js";
import { ascending, german, holds, type World } from "./world.js";

type ReassignmentRow = Tables["reassignment"];
type RequestRow = Tables["handOverRequest"];
type CaseRow = Tables["reassignmentCase"];

const accountName = (world: World, id: string | null): string | null =>
  world.byId(world.facts.userAccount, id)?.name ?? null;
const byFileNumber = (a: Tables["refugee"], b: Tables["refugee"]): number =>
  a.fileNumber.length - b.fileNumber.length || ascending(a.fileNumber, b.fileNumber);
/** Nothing in the random world happens around midnight, so summer time does not matter. */
const midnightBefore = (day: string): number => Date.parse(`${day}T00:00:00+01:00`);

export const reassignment: Rules<ReassignmentRow> = {
  areaCut: ({ row, world }) => world.byId(world.facts.areaCut, row.areaCutId),
  undoes: ({ row, world }) => world.byId(world.facts.reassignment, row.undoesId),
  undoneBy: ({ row, world }) => world.facts.reassignment.find((one) => one.undoesId === row.id),
  recordedByName: ({ row, world }) => accountName(world, row.recordedById),
  reason: () => null,
  undoableUntil: ({ row, world }) => {
    const undone = world.byId(world.facts.reassignment, row.undoesId);
    if (row.kind === "AREA_CUT" || undone?.kind === "AREA_CUT") return null;
    return new Date(Date.parse(row.recordedAt) + 600_000).toISOString().replace("Z", "+00:00");
  },
  // All of it was long ago.
  viewerCanUndo: () => false,
  cases: ({ row, world }) => {
    const person = (one: CaseRow) => world.byId(world.facts.refugee, one.refugeeId) as Tables["refugee"];
    return new List<CaseRow>({
      rows: world.facts.reassignmentCase.filter((one) => one.reassignmentId === row.id),
      orders: { FILE_NUMBER: [(a, b) => byFileNumber(person(a), person(b))] },
      id: (one) => one.refugeeId,
    });
  },
};

export const reassignedCase: Rules<CaseRow> = {
  refugee: ({ row, world }) => world.byId(world.facts.refugee, row.refugeeId),
  from: ({ row, world }) => world.byId(world.facts.caseworker, row.fromCaseworkerId),
  to: ({ row, world }) => world.byId(world.facts.caseworker, row.toCaseworkerId),
};

export function reassignments(ask: Ask<unknown>): List<ReassignmentRow> {
  const { facts } = ask.world;
  const { kind = null, since = null } = ask.args.filter ?? {};
  const organizationId = ask.uuid("Organization", "filter.organizationId");
  const caseworkerId = ask.uuid("Caseworker", "filter.caseworkerId");
  const concerned = (row: ReassignmentRow) =>
    facts.reassignmentCase
      .filter((one) => one.reassignmentId === row.id)
      .flatMap((one) => facts.caseworker.filter(({ id }) => id === one.fromCaseworkerId || id === one.toCaseworkerId));
  return new List({
    rows: facts.reassignment.filter(
      (row) =>
        (kind === null || row.kind === kind) &&
        (since === null || Date.parse(row.recordedAt) >= midnightBefore(since)) &&
        (organizationId === null || concerned(row).some((one) => one.organizationId === organizationId)) &&
        (caseworkerId === null || concerned(row).some(({ id }) => id === caseworkerId)),
    ),
    places: facts.reassignment,
    orders: { NEWEST: [(a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt)] },
    id: (row) => row.id,
  });
}

export const assignmentAsKnown: Rules<{ caseworkerId: string; knownUntil?: string }> = {
  caseworker: ({ row, world }) => world.byId(world.facts.caseworker, row.caseworkerId),
  knownUntil: ({ row }) => row.knownUntil ?? null,
};

export function responsibleOn({ row, world, day, args }: Ask<Tables["refugee"]>) {
  const { caseworkerAssignment, caseworkerAssignmentSuperseded } = world.facts;
  const known = args.knownOn ? midnightBefore(args.knownOn) + 86_400_000 : Number.POSITIVE_INFINITY;
  const mine = (one: Tables["caseworkerAssignment"]) =>
    one.refugeeId === row.id && holds(one.period, day) && Date.parse(one.knownSince) < known;
  return (
    caseworkerAssignment.find(mine) ??
    caseworkerAssignmentSuperseded.find((one) => mine(one) && Date.parse(one.knownUntil) >= known)
  );
}

/** Requests are between two administrations; steering looks on. */
export function knowsRequest({ viewer }: World, { fromOrganizationId, toOrganizationId }: RequestRow): boolean {
  if (viewer.role === "STEERING") return true;
  return viewer.role === "ASSOCIATION_ADMIN" && [fromOrganizationId, toOrganizationId].includes(viewer.organizationId);
}

const isOpenTo = ({ viewer }: World, { status }: RequestRow, organizationId: string): boolean =>
  status === "OPEN" && viewer.role === "ASSOCIATION_ADMIN" && viewer.organizationId === organizationId;

export const handOverRequest: Rules<RequestRow> = {
  fromOrganization: ({ row, world }) => world.byId(world.facts.organization, row.fromOrganizationId),
  toOrganization: ({ row, world }) => world.byId(world.facts.organization, row.toOrganizationId),
  requestedByName: ({ row, world }) => accountName(world, row.requestedById),
  decidedByName: ({ row, world }) => accountName(world, row.decidedById),
  reason: () => null,
  answer: () => null,
  refugees: ({ row, world }) =>
    new List<Tables["refugee"]>({
      rows: world.facts.handOverCase
        .filter((one) => one.handOverRequestId === row.id)
        .flatMap((one) => world.byId(world.facts.refugee, one.refugeeId) ?? []),
      places: world.facts.refugee,
      orders: { FILE_NUMBER: [byFileNumber] },
      id: (one) => one.id,
    }),
  reassignment: ({ row, world }) => world.byId(world.facts.reassignment, row.reassignmentId),
  viewerCanDecide: ({ row, world }) => isOpenTo(world, row, row.toOrganizationId),
  viewerCanWithdraw: ({ row, world }) => isOpenTo(world, row, row.fromOrganizationId),
};

export function handOverRequests(ask: Ask<unknown>): List<RequestRow> {
  const { world } = ask;
  const status = ask.args.filter?.status ?? null;
  const to = ask.uuid("Organization", "filter.toOrganizationId");
  const from = ask.uuid("Organization", "filter.fromOrganizationId");
  const known = world.facts.handOverRequest.filter((one) => knowsRequest(world, one));
  return new List({
    rows: known.filter(
      (one) =>
        (status === null || one.status === status) &&
        (to === null || one.toOrganizationId === to) &&
        (from === null || one.fromOrganizationId === from),
    ),
    places: known,
    orders: { NEWEST: [(a, b) => Date.parse(b.requestedAt) - Date.parse(a.requestedAt)] },
    id: (row) => row.id,
  });
}

export const reportClosing: Rules<Tables["reportClosing"]> = {
  closedByName: ({ row, world }) => accountName(world, row.closedById),
  figures: ({ row }) => inCamelCase(row.frozen),
};

export const closedFigures: Rules<{ areas: Tables["reportClosing"]["frozen"]["areas"] }> = {
  areas: ({ row, world }) =>
    row.areas
      .map(({ integration_area_id: areaId, ...figures }) => ({ areaId, ...inCamelCase(figures) }))
      .sort((a, b) => {
        const [one, other] = [a, b].map(({ areaId }) => world.byId(world.facts.integrationArea, areaId)?.name ?? "");
        return german(one ?? "", other ?? "") || ascending(a.areaId, b.areaId);
      }),
};

const inCamelCase = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

export const reportClosings = ({ world }: Ask<unknown>) =>
  [...world.facts.reportClosing].sort((a, b) => ascending(b.through, a.through));

import { openReason } from "../vault.js";
import type { Tables } from "./facts.js";
import { type Ask, List, type Rules } from "./rules.js";
import { ascending, type World } from "./world.js";

type EmergencyRow = Tables["emergencyAccess"];

const newestFirst = (a: EmergencyRow, b: EmergencyRow): number => ascending(b.grantedAt, a.grantedAt);

/** Accounts are known to steering, and to an organization's administrators the own ones. */
function opener({ row, world }: Ask<EmergencyRow>): Tables["userAccount"] | null {
  const { viewerId, role, organizationId } = world.viewer;
  const account = world.byId(world.facts.userAccount, row.userAccountId);
  const isKnown =
    row.userAccountId === viewerId ||
    role === "STEERING" ||
    (role === "ASSOCIATION_ADMIN" && account?.organizationId === organizationId);
  return isKnown ? account : null;
}

export const emergencyAccess: Rules<EmergencyRow> = {
  openedBy: (ask) => opener(ask)?.name ?? null,
  organization: (ask) => ask.world.byId(ask.world.facts.organization, opener(ask)?.organizationId),
  refugee: ({ row, world }) => world.byId(world.facts.refugee, row.refugeeId),
  reason: ({ row }) => openReason("emergency_access", row.id, row.sealedReason),
};

export const isOwn = (world: World, { userAccountId }: { userAccountId: string }): boolean =>
  userAccountId === world.viewer.viewerId;

export function emergencyAccesses({ world, args }: Ask<unknown>): List<EmergencyRow> {
  const unread = args.filter?.unread ?? null;
  const own = world.facts.emergencyAccess.filter((one) => isOwn(world, one));
  return new List({
    rows: own.filter((one) => unread === null || (one.readAt === null) === unread),
    places: own,
    orders: { NEWEST: [newestFirst] },
    id: (row) => row.id,
  });
}

export const openedFiles = ({ row, world }: Ask<Tables["refugee"]>): EmergencyRow[] => {
  const { role, organizationId } = world.viewer;
  const all = role === "STEERING" || world.answeringOrganization(row.id) === organizationId;
  return world.facts.emergencyAccess
    .filter((one) => one.refugeeId === row.id && (all || isOwn(world, one)))
    .sort((a, b) => newestFirst(a, b) || ascending(a.id, b.id));
};

export const mayOpen = ({ row, world }: Ask<Tables["refugee"]>): boolean =>
  world.viewer.role !== "STEERING" && world.identity(row.id) === null;

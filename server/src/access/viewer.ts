import type { Claims } from "../database/database.js";

export type AccountRole = "STEERING" | "ASSOCIATION_ADMIN" | "CASEWORKER";

/** The person who asks. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  organizationId: string;
  caseworkerId: string | null;
  locale: "de" | "en";
}

/** The columns of `user_account u` that make a Viewer. */
export const viewerColumns = `u.id, u.name, u.email, u.role, u.organization_id as "organizationId",
  u.caseworker_id as "caseworkerId", u.locale`;

/** What Postgres is told about the viewer, so that row security can decide. */
export const claimsOf = (viewer: Viewer, today: string): Claims => ({
  viewerId: viewer.id,
  role: viewer.role,
  organizationId: viewer.organizationId,
  today,
});

import type { Claims, RequestFacts } from "../database/database.js";
import type { AccountRole } from "./viewer-role.js";

/** The person who asks. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  role: `${AccountRole}`;
  organizationId: string;
  caseworkerId: string | null;
  locale: "de" | "en";
  /** What a token may do of all that its owner may; a session has no such limit: null. */
  scopes: readonly string[] | null;
  /** The token that asks in the account's name. */
  tokenId?: string;
  /** The request in which they ask. */
  request?: RequestFacts;
}

/** The columns of `user_account u` that make a Viewer. */
export const viewerColumns = `u.id, u.name, u.email, u.role, u.organization_id as "organizationId",
  u.caseworker_id as "caseworkerId", u.locale, null as scopes`;

/** What Postgres is told about the viewer, so that row security can decide. */
export const claimsOf = (viewer: Viewer, today: string): Claims => ({
  viewerId: viewer.id,
  role: viewer.role,
  organizationId: viewer.organizationId,
  caseworkerId: viewer.caseworkerId,
  scopes: viewer.scopes,
  today,
  request: viewer.request,
});

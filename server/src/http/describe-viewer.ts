import type { Pool } from "pg";
import type { Viewer } from "../access/viewer.js";
import { toNodeId } from "../graphql/node-id.js";

/** Who is signed in, as the interface shows it. */
export async function describeViewer(pool: Pool, viewer: Viewer) {
  const { rows } = await pool.query<{ name: string; shortName: string }>({
    name: "sign-in-organization",
    text: `select o.name, o.short_name as "shortName" from organization o where o.id = $1`,
    values: [viewer.organizationId],
  });
  const { id, name, email, role, locale, organizationId, caseworkerId } = viewer;
  return {
    id: toNodeId("Viewer", id),
    name,
    email,
    role,
    locale,
    organization: { id: toNodeId("Organization", organizationId), ...rows[0] },
    caseworkerId: caseworkerId === null ? null : toNodeId("Caseworker", caseworkerId),
  };
}

import { type Sql, sql } from "../graphql/read/sql.js";

/** Beforehand what the policies on `case_task` say of a write; the files are found once a statement. */
export const viewerKeepsTasksOf = (refugeeId: Sql): Sql =>
  sql`(current_setting('aid.scopes', true) = '*' and coalesce(viewer_role() = 'CASEWORKER', false)
    and (${refugeeId} = any ((select own_cases())::uuid[]) or ${refugeeId} = any ((select substituted_files())::uuid[])))`;

/** Whoever keeps a person's tasks may add one as long as care lasts or is still to come: it needs a day in care. */
export const viewerPlansTasksFor = (refugeeId: Sql): Sql =>
  sql`(${viewerKeepsTasksOf(refugeeId)} and exists (
    select from care_period k where k.refugee_id = ${refugeeId} and k.period && daterange(viewer_today(), null)))`;

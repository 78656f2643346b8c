import { type Sql, sql } from "../graphql/read/sql.js";

/** Beforehand what the policies on `case_task` say of a write; the files are found once a statement. */
export const viewerKeepsTasksOf = (refugeeId: Sql): Sql =>
  sql`(current_setting('aid.scopes', true) = '*' and coalesce(viewer_role() = 'CASEWORKER', false)
    and (${refugeeId} = any ((select own_cases())::uuid[]) or ${refugeeId} = any ((select substituted_files())::uuid[])))`;

import type { RelatedRead } from "../graphql/read/declare.js";
import { type Sql, sql } from "../graphql/read/sql.js";

/** What is due first, first; of one day what has a time before what has none. */
export const firstDue = ({ target }: Pick<RelatedRead, "target">): readonly Sql[] => [
  sql`${target}.due_on`,
  sql`coalesce(${target}.due_at, '24:00')`,
];

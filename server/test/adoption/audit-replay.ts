import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { type Row, rowsOf, type Snapshot } from "./snapshot.js";

interface Audited {
  table: string;
  key: string;
  secrets: string[];
}

interface Line {
  action: "INSERT" | "UPDATE" | "DELETE";
  table: string;
  id: string;
  account: string | null;
  old: Row | null;
  new: Row | null;
}

/**
 * Does what the audit lines since an event say, on the rows there were, and compares with those there are: each row that
 * changed has lines that tell how, by the account. @returns what they leave unexplained
 */
export async function replayAudit(
  owner: pg.Client,
  since: string,
  account: string,
  before: Snapshot,
  after: Snapshot,
): Promise<string[]> {
  const { rows: audited } = await owner.query<Audited>(
    `select tgrelid::regclass::text as "table", split_part(a, '\\000', 1) as key, split_part(a, '\\000', 3)::text[] as secrets
    from pg_trigger cross join lateral encode(tgargs, 'escape') a where tgname = 'audit_inserted'`,
  );
  const { rows: lines } = await owner.query<Line>(
    `select e.action, e.table_name as "table", e.row_id as id, e.account_id as account, v.old, v.new
    from audit_event e join audit_values v on v.event_id = e.id where e.id > $1 order by e.id`,
    [since],
  );
  const problems: string[] = [];
  for (const { table, key, secrets } of audited) {
    const open = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !secrets.includes(name)));
    const byKey = (state: Snapshot) => rowsOf(state, table).map((row) => [row[key], open(row)] as const);
    const rows = new Map(byKey(before));
    for (const line of lines.filter((one) => one.table === table)) {
      const was = rows.get(line.id);
      const told = Object.entries(line.old ?? {}).every(([name, value]) => isDeepStrictEqual(was?.[name], value));
      if (line.account !== account || !told || (was === undefined) !== (line.action === "INSERT")) {
        problems.push(`${table}: ${JSON.stringify(line)} of ${JSON.stringify(was)}`);
      }
      if (line.action === "DELETE") rows.delete(line.id);
      else rows.set(line.id, { ...was, ...line.new });
    }
    const is = new Map(byKey(after));
    for (const id of new Set([...rows.keys(), ...is.keys()])) {
      if (isDeepStrictEqual(rows.get(id), is.get(id))) continue;
      problems.push(`${table}: by its lines ${JSON.stringify(rows.get(id))} is ${JSON.stringify(is.get(id))}`);
    }
  }
  return problems;
}

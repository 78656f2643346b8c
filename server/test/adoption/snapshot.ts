import type pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

/** Every table, with all of its rows as JSON, by their text. */
export type Snapshot = ReadonlyMap<string, readonly Row[]>;

export async function snapshot(owner: pg.Client): Promise<Snapshot> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const all = tables
    .map(({ name }) => `select '${name}' as name, to_jsonb(t) as row from ${name} t`)
    .join(" union all ");
  const { rows } = await owner.query<{ name: string; row: Row }>(all);
  const found = new Map<string, Row[]>(tables.map(({ name }) => [name, []]));
  for (const { name, row } of rows) found.get(name)?.push(row);
  return found;
}

export const rowsOf = (state: Snapshot, table: string): readonly Row[] => state.get(table) ?? [];

/** Half-open, as Postgres writes it. */
export interface Period {
  readonly from: string;
  readonly end: string | null;
}

export function periodOf(row: Row): Period {
  const [from = "", end = ""] = String(row.period).slice(1, -1).split(",");
  return { from, end: end === "" ? null : end };
}

export const holds = ({ from, end }: Period, day: string): boolean => from <= day && (end === null || day < end);

/** What an adoption or its undoing leaves behind for good, and why. */
const remains: Readonly<Record<string, string>> = {
  audit_event: "lines are never taken back",
  audit_values: "lines are never taken back",
  caseload_ledger: "counts changes",
  caseworker_assignment_superseded: "what was known stays known",
  census_change: "compared by its sums",
  mail_outbox: "both were told",
  reassignment: "the journal has both",
  reassignment_case: "the journal has both",
};
const restless: Readonly<Record<string, readonly string[]>> = {
  area_cut: ["version"],
  caseworker_assignment: ["known_since"],
  hand_over_case: ["status"],
  hand_over_request: ["status", "decided_at", "decided_by_id"],
};

/** Without the drafts made since, and what belongs to them: what was adopted later and taken back is a draft again. */
export function apartFromDraftsSince(before: Snapshot, after: Snapshot): Snapshot {
  const known = new Set(rowsOf(before, "area_cut").map(({ id }) => id));
  const drafts = rowsOf(after, "area_cut").filter(({ id, period }) => !known.has(id) && period === null);
  const mentions = (text: string) => drafts.some(({ id }) => text.includes(String(id)));
  return new Map([...after].map(([table, rows]) => [table, rows.filter((row) => !mentions(JSON.stringify(row)))]));
}

/** What is not as it was, table by table and row by row. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  return [...before.keys()].flatMap((table) => {
    const texts = (state: Snapshot) =>
      table === "census_change"
        ? censusOf(rowsOf(state, table))
        : rowsOf(state, table).map((row) => textOf(table, row));
    if (table in remains && table !== "census_change") return [];
    const [was, is] = [new Set(texts(before)), new Set(texts(after))];
    return [
      ...[...was].filter((row) => !is.has(row)).map((row) => `${table} had ${row}`),
      ...[...is].filter((row) => !was.has(row)).map((row) => `${table} has ${row}`),
    ];
  });
}

const textOf = (table: string, row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !restless[table]?.includes(key))));

/** The figures by subject and day, whatever steps they were reached in. */
function censusOf(rows: readonly Row[]): string[] {
  const sums = new Map<string, Record<string, number>>();
  for (const { subject, day, folded: _, ...figures } of rows) {
    const key = `${subject} ${day}`;
    const sum = sums.get(key) ?? {};
    for (const [name, count] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + Number(count);
    sums.set(key, sum);
  }
  return [...sums]
    .filter(([, sum]) => Object.values(sum).some((count) => count !== 0))
    .map(([key, sum]) => `${key} ${JSON.stringify(sum)}`);
}

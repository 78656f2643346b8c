import type pg from "pg";
import type { Person } from "./city.js";
import type { Reader } from "./readers.js";

/** A value that stands in one column of one row only, and who may come across it. */
export interface Canary {
  readonly text: string;
  readonly isId: boolean;
  /** For people: which column of whose row it is. */
  readonly where: string;
  readonly table: string;
  /** About whom, if about somebody whom the matrix knows. */
  readonly person: Person | null;
  /** A text that only the server opens: in no table as it was written. */
  readonly isSealed: boolean;
  /** By SQL and by the API, which shows some texts through functions that decide for themselves. */
  readonly bySql: ReadonlySet<Reader>;
  readonly byApi: ReadonlySet<Reader>;
}

export const fresh = "'kanarie' || nextval('canary') || 'q'";

export async function freshCanary(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(`select ${fresh} as text`);
  return rows[0]?.text ?? "";
}

import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge, so that their digits line up. */
  align?: "end";
  /** Any CSS width. The last column without one takes the rest. */
  width?: number | string;
  /** What the column sorts by. Without it the column cannot be sorted, unless the server sorts (`serverSort`). */
  sortValue?: (row: Row) => string | number | null;
  serverSort?: boolean;
  /** Names the row: set in a stronger weight, carries the row's link, read out as its header. Exactly one a table. */
  rowHeader?: boolean;
  /** Total of the column, under a strong line. */
  footer?: ReactNode;
}

export interface Sort {
  column: string;
  direction: "asc" | "desc";
}

const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });

/** Unknown values come last in both directions; the table turns the rest around itself. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** The next state of a header that is pressed: rising, falling, back to rising. */
export function nextSort(column: string, current: Sort | null): Sort {
  return { column, direction: current?.column === column && current.direction === "asc" ? "desc" : "asc" };
}

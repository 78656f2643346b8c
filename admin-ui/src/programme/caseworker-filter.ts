import { loadOf } from "./caseworker-load";
import type { CaseworkerLoadTable_CaseworkerFragment } from "./caseworker-load-table.generated";
import { loadState } from "./load-state";

/** The values of `stand` in the address. */
export const STATES = ["frei", "ueber-soll", "voll", "ausnahme"] as const;
type StateFilter = (typeof STATES)[number];

interface CaseworkerFilter {
  search: string;
  organizationId: string | undefined;
  state: StateFilter | undefined;
}

type Row = CaseworkerLoadTable_CaseworkerFragment;

export function filterCaseworkers(rows: readonly Row[], filter: CaseworkerFilter): Row[] {
  const search = filter.search.trim().toLocaleLowerCase("de");
  return rows.filter(
    (row) =>
      row.caseworker.name.toLocaleLowerCase("de").includes(search) &&
      (filter.organizationId === undefined || row.organization.id === filter.organizationId) &&
      (filter.state === undefined || isIn(row, filter.state)),
  );
}

function isIn(row: Row, filter: StateFilter): boolean {
  const state = loadState(loadOf(row));
  switch (filter) {
    case "frei":
      return row.remaining > 0;
    case "ueber-soll":
      return state === "over";
    case "voll":
      return state === "full" || state === "beyond";
    case "ausnahme":
      return row.extraPlaces > 0;
  }
}

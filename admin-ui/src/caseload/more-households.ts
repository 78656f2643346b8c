import type { CaseloadBoardQuery } from "./board-page.generated";
import { columnId } from "./selection";

/** The board with the next page of one column added; the answer has every column's, and only that one was asked for. */
export function withMoreHouseholds(
  shown: CaseloadBoardQuery,
  more: CaseloadBoardQuery,
  column: string,
): CaseloadBoardQuery {
  const next = more.caseloads.find((caseload) => columnId(caseload) === column)?.households;
  if (!next) return shown;
  return {
    ...shown,
    caseloads: shown.caseloads.map((caseload) =>
      columnId(caseload) === column
        ? { ...caseload, households: { ...next, edges: [...caseload.households.edges, ...next.edges] } }
        : caseload,
    ),
  };
}

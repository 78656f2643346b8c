import type { ApolloClient } from "@apollo/client";
import {
  CaseloadBoardDocument,
  type CaseloadBoardQuery,
  type CaseloadBoardQueryVariables,
  CaseloadColumnDocument,
  type CaseloadColumnQueryVariables,
} from "./board-page.generated";
import { type BoardColumn, columnId, WAITING } from "./selection";

/** What a page of a column is asked by. */
type Page = Omit<CaseloadColumnQueryVariables, "caseworkerId">;

/** One column as the server has it now; null if nobody has such a caseload on the day. */
export async function readColumn(client: ApolloClient, column: string, page: Page): Promise<BoardColumn | null> {
  const { data } = await client.query({
    query: CaseloadColumnDocument,
    variables: { ...page, caseworkerId: column === WAITING ? null : column },
    fetchPolicy: "no-cache",
  });
  return data?.caseload ?? null;
}

/**
 * After cases have changed hands. A board that is shown asks for the columns they left and came to, not for all of itself:
 * that would cost ten times the points. Anything else that is shown asks again, and so does a board of which nobody
 * knows what changed.
 */
export async function askAgain(client: ApolloClient, changed: readonly string[] | null): Promise<void> {
  const boards = [...client.getObservableQueries("active")].filter(({ queryName }) => queryName === "CaseloadBoard");
  if (changed === null || boards.length === 0) {
    await client.refetchQueries({ include: "active" });
    return;
  }
  for (const board of boards) {
    const variables = board.variables as CaseloadBoardQueryVariables;
    const columns = await Promise.all(changed.map((column) => readColumn(client, column, variables)));
    const known = client.cache.updateQuery(
      { query: CaseloadBoardDocument, variables },
      (shown) => shown && withColumns(shown, columns),
    );
    // Something of it has been forgotten meanwhile.
    if (!known) await board.refetch();
  }
}

/** The board with these columns as they are now. */
export function withColumns(shown: CaseloadBoardQuery, columns: readonly (BoardColumn | null)[]): CaseloadBoardQuery {
  const now = new Map(columns.flatMap((column) => (column ? [[columnId(column), column] as const] : [])));
  return { ...shown, caseloads: shown.caseloads.map((column) => now.get(columnId(column)) ?? column) };
}

/** A column with its next page; its figures are those of now, too. */
export const withMore = (shown: BoardColumn, next: BoardColumn): BoardColumn => ({
  ...next,
  households: { ...next.households, edges: [...shown.households.edges, ...next.households.edges] },
});

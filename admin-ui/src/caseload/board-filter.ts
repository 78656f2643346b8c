import { type BoardColumn, cardsOf } from "./selection";

export interface BoardFilter {
  areaId: string | undefined;
  organizationId: string | undefined;
}

/** Which organization answers for an area, by their ids. */
export type AreaOrganizations = ReadonlyMap<string, string>;

/**
 * Columns by the post and employer of their caseworker. The waiting list always stays, and of it the households whose
 * area is meant. Own columns come first: there the viewer may act.
 */
export function filterBoard(
  columns: readonly BoardColumn[],
  filter: BoardFilter,
  areas: AreaOrganizations,
): BoardColumn[] {
  const { areaId, organizationId } = filter;
  const shown = columns
    .filter(
      ({ caseworker, load }) =>
        caseworker === null ||
        ((areaId === undefined || load?.area?.id === areaId) &&
          (organizationId === undefined || caseworker.organization.id === organizationId)),
    )
    .map((column) => (column.caseworker === null ? filterWaiting(column, filter, areas) : column));
  return [
    ...shown.filter(({ caseworker }) => caseworker === null),
    ...shown.filter(({ caseworker }) => caseworker?.viewerCanAssign),
    ...shown.filter(({ caseworker }) => caseworker && !caseworker.viewerCanAssign),
  ];
}

function filterWaiting(
  column: BoardColumn,
  { areaId, organizationId }: BoardFilter,
  areas: AreaOrganizations,
): BoardColumn {
  if (areaId === undefined && organizationId === undefined) return column;
  const edges = column.households.edges.filter(
    ({ node }) =>
      (areaId === undefined || node.area?.id === areaId) &&
      (organizationId === undefined || (node.area && areas.get(node.area.id) === organizationId)),
  );
  return { ...column, households: { ...column.households, edges } };
}

/** Persons on the cards of a column that are shown. */
export const shownPersons = (column: BoardColumn): number =>
  cardsOf(column).reduce((sum, card) => sum + card.persons, 0);

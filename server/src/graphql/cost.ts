import type { OperationDefinitionNode } from "graphql";
import { Extensions } from "type-graphql";

/** Beside a field that Postgres works on longer than its rows say: it counts as so many rows more. */
export const CountsAs = (rows: number): MethodDecorator & PropertyDecorator => Extensions({ countsAs: rows });

/** How many rows more a field counts as. */
export const extraRowsOf = ({ extensions }: { readonly extensions: object }): number =>
  (extensions as { readonly countsAs?: number }).countsAs ?? 0;

const rowsOfAPoint = 100;
const pointsOfAMutation = 5;

/** What reading costs: a point for every hundred rows asked for, at least one. */
export const pointsForRows = (rows: number): number => Math.max(1, Math.ceil(rows / rowsOfAPoint));

/** What cannot be counted, because an argument makes no sense. */
const rowsUncounted = 10_000;

/**
 * What an operation costs, known before it is executed. Each thing that is done costs as much as reading five
 * hundred rows; `rows` is null if they cannot be counted.
 */
export function pointsOf({ operation, selectionSet }: OperationDefinitionNode, asked: number | null): number {
  const rows = asked ?? rowsUncounted;
  if (operation === "query") return pointsForRows(rows);
  return selectionSet.selections.length * pointsOfAMutation + Math.floor(rows / rowsOfAPoint);
}

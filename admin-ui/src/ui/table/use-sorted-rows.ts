import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { type Column, compareValues, type Sort } from "./column";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** The rows in the order of a column that knows its values; a server-sorted column leaves them as they came. */
export function useSortedRows<Row extends RowData>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sort: Sort | null,
  rowId: (row: Row) => string,
): readonly Row[] {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          accessorFn: (row) => column.sortValue?.(row) ?? undefined,
          enableSorting: column.sortValue !== undefined,
          sortUndefined: "last",
          sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
        }),
      ),
    [columns],
  );
  const sorting = useMemo(() => {
    const column = columns.find((candidate) => candidate.id === sort?.column);
    return column?.sortValue && sort ? [{ id: column.id, desc: sort.direction === "desc" }] : [];
  }, [columns, sort]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowId, state: { sorting } });
  const model = table.getRowModel();
  return useMemo(() => model.rows.map((row) => row.original), [model]);
}

import { Box } from "@mantine/core";
import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, nextSort, type Sort } from "./column";
import styles from "./data-table.module.css";
import { BodyRow, SkeletonRows } from "./data-table-rows";
import { HeaderRow } from "./header-row";
import { moveAmongRows } from "./row-keys";
import { useRowWindow } from "./use-row-window";
import { useSortedRows } from "./use-sorted-rows";

interface Selection {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
}

export interface DataTableProps<Row> {
  /** Names the table for assistive technology. */
  label: string;
  /** Keep at module scope or in a memo. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The page of a row; its row-header cell becomes the link, the whole row its target. */
  rowTo?: ((row: Row) => string) | undefined;
  /** What a row is called in "select …". */
  rowLabel?: (row: Row) => string;
  /** Where the sort order is kept, normally the URL. Without it the table keeps it itself. */
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  /** Marks one row, such as the person whose page this is. */
  currentId?: string;
  loading?: boolean;
  /** Shown when there are no rows: an EmptyState that says the next step, or how to drop the filter. */
  empty: ReactNode;
  /** Rows of two lines, as in the load table. */
  tall?: boolean;
  /** Scrolls within its panel instead of growing; the panel needs `fill`. */
  fill?: boolean;
}

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { t } = useTranslation("ui");
  const region = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState<Sort | null>(null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const rows = useSortedRows(props.columns, props.rows, sort, props.rowId);
  const visible = useRowWindow(region, rows.length, props.tall ? 48 : 36);
  const { selection, rowId } = props;

  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const chosen = selection ? ids.filter((id) => selection.selected.has(id)).length : 0;
  const width = props.columns.length + (selection ? 1 : 0);
  const hasFooter = props.columns.some((column) => column.footer !== undefined);
  const waiting = (props.loading ?? false) && rows.length === 0;

  const toggle = (id: string) => {
    if (!selection) return;
    const next = new Set(selection.selected);
    if (!next.delete(id)) next.add(id);
    selection.onChange(next);
  };

  return (
    // The tab stop lets the keyboard scroll the region.
    <Box
      component="section"
      ref={region}
      className={styles.region}
      data-fill={props.fill || undefined}
      aria-label={props.label}
      tabIndex={0}
      onKeyDown={(event) => moveAmongRows(event, region.current, selection ? toggle : undefined)}
    >
      <table
        className={styles.table}
        data-tall={props.tall || undefined}
        aria-busy={props.loading ?? false}
        aria-rowcount={rows.length + 1}
      >
        <HeaderRow
          columns={props.columns}
          sort={sort}
          onSort={(column) => (props.onSort ?? setOwnSort)(nextSort(column, sort))}
          selectAll={
            selection && {
              label: t("selectAll"),
              all: chosen > 0 && chosen === ids.length,
              some: chosen > 0 && chosen < ids.length,
              toggle: () => selection.onChange(new Set(chosen === ids.length ? [] : ids)),
            }
          }
        />
        <tbody>
          {waiting && <SkeletonRows columns={width} label={t("loading")} />}
          {visible.before > 0 && <tr style={{ height: visible.before }} />}
          {rows.slice(visible.from, visible.until).map((row, index) => {
            const id = rowId(row);
            return (
              <BodyRow
                key={id}
                id={id}
                row={row}
                position={visible.from + index + 2}
                columns={props.columns}
                to={props.rowTo?.(row)}
                current={props.currentId === id}
                select={
                  selection && {
                    label: t("selectRow", { row: props.rowLabel?.(row) ?? id }),
                    selected: selection.selected.has(id),
                    toggle: () => toggle(id),
                  }
                }
              />
            );
          })}
          {visible.after > 0 && <tr style={{ height: visible.after }} />}
        </tbody>
        {hasFooter && rows.length > 0 && (
          <tfoot>
            <tr>
              {selection && <td />}
              {props.columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.footer}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {!props.loading && rows.length === 0 && props.empty}
    </Box>
  );
}

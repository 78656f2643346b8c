import { Skeleton } from "@mantine/core";
import { AppLink } from "../app-link";
import { CheckBox } from "../check-box";
import type { Column } from "./column";
import styles from "./data-table.module.css";

interface BodyRowProps<Row> {
  id: string;
  row: Row;
  /** One-based among all rows, the header included; rows outside the window are not in the document. */
  position: number;
  columns: readonly Column<Row>[];
  to: string | undefined;
  current: boolean;
  select: { label: string; selected: boolean; toggle: () => void } | undefined;
}

export function BodyRow<Row>({ id, row, position, columns, to, current, select }: BodyRowProps<Row>) {
  return (
    <tr
      data-row={id}
      data-linked={to ? true : undefined}
      data-current={current || undefined}
      data-selected={select?.selected || undefined}
      aria-rowindex={position}
    >
      {select && (
        <td className={styles.select}>
          <CheckBox label={select.label} checked={select.selected} onChange={select.toggle} />
        </td>
      )}
      {columns.map((column) =>
        column.rowHeader ? (
          <th key={column.id} scope="row" data-align={column.align}>
            {to ? (
              <AppLink to={to} className={styles.rowLink}>
                {column.cell(row)}
              </AppLink>
            ) : (
              column.cell(row)
            )}
          </th>
        ) : (
          <td key={column.id} data-align={column.align}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

const SKELETON_ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The shape of rows on their way; read out once as "loading". */
export function SkeletonRows({ columns, label }: { columns: number; label: string }) {
  return SKELETON_ROWS.map((row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => column).map((column) => (
        <td key={column}>
          <Skeleton height={12} width={`${80 - ((row * 17 + column * 29) % 45)}%`} />
          {row === 0 && column === 0 && (
            <span role="status" className={styles.spoken}>
              {label}
            </span>
          )}
        </td>
      ))}
    </tr>
  ));
}

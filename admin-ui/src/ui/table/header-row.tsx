import { ArrowDown, ArrowUp } from "lucide-react";
import { CheckBox } from "../check-box";
import type { Column, Sort } from "./column";
import styles from "./data-table.module.css";

interface HeaderRowProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (column: string) => void;
  selectAll: { label: string; all: boolean; some: boolean; toggle: () => void } | undefined;
}

export function HeaderRow<Row>({ columns, sort, onSort, selectAll }: HeaderRowProps<Row>) {
  return (
    <thead>
      <tr>
        {selectAll && (
          <td className={styles.select}>
            <CheckBox
              label={selectAll.label}
              checked={selectAll.all}
              mixed={selectAll.some}
              onChange={selectAll.toggle}
            />
          </td>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            style={column.width === undefined ? {} : { width: column.width }}
            {...(sort?.column === column.id
              ? { "aria-sort": sort.direction === "asc" ? ("ascending" as const) : ("descending" as const) }
              : {})}
          >
            {column.sortValue || column.serverSort ? (
              <button type="button" onClick={() => onSort(column.id)}>
                {column.header}
                <SortArrow direction={sort?.column === column.id ? sort.direction : null} />
              </button>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortArrow({ direction }: { direction: "asc" | "desc" | null }) {
  if (direction === "asc") return <ArrowUp size={13} aria-hidden="true" />;
  if (direction === "desc") return <ArrowDown size={13} aria-hidden="true" />;
  return <ArrowUp size={13} aria-hidden="true" className={styles.unsorted} />;
}

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { AreaBadge, NoArea } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import { LoadBar } from "../ui/load-bar";
import type { Column, Sort } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import { loadOf } from "./caseworker-load";
import type { CaseworkerLoadTable_CaseworkerFragment } from "./caseworker-load-table.generated";
import { commonScale } from "./load-state";
import { LoadStatus } from "./load-status";
import styles from "./load-table.module.css";
import { caseworkerPath } from "./paths";

type Row = CaseworkerLoadTable_CaseworkerFragment;

interface CaseworkerLoadTableProps {
  caseworkers: readonly Row[];
  totals?: { assigned: number; capacity: number; fte: number };
  /** Where there is little room: without the ratio, and in the server's order. */
  brief?: boolean;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  empty: React.ReactNode;
}

export function CaseworkerLoadTable({
  caseworkers,
  totals,
  brief = false,
  empty,
  ...sorting
}: CaseworkerLoadTableProps) {
  const { t } = useTranslation("programme");
  const columns = useColumns(caseworkers, totals, brief);
  return (
    <DataTable
      label={t("caseworkers.label")}
      columns={columns}
      rows={caseworkers}
      rowId={rowId}
      rowTo={rowTo}
      tall
      empty={empty}
      {...sorting}
    />
  );
}

const rowId = (row: Row) => row.caseworker.id;
const rowTo = (row: Row) => caseworkerPath(row.caseworker.id);

function useColumns(rows: readonly Row[], totals: CaseworkerLoadTableProps["totals"], brief: boolean): Column<Row>[] {
  const { t } = useTranslation("programme");
  const format = useFormat();
  return useMemo(() => {
    const scaleTo = commonScale(rows.map(loadOf));
    const columns: Column<Row>[] = [
      {
        id: "name",
        header: t("caseworkers.name"),
        rowHeader: true,
        sortValue: (row) => row.caseworker.name,
        footer: totals && t("caseworkers.total"),
        cell: (row) => (
          <span className={styles.name}>
            {row.area ? <AreaBadge code={row.area.code} colour={row.area.colour} name={row.area.name} /> : <NoArea />}
            <span>
              {row.caseworker.name}
              <span className={styles.who}>{row.organization.shortName}</span>
            </span>
          </span>
        ),
      },
      {
        id: "personen",
        header: t("caseworkers.persons"),
        align: "end",
        sortValue: (row) => row.assigned,
        footer: totals && format.number(totals.assigned),
        cell: (row) => <b className={styles.figure}>{format.number(row.assigned)}</b>,
      },
      {
        id: "kapazitaet",
        header: t("caseworkers.capacity"),
        sortValue: (row) => row.capacity,
        footer: totals && t("caseworkers.of", { capacity: format.number(totals.capacity) }),
        cell: (row) => (
          <span className={styles.quiet}>{t("caseworkers.of", { capacity: format.number(row.capacity) })}</span>
        ),
      },
      {
        id: "auslastung",
        header: t("caseworkers.load"),
        cell: (row) => (
          <div className={styles.bar}>
            <LoadBar {...loadOf(row)} scaleTo={scaleTo} />
          </div>
        ),
      },
      {
        id: "schluessel",
        header: t("caseworkers.ratio"),
        align: "end",
        sortValue: (row) => (row.fte > 0 ? row.assigned / row.fte : null),
        footer: totals && format.ratio(totals.assigned, totals.fte),
        cell: (row) => format.ratio(row.assigned, row.fte),
      },
      {
        id: "stelle",
        header: t("caseworkers.fte"),
        align: "end",
        sortValue: (row) => row.fte,
        footer: totals && format.number(totals.fte, 2),
        cell: (row) => format.number(row.fte, 2),
      },
      {
        id: "ausnahme",
        header: t("caseworkers.exception"),
        sortValue: (row) => row.extraPlaces,
        cell: (row) => <Exceptions row={row} />,
      },
      { id: "stand", header: t("caseworkers.state"), cell: (row) => <LoadStatus figures={loadOf(row)} /> },
    ];
    return brief ? columns.filter(({ id }) => id !== "schluessel").map(unsorted) : columns;
  }, [t, format, rows, totals, brief]);
}

function unsorted({ sortValue: _, ...column }: Column<Row>): Column<Row> {
  return column;
}

function Exceptions({ row }: { row: Row }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const last = row.caseworker.exceptions
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (row.extraPlaces === 0 || !last) return <span className={styles.quiet}>–</span>;
  return (
    <span>
      {format.signed(row.extraPlaces)}
      <span className={styles.who}>{t("caseworkers.until", { day: format.day(last) })}</span>
    </span>
  );
}

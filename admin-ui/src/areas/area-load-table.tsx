import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CaseworkerLoadTable_CaseworkerFragment } from "../programme/caseworker-load-table.generated";
import { areaRatioPlaces, commonScale, type LoadOfDay } from "../programme/load-state";
import { LoadStatus } from "../programme/load-status";
import styles from "../programme/load-table.module.css";
import { AreaBadge } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import { LoadBar } from "../ui/load-bar";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import type { AreaLoadTable_AreaFragment } from "./area-load-table.generated";
import { areaPath } from "./paths";

interface LoadTotals {
  refugeesInCare: number;
  cityDesignated: number;
  selfRented: number;
  capacity: number;
  fte: number;
}

interface AreaRow {
  load: AreaLoadTable_AreaFragment;
  who: string;
  figures: LoadOfDay;
}

interface AreaLoadTableProps {
  areas: readonly AreaLoadTable_AreaFragment[];
  /** Whose posts belong to the areas; they give the names and the places by the ratio. */
  caseworkers: readonly CaseworkerLoadTable_CaseworkerFragment[];
  totals?: LoadTotals;
}

export function AreaLoadTable({ areas, caseworkers, totals }: AreaLoadTableProps) {
  const { t } = useTranslation("areas");
  const rows = useMemo(() => areas.map((area) => areaRow(area, caseworkers)), [areas, caseworkers]);
  const columns = useColumns(rows, totals);
  return (
    <DataTable
      label={t("table.label")}
      columns={columns}
      rows={rows}
      rowId={rowId}
      rowTo={rowTo}
      tall
      empty={<EmptyState>{t("table.empty")}</EmptyState>}
    />
  );
}

const rowId = (row: AreaRow) => row.load.area.id;
const rowTo = (row: AreaRow) => areaPath(row.load.area.id);

function areaRow(
  load: AreaLoadTable_AreaFragment,
  caseworkers: readonly CaseworkerLoadTable_CaseworkerFragment[],
): AreaRow {
  const names = caseworkers
    .filter(({ area, fte }) => area?.id === load.area.id && fte > 0)
    .map((one) => one.caseworker.name);
  return {
    load,
    who: [load.organization.shortName, names.join(", ")].filter(Boolean).join(" · "),
    figures: {
      load: load.refugeesInCare,
      ratioPlaces: areaRatioPlaces(load.area.id, caseworkers),
      capacity: load.capacity,
    },
  };
}

function useColumns(rows: readonly AreaRow[], totals: LoadTotals | undefined): Column<AreaRow>[] {
  const { t } = useTranslation("areas");
  const format = useFormat();
  return useMemo(() => {
    const scaleTo = commonScale(rows.map(({ figures }) => figures));
    return [
      {
        id: "raum",
        header: t("table.area"),
        rowHeader: true,
        footer: totals && t("table.total"),
        cell: ({ load, who }) => (
          <span className={styles.name}>
            <AreaBadge code={load.area.code} colour={load.area.colour} />
            <span>
              {load.area.name}
              <span className={styles.who} title={who}>
                {who}
              </span>
            </span>
          </span>
        ),
      },
      {
        id: "personen",
        header: t("table.persons"),
        align: "end",
        footer: totals && format.number(totals.refugeesInCare),
        cell: ({ load }) => <b className={styles.figure}>{format.number(load.refugeesInCare)}</b>,
      },
      {
        id: "kapazitaet",
        header: t("table.capacity"),
        footer: totals && t("table.of", { capacity: format.number(totals.capacity) }),
        cell: ({ load }) => (
          <span className={styles.quiet}>{t("table.of", { capacity: format.number(load.capacity) })}</span>
        ),
      },
      {
        id: "auslastung",
        header: t("table.load"),
        cell: ({ figures }) => (
          <div className={styles.bar}>
            <LoadBar {...figures} scaleTo={scaleTo} />
          </div>
        ),
      },
      {
        id: "schluessel",
        header: t("table.ratio"),
        align: "end",
        footer: totals && format.ratio(totals.refugeesInCare, totals.fte),
        cell: ({ load }) => format.ratio(load.refugeesInCare, load.fte),
      },
      {
        id: "heim",
        header: t("table.cityDesignated"),
        align: "end",
        footer: totals && format.number(totals.cityDesignated),
        cell: ({ load }) => format.number(load.cityDesignated),
      },
      {
        id: "wohnung",
        header: t("table.selfRented"),
        align: "end",
        footer: totals && format.number(totals.selfRented),
        cell: ({ load }) => format.number(load.selfRented),
      },
      { id: "stand", header: t("table.state"), cell: ({ figures }) => <LoadStatus figures={figures} /> },
    ];
  }, [t, format, rows, totals]);
}

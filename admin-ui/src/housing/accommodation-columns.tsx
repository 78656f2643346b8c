import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addUp, occupancyOf } from "../programme/homes-occupancy";
import { AreaBadge } from "../ui/area-badge";
import { formatNumber, useFormat } from "../ui/format";
import type { Column } from "../ui/table/column";
import type { AccommodationListQuery } from "./accommodation-list.generated";
import styles from "./housing.module.css";
import { OccupancyBar } from "./occupancy-bar";
import { useAccommodationName } from "./use-accommodation-name";

export type AccommodationRow = AccommodationListQuery["accommodations"]["edges"][number]["node"];

interface Options {
  rows: readonly AccommodationRow[];
  /** Flats of people's own have no free or blocked places that the city could allot. */
  flats: boolean;
  /** Every row is there, so that sums can stand beneath. */
  complete: boolean;
}

export function useAccommodationColumns({ rows, flats, complete }: Options): readonly Column<AccommodationRow>[] {
  const { t } = useTranslation("housing");
  const { language } = useFormat();
  const accommodationName = useAccommodationName();
  return useMemo(() => {
    const total = addUp(rows.map(occupancyOf));
    const figure = (
      id: "places" | "blocked" | "occupied" | "inCare" | "free",
      value: (row: AccommodationRow) => number,
      sum: number,
    ): Column<AccommodationRow> => ({
      id,
      header: t(`column.${id}`),
      align: "end",
      width: 88,
      cell: (row) => formatNumber(value(row), language),
      ...(complete && !flats ? { footer: formatNumber(sum, language) } : {}),
    });
    const names: Column<AccommodationRow>[] = [
      {
        id: "name",
        header: t("column.name"),
        width: 200,
        rowHeader: true,
        serverSort: true,
        cell: accommodationName,
        ...(complete && !flats ? { footer: t("list.total") } : {}),
      },
      ...(flats
        ? []
        : [
            {
              id: "form",
              header: t("column.form"),
              width: 190,
              cell: (row: AccommodationRow) => t(`form.${row.form}`),
            },
          ]),
      { id: "district", header: t("column.district"), width: 140, serverSort: true, cell: (row) => row.district.name },
      {
        id: "area",
        header: t("column.area"),
        width: 64,
        cell: (row) =>
          row.area ? <AreaBadge code={row.area.code} colour={row.area.colour} name={row.area.name} /> : "–",
      },
    ];
    const occupied = figure("occupied", (row) => row.occupied, total.inCare + total.others);
    const inCare = figure("inCare", (row) => row.inCare, total.inCare);
    if (flats) return [...names, occupied, inCare];
    return [
      ...names,
      figure("places", (row) => row.places, total.places),
      occupied,
      inCare,
      figure("free", (row) => occupancyOf(row).free, total.free),
      figure(
        "blocked",
        (row) => row.blockedPlaces,
        rows.reduce((sum, row) => sum + row.blockedPlaces, 0),
      ),
      {
        id: "occupancy",
        header: t("column.occupancy"),
        cell: (row) => (
          <div className={styles.bar}>
            <OccupancyBar occupancy={occupancyOf(row)} />
          </div>
        ),
      },
    ];
  }, [t, language, accommodationName, rows, flats, complete]);
}

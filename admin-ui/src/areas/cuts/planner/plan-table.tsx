import { useMemo } from "react";
import { useFormat } from "../../../ui/format";
import { Panel } from "../../../ui/panel";
import { EmptyState } from "../../../ui/states";
import type { Column } from "../../../ui/table/column";
import { DataTable } from "../../../ui/table/data-table";
import { useCutTexts } from "../texts";
import { areaOfDistrict, areaOfHome, type Draft, isApart } from "./draft";
import { AreaSelect } from "./picked-place";
import type { PlanPlace } from "./plan-map";

interface PlanTableProps {
  draft: Draft;
  places: readonly PlanPlace[];
  /** Absent: the viewer only looks. */
  onAssign?: (districtId: string, areaKey: string) => void;
}

/** The map as a table: the same places, the same choices. */
export function PlanTable({ draft, places, onAssign }: PlanTableProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const columns = useMemo<Column<PlanPlace>[]>(
    () => [
      {
        id: "stadtteil",
        header: t("table.district"),
        rowHeader: true,
        sortValue: ({ district }) => district.name,
        cell: ({ district }) => district.name,
      },
      {
        id: "bisher",
        header: t("table.before"),
        sortValue: ({ areaBefore }) => areaBefore?.name ?? null,
        cell: ({ areaBefore }) => areaBefore?.name ?? "–",
      },
      {
        id: "raum",
        header: t("table.area"),
        sortValue: ({ district }) => areaOfDistrict(draft, district.id)?.name ?? null,
        cell: ({ district }) => {
          const area = areaOfDistrict(draft, district.id);
          return onAssign ? (
            <AreaSelect
              draft={draft}
              label={t("picked.areaOf", { place: district.name })}
              value={area?.key}
              onChange={(key) => onAssign(district.id, key)}
            />
          ) : (
            area?.name
          );
        },
      },
      {
        id: "personen",
        header: t("table.persons"),
        align: "end",
        sortValue: ({ persons }) => persons,
        cell: ({ persons }) => (persons === null ? "–" : format.number(persons)),
      },
      {
        id: "heime",
        header: t("table.homes"),
        cell: ({ district, homes }) =>
          homes
            .map(({ accommodation: { id, name }, persons }) => {
              const own = isApart(draft, id) ? areaOfHome(draft, id, district.id)?.name : undefined;
              const count = format.number(persons);
              return own ? t("table.homeApart", { name, count, area: own }) : t("table.home", { name, count });
            })
            .join("; ") || "–",
      },
    ],
    [t, format, draft, onAssign],
  );
  return (
    <Panel>
      <DataTable
        label={t("table.label")}
        columns={columns}
        rows={places}
        rowId={placeId}
        empty={<EmptyState>{t("map.none")}</EmptyState>}
      />
    </Panel>
  );
}

const placeId = ({ district }: PlanPlace) => district.id;

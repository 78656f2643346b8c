import { VisuallyHidden } from "@mantine/core";
import { Lock } from "lucide-react";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format";
import { Panel } from "../../../ui/panel";
import { EmptyState } from "../../../ui/states";
import type { Column } from "../../../ui/table/column";
import { DataTable } from "../../../ui/table/data-table";
import { useCutTexts } from "../texts";
import { areaOfDistrict, areaOfHome, type Draft, isApart } from "./draft";
import { AreaSelect } from "./picked-place";
import { PinButton } from "./pin-button";
import type { PlanPlace } from "./plan-map";
import styles from "./planner.module.css";
import type { Pins } from "./use-pins";

interface PlanTableProps {
  draft: Draft;
  places: readonly PlanPlace[];
  pins: Pins;
  /** Absent: the viewer only looks. */
  onAssign?: (districtId: string, areaKey: string) => void;
}

/** The map as a table: the same places, the same choices. */
export function PlanTable({ draft, places, pins, onAssign }: PlanTableProps) {
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
        // By its letters, which stand in the choice beside it, too: so the homes and their locks find room.
        cell: ({ areaBefore }) =>
          areaBefore ? (
            <abbr className={styles.before} title={areaBefore.name}>
              {areaBefore.code}
            </abbr>
          ) : (
            "–"
          ),
      },
      {
        id: "raum",
        header: t("table.area"),
        sortValue: ({ district }) => areaOfDistrict(draft, district.id)?.name ?? null,
        cell: ({ district }) => {
          const area = areaOfDistrict(draft, district.id);
          return (
            <span className={styles.cell}>
              {onAssign ? (
                <AreaSelect
                  draft={draft}
                  label={t("picked.areaOf", { place: district.name })}
                  value={area?.key}
                  onChange={(key) => onAssign(district.id, key)}
                />
              ) : (
                area?.name
              )}
              <Pin id={district.id} place={district.name} pins={pins} editable={onAssign !== undefined} />
            </span>
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
          homes.length === 0 ? (
            "–"
          ) : (
            <ul className={styles.homes}>
              {homes.map(({ accommodation: { id, name }, persons }) => {
                const own = isApart(draft, id) ? areaOfHome(draft, id, district.id) : undefined;
                const count = format.number(persons);
                return (
                  <li key={id}>
                    <span title={own?.name}>
                      {own ? t("table.homeApart", { name, count, area: own.code }) : t("table.home", { name, count })}
                    </span>
                    <Pin id={id} place={name ?? ""} pins={pins} editable={onAssign !== undefined} />
                  </li>
                );
              })}
            </ul>
          ),
      },
    ],
    [t, format, draft, pins, onAssign],
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

function Pin({ id, place, pins, editable }: { id: string; place: string; pins: Pins; editable: boolean }) {
  const { t } = useCutTexts();
  const pinned = pins.ids.has(id);
  if (editable) return <PinButton place={place} pinned={pinned} onToggle={() => pins.toggle(id)} />;
  if (!pinned) return null;
  return (
    <>
      <Lock size={14} aria-hidden="true" />
      <VisuallyHidden>{t("map.pinned")}</VisuallyHidden>
    </>
  );
}

const placeId = ({ district }: PlanPlace) => district.id;

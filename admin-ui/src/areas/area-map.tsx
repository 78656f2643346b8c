import { Button } from "@mantine/core";
import { Map as MapIcon, Table2 } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../app/url-params";
import { useFormat } from "../ui/format";
import { DistrictMap } from "../ui/map/district-map";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import styles from "./area-list-page.module.css";
import type { AreaMap_DistrictFragment } from "./area-map.generated";
import type { HomesByDistrict } from "./homes-by-district";

type District = AreaMap_DistrictFragment;

interface AreaMapProps {
  districts: readonly District[];
  homes: HomesByDistrict;
  pickedId: string | null;
  onPick: (id: string | null) => void;
}

/** The districts in the colours of their areas, or the same as a table. */
export function AreaMap({ districts, homes, pickedId, onPick }: AreaMapProps) {
  const { t } = useTranslation("areas");
  const [params, setParams] = useUrlParams();
  const asTable = params.ansicht === "tabelle";
  const Icon = asTable ? MapIcon : Table2;
  const drawn = useMemo(
    () =>
      districts.map(({ id, name, boundary, area, refugeesInCare }) => ({
        id,
        name,
        boundary,
        area,
        figure: refugeesInCare,
        figureText: t("map.persons", { count: refugeesInCare }),
        homes: homes.get(id) ?? [],
      })),
    [districts, homes, t],
  );
  return (
    <Panel
      title={t("map.title")}
      actions={
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<Icon size={16} aria-hidden="true" />}
          onClick={() => setParams({ ansicht: asTable ? undefined : "tabelle" })}
        >
          {asTable ? t("map.asMap") : t("map.asTable")}
        </Button>
      }
    >
      {districts.length === 0 ? (
        <EmptyState>{t("map.none")}</EmptyState>
      ) : asTable ? (
        <DistrictTable districts={districts} homes={homes} />
      ) : (
        <div className={styles.map}>
          <DistrictMap label={t("map.label")} districts={drawn} selectedId={pickedId} onSelect={onPick} />
        </div>
      )}
    </Panel>
  );
}

function DistrictTable({ districts, homes }: Pick<AreaMapProps, "districts" | "homes">) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const columns = useMemo<Column<District>[]>(
    () => [
      {
        id: "stadtteil",
        header: t("map.district"),
        rowHeader: true,
        sortValue: (row) => row.name,
        cell: (row) => row.name,
      },
      {
        id: "raum",
        header: t("map.area"),
        sortValue: (row) => row.area?.name ?? null,
        cell: (row) => row.area?.name ?? t("map.noArea"),
      },
      {
        id: "personen",
        header: t("map.inCare"),
        align: "end",
        sortValue: (row) => row.refugeesInCare,
        cell: (row) => format.number(row.refugeesInCare),
      },
      {
        id: "heime",
        header: t("map.homes"),
        align: "end",
        sortValue: (row) => homes.get(row.id)?.length ?? 0,
        cell: (row) => format.number(homes.get(row.id)?.length ?? 0),
      },
      {
        id: "einwohner",
        header: t("map.population"),
        align: "end",
        sortValue: (row) => row.population,
        cell: (row) => (row.population === null ? "–" : format.number(row.population)),
      },
    ],
    [t, format, homes],
  );
  return (
    <DataTable
      label={t("map.title")}
      columns={columns}
      rows={districts}
      rowId={districtId}
      empty={<EmptyState>{t("map.none")}</EmptyState>}
    />
  );
}

const districtId = (district: District) => district.id;

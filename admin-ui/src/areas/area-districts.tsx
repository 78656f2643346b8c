import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import type { AreaPageQuery } from "./area-page.generated";
import { areasPath } from "./paths";

type District = NonNullable<AreaPageQuery["integrationArea"]>["districts"][number];

export function AreaDistricts({ districts }: { districts: readonly District[] }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const columns = useMemo<Column<District>[]>(
    () => [
      {
        id: "stadtteil",
        header: t("districts.name"),
        rowHeader: true,
        sortValue: (row) => row.name,
        cell: (row) => row.name,
      },
      {
        id: "personen",
        header: t("districts.inCare"),
        align: "end",
        sortValue: (row) => row.refugeesInCare,
        cell: (row) => format.number(row.refugeesInCare),
      },
      {
        id: "einwohner",
        header: t("districts.population"),
        align: "end",
        sortValue: (row) => row.population,
        cell: (row) => (row.population === null ? "–" : format.number(row.population)),
      },
    ],
    [t, format],
  );
  return (
    <Panel title={t("area.districts")}>
      <DataTable
        label={t("area.districts")}
        columns={columns}
        rows={districts}
        rowId={districtId}
        rowTo={districtTo}
        empty={<EmptyState>{t("map.none")}</EmptyState>}
      />
    </Panel>
  );
}

const districtId = (district: District) => district.id;
const districtTo = (district: District) => areasPath({ stadtteil: district.id });

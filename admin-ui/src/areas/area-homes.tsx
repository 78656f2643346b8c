import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accommodationPath } from "../housing/paths";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import type { AreaHomes_HomeFragment } from "./area-homes.generated";

type Home = AreaHomes_HomeFragment;

export function AreaHomes({ homes }: { homes: readonly Home[] }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const columns = useMemo<Column<Home>[]>(() => {
    const figure = (id: string, header: string, value: (home: Home) => number): Column<Home> => ({
      id,
      header,
      align: "end",
      sortValue: value,
      cell: (home) => format.number(value(home)),
      footer: format.number(homes.reduce((sum, home) => sum + value(home), 0)),
    });
    return [
      {
        id: "heim",
        header: t("homes.home"),
        rowHeader: true,
        sortValue: (home) => home.name,
        cell: (home) => home.name,
        footer: t("table.total"),
      },
      {
        id: "stadtteil",
        header: t("homes.district"),
        sortValue: (home) => home.district.name,
        cell: (home) => home.district.name,
      },
      figure("betreut", t("homes.inCare"), (home) => home.inCare),
      figure("belegt", t("homes.occupied"), (home) => home.occupied),
      figure("gesperrt", t("homes.blocked"), (home) => home.blockedPlaces),
      figure("plaetze", t("homes.places"), (home) => home.places),
    ];
  }, [t, format, homes]);
  return (
    <Panel title={t("area.homes")}>
      <DataTable
        label={t("area.homes")}
        columns={columns}
        rows={homes}
        rowId={homeId}
        rowTo={homeTo}
        empty={<EmptyState>{t("area.noHomes")}</EmptyState>}
      />
    </Panel>
  );
}

const homeId = (home: Home) => home.id;
const homeTo = (home: Home) => accommodationPath(home.id);

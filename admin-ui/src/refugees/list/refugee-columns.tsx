import { Building2, Clock, KeyRound } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { AreaBadge } from "../../ui/area-badge";
import { DateText } from "../../ui/date-text";
import { Status } from "../../ui/status";
import type { Column } from "../../ui/table/column";
import { listName } from "../refugee-name";
import type { RefugeeListQuery } from "./refugee-list.generated";
import styles from "./refugee-list.module.css";

export type RefugeeRow = RefugeeListQuery["refugees"]["edges"][number]["node"];

export function useRefugeeColumns(): readonly Column<RefugeeRow>[] {
  const { t } = useTranslation("refugees");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("column.name"),
        width: 176,
        rowHeader: true,
        serverSort: true,
        cell: (row) => listName(row),
      },
      {
        id: "fileNumber",
        header: t("column.fileNumber"),
        width: 96,
        serverSort: true,
        cell: (row) => <span className={styles.quiet}>{row.fileNumber}</span>,
      },
      { id: "age", header: t("column.age"), width: 56, align: "end", cell: (row) => row.identity?.age ?? "–" },
      {
        id: "household",
        header: t("column.household"),
        width: 84,
        align: "end",
        cell: (row) => row.household?.size ?? "–",
      },
      { id: "housing", header: t("column.housing"), cell: (row) => <Housing accommodation={row.accommodation} /> },
      { id: "district", header: t("column.district"), cell: (row) => row.accommodation?.district.name ?? "–" },
      {
        id: "area",
        header: t("column.area"),
        width: 60,
        cell: (row) =>
          row.area ? <AreaBadge code={row.area.code} colour={row.area.colour} name={row.area.name} /> : "–",
      },
      {
        id: "caseworker",
        header: t("column.caseworker"),
        cell: (row) =>
          row.caseworker?.name ?? (
            <Status tone="warn" icon={Clock}>
              {t("waits")}
            </Status>
          ),
      },
      {
        id: "careSince",
        header: t("column.careSince"),
        width: 112,
        serverSort: true,
        cell: (row) => <DateText day={row.care?.from} />,
      },
      {
        id: "benefit",
        header: t("column.benefit"),
        width: 84,
        cell: (row) => row.benefitPeriods.map(({ kind }) => t(`benefitShort.${kind}`)).join(", ") || "–",
      },
    ],
    [t],
  );
}

function Housing({ accommodation }: { accommodation: RefugeeRow["accommodation"] }) {
  const { t } = useTranslation("refugees");
  if (!accommodation) return <>{t("noHousing")}</>;
  const Icon = accommodation.tenure === "SELF_RENTED" ? KeyRound : Building2;
  return (
    <span className={styles.housing}>
      <Icon size={14} aria-hidden="true" />
      {accommodation.name ?? t("ownFlat")}
    </span>
  );
}

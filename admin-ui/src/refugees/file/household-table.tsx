import { Clock } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/date-text";
import type { Day } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { EmptyState } from "../../ui/states";
import { Status } from "../../ui/status";
import type { Column } from "../../ui/table/column";
import { DataTable } from "../../ui/table/data-table";
import { refugeePath } from "../paths";
import { listName } from "../refugee-name";
import type { Household } from "./household-panel";

type Member = NonNullable<Household>["members"][number];

export function HouseholdTable({ household, refugeeId, on }: { household: Household; refugeeId: string; on: Day }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const columns = useMemo<Column<Member>[]>(
    () => [
      { id: "name", header: t("column.name"), width: 200, rowHeader: true, cell: ({ refugee }) => listName(refugee) },
      { id: "fileNumber", header: t("column.fileNumber"), width: 100, cell: ({ refugee }) => refugee.fileNumber },
      { id: "role", header: t("column.role"), width: 140, cell: ({ role }) => t(`role.${role}`) },
      {
        id: "age",
        header: t("column.age"),
        width: 64,
        align: "end",
        cell: ({ refugee }) => refugee.identity?.age ?? "–",
      },
      {
        id: "careSince",
        header: t("column.careSince"),
        width: 130,
        cell: ({ refugee }) => (refugee.care ? <DateText day={refugee.care.from} /> : t("household.notInCare")),
      },
      {
        id: "caseworker",
        header: t("column.caseworker"),
        width: 180,
        cell: ({ refugee }) => <Answering refugee={refugee} />,
      },
      {
        id: "benefit",
        header: t("column.benefit"),
        cell: ({ refugee }) => refugee.benefitPeriods.map(({ kind }) => t(`benefit.${kind}`)).join("; ") || "–",
      },
    ],
    [t],
  );
  return (
    <Panel title={t("household.title")} caption={household?.number}>
      <DataTable
        label={t("household.title")}
        columns={columns}
        rows={household?.members ?? []}
        rowId={(row) => row.refugee.id}
        rowTo={(row) => refugeePath(row.refugee.id)}
        currentId={refugeeId}
        empty={<EmptyState>{t("household.none", { day: format.day(on) })}</EmptyState>}
      />
    </Panel>
  );
}

function Answering({ refugee }: { refugee: Member["refugee"] }) {
  const { t } = useTranslation("refugees");
  if (refugee.caseworker) return <>{refugee.caseworker.name}</>;
  if (!refugee.care) return <>–</>;
  return (
    <Status tone="warn" icon={Clock}>
      {t("waits")}
    </Status>
  );
}

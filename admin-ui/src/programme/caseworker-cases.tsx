import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { refugeePath, refugeesPath } from "../refugees/paths";
import { listName } from "../refugees/refugee-name";
import { AppLink } from "../ui/app-link";
import { DateText } from "../ui/date-text";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import type { CaseworkerCases_RefugeeFragment } from "./caseworker-cases.generated";

type Row = CaseworkerCases_RefugeeFragment;

interface CaseworkerCasesProps {
  /** The first of them; the list of persons has all. */
  cases: readonly Row[];
  caseworkerId: string;
  /** Of those whom the viewer may see. */
  count: number;
}

export function CaseworkerCases({ cases, caseworkerId, count }: CaseworkerCasesProps) {
  const { t } = useTranslation("programme");
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "name", header: t("caseworker.case.name"), rowHeader: true, cell: listName },
      { id: "haushalt", header: t("caseworker.case.household"), cell: (row) => row.household?.number ?? "–" },
      {
        id: "unterkunft",
        header: t("caseworker.case.home"),
        cell: ({ accommodation }) =>
          accommodation
            ? `${accommodation.name ?? t("caseworker.case.ownFlat")}, ${accommodation.district.name}`
            : t("caseworker.case.noHome"),
      },
      {
        id: "seit",
        header: t("caseworker.case.since"),
        align: "end",
        cell: ({ assignment }) => <DateText day={assignment?.from} />,
      },
    ],
    [t],
  );
  return (
    <Panel
      title={t("caseworker.cases")}
      {...(count > 0
        ? {
            footer: (
              <AppLink to={refugeesPath({ fachkraft: caseworkerId })}>{t("caseworker.casesAll", { count })}</AppLink>
            ),
          }
        : {})}
    >
      <DataTable
        label={t("caseworker.cases")}
        columns={columns}
        rows={cases}
        rowId={rowId}
        rowTo={rowTo}
        empty={<EmptyState>{t("caseworker.casesNone")}</EmptyState>}
      />
    </Panel>
  );
}

const rowId = (row: Row) => row.id;
const rowTo = (row: Row) => refugeePath(row.id);

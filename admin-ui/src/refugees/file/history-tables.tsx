import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { accommodationPath } from "../../housing/paths";
import { useAccommodationName } from "../../housing/use-accommodation-name";
import { caseworkerPath } from "../../programme/paths";
import { DateText } from "../../ui/date-text";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { EmptyState } from "../../ui/states";
import { Chip } from "../../ui/status";
import type { Column } from "../../ui/table/column";
import { DataTable } from "../../ui/table/data-table";
import { entryOf } from "./late-entry";
import type { Period } from "./period";
import type { Assignment, Benefit, Care, Stay } from "./timeline-entries";

/** The newest first: what holds now is what people look for. */
const newestFirst = <Value extends Period>(values: readonly Value[]): Value[] => [...values].reverse();

function usePeriodColumns<Value extends Period>(): Column<Value>[] {
  const { t } = useTranslation("refugees");
  return useMemo(
    () => [
      { id: "from", header: t("column.from"), width: 112, cell: (value) => <DateText day={value.from} /> },
      { id: "until", header: t("column.until"), width: 112, cell: (value) => <DateText day={value.until} /> },
    ],
    [t],
  );
}

export function AssignmentsTable({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation("refugees");
  const period = usePeriodColumns<Assignment>();
  const columns = useMemo<Column<Assignment>[]>(
    () => [
      {
        id: "caseworker",
        header: t("column.caseworker"),
        width: 200,
        rowHeader: true,
        cell: ({ caseworker }) => caseworker.name,
      },
      {
        id: "organization",
        header: t("column.organization"),
        width: 140,
        cell: ({ caseworker }) => caseworker.organization.shortName,
      },
      ...period,
      { id: "reason", header: t("column.reason"), cell: ({ reason }) => reason || "–" },
      { id: "recorded", header: t("column.recorded"), width: 208, cell: (row) => <RecordedCell assignment={row} /> },
    ],
    [t, period],
  );
  return (
    <Panel title={t("assignments.title")}>
      <DataTable
        label={t("assignments.label")}
        columns={columns}
        rows={newestFirst(assignments)}
        rowId={(row) => row.id}
        rowTo={(row) => caseworkerPath(row.caseworker.id)}
        empty={<EmptyState>{t("assignments.none")}</EmptyState>}
      />
    </Panel>
  );
}

/** When the entry was made; one that came after its first day says so. */
function RecordedCell({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const { day, late } = entryOf(assignment);
  return late ? <Chip tone="warn">{t("assignments.late", { day: format.day(day) })}</Chip> : <DateText day={day} />;
}

export function StaysTable({ stays }: { stays: readonly Stay[] }) {
  const { t } = useTranslation("refugees");
  const accommodationName = useAccommodationName();
  const period = usePeriodColumns<Stay>();
  const columns = useMemo<Column<Stay>[]>(
    () => [
      {
        id: "housing",
        header: t("column.housing"),
        width: 240,
        rowHeader: true,
        cell: ({ housingUnit: { accommodation } }) => accommodationName(accommodation),
      },
      {
        id: "unit",
        header: t("column.unit"),
        width: 140,
        cell: ({ housingUnit: { accommodation, label } }) =>
          accommodation.tenure === "SELF_RENTED" ? t("ownFlat") : label,
      },
      {
        id: "district",
        header: t("column.district"),
        width: 160,
        cell: ({ housingUnit }) => housingUnit.accommodation.district.name,
      },
      ...period,
      { id: "reason", header: t("column.reason"), cell: ({ moveInReason }) => t(`moveReason.${moveInReason}`) },
    ],
    [t, accommodationName, period],
  );
  return (
    <Panel title={t("stays.title")}>
      <DataTable
        label={t("stays.label")}
        columns={columns}
        rows={newestFirst(stays)}
        rowId={(row) => row.id}
        rowTo={(row) => accommodationPath(row.housingUnit.accommodation.id)}
        empty={<EmptyState>{t("stays.none")}</EmptyState>}
      />
    </Panel>
  );
}

export function BenefitsTable({ benefits }: { benefits: readonly Benefit[] }) {
  const { t } = useTranslation("refugees");
  const period = usePeriodColumns<Benefit>();
  const columns = useMemo<Column<Benefit>[]>(
    () => [
      {
        id: "benefit",
        header: t("column.benefit"),
        width: 320,
        rowHeader: true,
        cell: ({ kind }) => t(`benefit.${kind}`),
      },
      ...period,
      { id: "end", header: t("column.end"), cell: ({ endReason }) => (endReason ? t(`endReason.${endReason}`) : "–") },
    ],
    [t, period],
  );
  return (
    <Panel title={t("benefits.title")}>
      <DataTable
        label={t("benefits.label")}
        columns={columns}
        rows={newestFirst(benefits)}
        rowId={(row) => row.id}
        empty={<EmptyState>{t("benefits.none")}</EmptyState>}
      />
    </Panel>
  );
}

export function CareTable({ carePeriods }: { carePeriods: readonly Care[] }) {
  const { t } = useTranslation("refugees");
  const period = usePeriodColumns<Care>();
  const columns = useMemo<Column<Care>[]>(
    () => [
      {
        id: "care",
        header: t("care.title"),
        width: 320,
        rowHeader: true,
        cell: ({ until }) => (until ? t("now.ended") : t("care.running")),
      },
      ...period,
      { id: "end", header: t("column.end"), cell: ({ endReason }) => (endReason ? t(`endReason.${endReason}`) : "–") },
    ],
    [t, period],
  );
  return (
    <Panel title={t("care.title")}>
      <DataTable
        label={t("care.label")}
        columns={columns}
        rows={newestFirst(carePeriods)}
        rowId={(row) => row.id}
        empty={<EmptyState>{t("care.none")}</EmptyState>}
      />
    </Panel>
  );
}

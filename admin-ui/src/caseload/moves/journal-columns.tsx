import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/date-text";
import { useFormat } from "../../ui/format";
import { Chip } from "../../ui/status";
import type { Column } from "../../ui/table/column";
import type { JournalEntry_ReassignmentFragment } from "./journal.generated";
import styles from "./journal.module.css";
import { UndoButton } from "./undo-button";

type Entry = JournalEntry_ReassignmentFragment;

export function useJournalColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "recordedAt",
        header: t("journal.column.recordedAt"),
        width: 168,
        rowHeader: true,
        cell: (row) => format.moment(row.recordedAt),
      },
      { id: "kind", header: t("journal.column.kind"), width: 176, cell: (row) => t(`journal.kind.${row.kind}`) },
      { id: "day", header: t("journal.column.day"), width: 112, cell: (row) => <DateText day={row.day} /> },
      {
        id: "cases",
        header: t("journal.column.cases"),
        width: 96,
        align: "end",
        cell: (row) => format.number(row.casesCount),
      },
      {
        id: "by",
        header: t("journal.column.by"),
        width: 176,
        cell: (row) => row.recordedByName ?? t("somebody"),
      },
      {
        id: "reason",
        header: t("journal.column.reason"),
        cell: (row) => <span className={styles.reason}>{row.reason || "–"}</span>,
      },
      { id: "undo", header: t("journal.column.state"), width: 208, cell: (row) => <EntryState entry={row} /> },
    ],
    [t, format],
  );
}

/** The way back, or that it was taken. */
export function EntryState({ entry }: { entry: Entry }) {
  const { t } = useTranslation("caseload");
  if (entry.undoneBy) return <Chip>{t("journal.undone")}</Chip>;
  return entry.viewerCanUndo ? <UndoButton entry={entry} /> : null;
}

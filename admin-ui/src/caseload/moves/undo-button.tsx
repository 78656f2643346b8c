import { Button } from "@mantine/core";
import { Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../ui/format";
import type { JournalEntry_ReassignmentFragment } from "./journal.generated";
import styles from "./journal.module.css";
import { useUndo } from "./use-undo";

/** With the time that is left: afterwards the server refuses. */
export function UndoButton({ entry }: { entry: JournalEntry_ReassignmentFragment }) {
  const { t } = useTranslation(["caseload", "ui"]);
  const format = useFormat();
  const { undo, busy } = useUndo();
  const { undoableUntil } = entry;
  return (
    <span className={styles.undo}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Undo2 size={14} aria-hidden="true" />}
        loading={busy}
        onClick={() => void undo(entry.id)}
        aria-label={t("journal.undoOf", { moment: format.moment(entry.recordedAt) })}
      >
        {t("ui:undo")}
      </Button>
      {undoableUntil && (
        <span className={styles.quiet}>{t("journal.undoUntil", { time: format.time(undoableUntil) })}</span>
      )}
    </span>
  );
}

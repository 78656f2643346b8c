import { Button } from "@mantine/core";
import { Verdict } from "../../../ui/status";
import type { PlannedCutFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import type { DraftArea } from "./draft";
import { PlanStale } from "./plan-stale";
import styles from "./planner.module.css";
import type { DraftEditor } from "./use-draft-editor";

interface PlanNoticesProps {
  cut: PlannedCutFragment;
  editor: DraftEditor;
  /** There if homes are missing. */
  askForHomes: (() => void) | null;
}

/** What stands in the way, and what to do about it. */
export function PlanNotices({ cut, editor, askForHomes }: PlanNoticesProps) {
  const { saveState } = editor;
  const { t } = useCutTexts();
  const namesOf = (without: (area: DraftArea) => readonly unknown[]) =>
    editor.draft.areas
      .filter((area) => without(area).length === 0)
      .map(({ name }) => name)
      .join(", ");
  const empty = namesOf(({ districtIds }) => districtIds);
  const unstaffed = namesOf(({ staff }) => staff);
  const missing = [
    ...(empty ? [t("notice.empty", { areas: empty })] : []),
    ...(unstaffed ? [t("notice.unstaffed", { areas: unstaffed })] : []),
    ...(empty || unstaffed ? [t("notice.incomplete")] : []),
  ];
  const planned = cut.stage === "DRAFT" || cut.stage === "PROPOSED";
  return (
    <div className={styles.notices} role="alert">
      {saveState.kind === "conflict" && (
        <Verdict tone="warn">
          <div className={styles.notice}>
            <span>{t("notice.conflict")}</span>
            <Button size="xs" variant="default" onClick={editor.loadTheirs}>
              {t("notice.theirs")}
            </Button>
            <Button size="xs" variant="default" onClick={editor.keepMine}>
              {t("notice.mine")}
            </Button>
          </div>
        </Verdict>
      )}
      {saveState.kind === "failed" && (
        <Verdict tone="crit">
          <div className={styles.notice}>
            <span>{saveState.sentence}</span>
            <Button size="xs" variant="default" onClick={editor.retry}>
              {t("ui:retry")}
            </Button>
          </div>
        </Verdict>
      )}
      {askForHomes && (
        <Verdict tone="warn">
          <div className={styles.notice}>
            <span>{t("notice.homesMissing")}</span>
            <Button size="xs" variant="default" onClick={askForHomes}>
              {t("ui:retry")}
            </Button>
          </div>
        </Verdict>
      )}
      {saveState.kind === "refused" &&
        saveState.sentences.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      {planned && cut.viewerCanEdit && missing.length > 0 && <Verdict tone="warn">{missing.join(" ")}</Verdict>}
      {cut.preview?.stale && <PlanStale cut={cut} />}
    </div>
  );
}

import { Button, Kbd } from "@mantine/core";
import { CircleAlert, CloudCheck, CloudUpload, PencilRuler, Redo2, Undo2 } from "lucide-react";
import { PlanBanner } from "../../../app/shell/banner-slot";
import bannerStyles from "../../../app/shell/day-banner.module.css";
import { useGo } from "../../../app/use-go";
import { useFormat } from "../../../ui/format";
import { cutsPath } from "../../paths";
import { useCutTexts } from "../texts";
import styles from "./planner.module.css";
import type { DraftEditor } from "./use-draft-editor";

/** That nothing of this is in force, whether it is saved, and the way back. */
export function DraftBanner({
  editor,
  canEdit,
  proposed,
}: {
  editor: DraftEditor;
  canEdit: boolean;
  proposed: boolean;
}) {
  const { t } = useCutTexts();
  const format = useFormat();
  const go = useGo();
  const { draft, saveState } = editor;
  return (
    <PlanBanner label={t("banner.label")}>
      <PencilRuler size={16} aria-hidden="true" className={bannerStyles.icon} />
      <p className={bannerStyles.words}>
        <b>{t(proposed ? "banner.proposed" : "banner.draft", { day: format.day(draft.from) })}</b> {t("banner.nothing")}
      </p>
      {canEdit && (
        <>
          <SaveWords state={saveState} />
          <Button
            size="xs"
            variant="default"
            leftSection={<Undo2 size={16} aria-hidden="true" />}
            rightSection={<Kbd className={styles.kbd}>{t("banner.undoKeys")}</Kbd>}
            disabled={!editor.undo}
            onClick={() => editor.undo?.()}
          >
            {t("ui:undo")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!editor.redo}
            aria-label={t("banner.redo")}
            title={t("banner.redo")}
            onClick={() => editor.redo?.()}
          >
            <Redo2 size={16} aria-hidden="true" />
          </Button>
        </>
      )}
      <Button size="xs" variant="default" onClick={() => go(cutsPath())}>
        {t(canEdit ? "banner.leave" : "banner.back")}
      </Button>
    </PlanBanner>
  );
}

function SaveWords({ state }: { state: DraftEditor["saveState"] }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const saved = state.kind === "saved";
  const Icon = saved ? CloudCheck : state.kind === "saving" ? CloudUpload : CircleAlert;
  const words = saved
    ? state.at
      ? t("banner.savedAt", { time: state.at.toLocaleTimeString(format.language, { timeStyle: "short" }) })
      : t("banner.saved")
    : t(`banner.${state.kind}`);
  return (
    <span className={styles.saved} role="status">
      <Icon size={16} aria-hidden="true" />
      {words}
    </span>
  );
}

import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/use-go";
import { caseworkerPath } from "../../programme/paths";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { toastDone } from "../../ui/toast";
import { CaseloadEffects } from "../moves/caseload-effects";
import { usePreview } from "../moves/use-preview";
import { useReassign } from "../moves/use-reassign";
import { useUndo } from "../moves/use-undo";
import { Refusals } from "../refusals";
import styles from "./split.module.css";
import type { SplitParams } from "./split-params";
import { movesOf, type SplitCard, type SplitPlan } from "./split-plan";

interface SplitConfirmProps {
  caseworker: { id: string; name: string };
  recipients: readonly string[];
  params: SplitParams;
  cards: readonly SplitCard[];
  plan: SplitPlan;
  /** Back to the proposal; null while nothing was changed. */
  onReset: (() => void) | null;
}

/** What the plan comes to, computed by the server, and the one button that does it. */
export function SplitConfirm({ caseworker, recipients, params, cards, plan, onReset }: SplitConfirmProps) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const go = useGo();
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<{ of: SplitPlan; sentences: readonly string[] } | null>(null);
  const { reassign, busy } = useReassign();
  const { undo } = useUndo();
  const moves = movesOf(plan, cards, recipients, params.rest);
  const count = moves.flatMap(({ refugeeIds }) => refugeeIds).length;
  const preview = usePreview(count > 0 ? { day: params.day, moves } : null);
  const stopped = refusals?.of === plan ? refusals.sentences : (preview?.stopped ?? []);

  const submit = async () => {
    const words = [t(`split.occasions.${params.occasion}`), reason.trim()].filter(Boolean).join(": ");
    const done = await reassign({ day: params.day, reason: words, moves });
    setRefusals({ of: plan, sentences: done.stopped });
    if (done.stopped.length > 0) return;
    const { undoableId } = done;
    toastDone(
      t("split.done", { count, name: caseworker.name, day: format.day(params.day) }),
      undoableId === null ? undefined : () => void undo(undoableId),
    );
    go(caseworkerPath(caseworker.id));
  };

  return (
    <Panel title={t("split.preview")} caption={t("split.previewNote", { day: format.day(params.day) })} padded>
      <div className={styles.confirm}>
        {count === 0 && <p>{t("split.nothing")}</p>}
        {count > 0 && stopped.length === 0 && <CaseloadEffects preview={preview} />}
        <Refusals sentences={stopped} />
        <div className={styles.foot}>
          <Textarea
            label={t("move.reason")}
            placeholder={t("move.reasonHint")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={400}
            autosize
            minRows={1}
            maxRows={3}
          />
          <div className={styles.actions}>
            {onReset && (
              <Button variant="default" onClick={onReset}>
                {t("split.reset")}
              </Button>
            )}
            <Button loading={busy} disabled={count === 0} onClick={() => void submit()}>
              {t("split.submit", { count })}
            </Button>
          </div>
        </div>
      </div>
    </Panel>
  );
}

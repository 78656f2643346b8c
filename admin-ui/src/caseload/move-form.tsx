import { useQuery } from "@apollo/client/react";
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../ui/day";
import { DayField } from "../ui/day-field";
import { useFormat } from "../ui/format";
import { TextSkeleton } from "../ui/states";
import { toastDone } from "../ui/toast";
import { MoveTargetsDocument } from "./move-dialog.generated";
import styles from "./move-form.module.css";
import { MOVE_TARGETS_FETCH_POLICY, MoveTargets, moveTargets, WaitingTarget } from "./move-targets";
import { MovedHouseholds } from "./moved-households";
import { CaseloadEffects } from "./moves/caseload-effects";
import { usePreview } from "./moves/use-preview";
import { useReassign } from "./moves/use-reassign";
import { useUndo } from "./moves/use-undo";
import { Refusals } from "./refusals";
import { type MovedCard, personsComingTo, refugeeIdsFor, WAITING } from "./selection";

interface MoveFormProps {
  cards: readonly MovedCard[];
  /** A caseworker, or the waiting list. */
  target: string | undefined;
  onTarget: (target: string) => void;
  firstDay: Day;
  onCancel: () => void;
  onMoved: () => void;
}

export function MoveForm({ cards, target, onTarget, firstDay, onCancel, onMoved }: MoveFormProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  const format = useFormat();
  const [from, setFrom] = useState<Day | null>(firstDay);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { reassign, busy } = useReassign();
  const { undo } = useUndo();
  const { data, previousData } = useQuery(MoveTargetsDocument, {
    variables: { on: from ?? firstDay },
    fetchPolicy: MOVE_TARGETS_FETCH_POLICY,
  });
  const known = data ?? previousData;
  const targets = known && moveTargets(known).filter(({ caseworker }) => caseworker.viewerCanAssign);
  const caseworker = targets?.find((candidate) => candidate.caseworker.id === target)?.caseworker ?? null;
  const chosen = target !== undefined && (caseworker !== null || target === WAITING) ? target : null;
  const moves =
    chosen !== null && personsComingTo(chosen, cards) > 0
      ? [{ toCaseworkerId: caseworker?.id ?? null, refugeeIds: refugeeIdsFor(chosen, cards) }]
      : null;
  const preview = usePreview(moves && from ? { day: from, moves } : null);
  const stopped = refusals.length > 0 ? refusals : (preview?.stopped ?? []);

  const choose = (next: string) => {
    setRefusals([]);
    onTarget(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!moves || !from) return;
    const done = await reassign({ day: from, reason, moves });
    setRefusals(done.stopped);
    if (done.stopped.length > 0) return;
    const { undoableId, changed } = done;
    const count = moves.flatMap(({ refugeeIds }) => refugeeIds).length;
    const words = { count, day: format.day(from) };
    toastDone(
      caseworker ? t("move.done", { ...words, name: caseworker.name }) : t("move.waits", words),
      undoableId === null ? undefined : () => void undo(undoableId, changed),
    );
    onMoved();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <MovedHouseholds cards={cards} />
      {targets ? (
        <MoveTargets
          targets={targets}
          coming={(caseworkerId) => personsComingTo(caseworkerId, cards)}
          value={target}
          onChange={choose}
        >
          <WaitingTarget coming={personsComingTo(WAITING, cards)} value={target} onChange={choose} />
        </MoveTargets>
      ) : (
        <TextSkeleton lines={4} />
      )}
      <div className={styles.fields}>
        <DayField
          label={t("move.from")}
          value={from}
          onChange={(day) => {
            setRefusals([]);
            setFrom(day);
          }}
        />
        <Textarea
          label={t("move.reason")}
          placeholder={t("move.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={4}
        />
      </div>
      {moves && from && stopped.length === 0 && <CaseloadEffects preview={preview} />}
      <Refusals sentences={stopped} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={busy} disabled={!moves || !from}>
          {t("move.submit")}
        </Button>
      </div>
    </form>
  );
}

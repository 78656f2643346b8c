import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Modal, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import { forgetMovedCases } from "../../caseload/forget-moved-cases";
import { useUndo } from "../../caseload/moves/use-undo";
import type { Day } from "../../ui/day";
import { DayField } from "../../ui/day-field";
import { useFormat } from "../../ui/format";
import { LoadBar } from "../../ui/load-bar";
import { Verdict } from "../../ui/status";
import { toastDone } from "../../ui/toast";
import {
  AssignCaseworkerDocument,
  type AssignCaseworkerMutation,
  AssignChoicesDocument,
} from "./assign-dialog.generated";
import styles from "./assign-dialog.module.css";

interface AssignDialogProps {
  refugeeId: string;
  name: string;
  /** The day looked at, proposed as the first day. */
  on: Day;
  onClose: () => void;
}

type Refusal = Pick<AssignCaseworkerMutation["assignCaseworker"]["userErrors"][number], "field" | "message">;

/** Gives a waiting person to a caseworker. Whether there is room the server decides; its refusal stands here with its figures. */
export function AssignDialog({ refugeeId, name, on, onClose }: AssignDialogProps) {
  const { t } = useTranslation(["refugees", "ui", "app"]);
  const format = useFormat();
  const [caseworkerId, setCaseworkerId] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(on);
  const [until, setUntil] = useState<Day | null>(null);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [tried, setTried] = useState(false);
  const { undo } = useUndo();
  const once = useOnce();
  const [assign, { loading }] = useMutation(AssignCaseworkerDocument, {
    // Loads, lists and the file itself: whatever is on the screen may have changed.
    refetchQueries: ({ data: answer }) => (answer?.assignCaseworker.userErrors.length === 0 ? "active" : []),
    awaitRefetchQueries: true,
    update: (cache, { data: answer }) => {
      if (answer?.assignCaseworker.userErrors.length === 0) forgetMovedCases(cache, [refugeeId]);
    },
  });

  const dayOfLoad = from ?? on;
  const { data, previousData } = useQuery(AssignChoicesDocument, { variables: { on: dayOfLoad } });
  const choices = (data ?? previousData)?.caseworkers.edges.flatMap(({ node }) =>
    node.viewerCanAssign && node.load ? [node] : [],
  );
  const chosen = choices?.find((choice) => choice.id === caseworkerId);
  const refusalAt = (field: string) => refusals.find((refusal) => refusal.field?.includes(field))?.message;
  const general = refusals.filter(
    (refusal) => !["from", "until", "reason"].some((field) => refusal.field?.includes(field)),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen || !from) return;
    setRefusals([]);
    try {
      const { data: answer } = await once(
        { refugeeId, caseworkerId: chosen.id, from, until, reason: reason.trim() || null },
        (input) => assign({ variables: { input } }),
      );
      const { userErrors = [], reassignment } = answer?.assignCaseworker ?? {};
      setRefusals(userErrors);
      if (userErrors.length > 0) return;
      toastDone(
        t("assign.done", { caseworker: chosen.name, day: format.day(from) }),
        reassignment?.viewerCanUndo ? () => void undo(reassignment.id) : undefined,
      );
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("assign.title", { name })}
      size={520}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Select
          label={t("assign.caseworker")}
          placeholder={t("assign.choose")}
          searchable
          data-autofocus
          value={caseworkerId}
          onChange={(id) => {
            setCaseworkerId(id);
            setRefusals([]);
          }}
          disabled={choices?.length === 0}
          error={tried && !chosen ? t("assign.missing") : null}
          data={(choices ?? []).map((choice) => ({
            value: choice.id,
            label: `${choice.name}, ${choice.organization.shortName}`,
          }))}
          renderOption={({ option }) => {
            const load = choices?.find((choice) => choice.id === option.value)?.load;
            return (
              <span className={styles.option}>
                <span>{option.label}</span>
                {load && (
                  <span className={styles.carries}>
                    {t("assign.carries", { assigned: load.assigned, capacity: load.capacity, free: load.remaining })}
                  </span>
                )}
              </span>
            );
          }}
        />
        {choices?.length === 0 && <Verdict tone="warn">{t("assign.nobody")}</Verdict>}
        {chosen?.load && (
          <div className={styles.load}>
            <LoadBar
              load={chosen.load.assigned}
              ratioPlaces={chosen.load.ratioPlaces}
              capacity={chosen.load.capacity}
              preview={1}
            />
            <span>
              {t("assign.would", {
                assigned: chosen.load.assigned,
                capacity: chosen.load.capacity,
                day: format.day(dayOfLoad),
              })}
            </span>
          </div>
        )}
        <div className={styles.days}>
          <DayField
            label={t("assign.from")}
            description={t("assign.fromHint")}
            value={from}
            onChange={setFrom}
            error={tried && !from ? t("assign.dayMissing") : refusalAt("from")}
          />
          <DayField
            label={t("assign.until")}
            description={t("assign.untilHint")}
            value={until}
            onChange={setUntil}
            error={refusalAt("until")}
          />
        </div>
        <Textarea
          label={t("assign.reason")}
          description={t("assign.reasonHint")}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={refusalAt("reason")}
        />
        <div role="alert" className={styles.refusals}>
          {general.map((refusal) => (
            <Verdict key={refusal.message} tone="crit">
              {refusal.message}
            </Verdict>
          ))}
        </div>
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t("ui:cancel")}
          </Button>
          <Button type="submit" loading={loading}>
            {t("assign.confirm")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

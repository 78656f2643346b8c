import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { errorCode } from "../app/error-sentence";
import { useSession } from "../app/session";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import styles from "../caseload/move-form.module.css";
import type { Day } from "../ui/day";
import { DayField } from "../ui/day-field";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import { isTaskKind, TASK_KINDS, type TaskKind } from "./task-kinds";
import {
  ChangeCaseTaskDocument,
  PlanCaseTaskDocument,
  type TaskFragment,
  TaskPartnersDocument,
} from "./tasks.generated";
import { useTaskTexts } from "./texts";

interface TaskFormProps {
  refugeeId: string;
  task: TaskFragment | null;
  onClose: () => void;
}

const everywhere = { refetchQueries: "active", awaitRefetchQueries: true } as const;

export function TaskForm({ refugeeId, task, onClose }: TaskFormProps) {
  const { t } = useTaskTexts();
  const { today } = useSession();
  const [kind, setKind] = useState<TaskKind>(task?.kind ?? "TASK");
  const [dueOn, setDueOn] = useState<Day | null>(task?.dueOn ?? today);
  const [dueAt, setDueAt] = useState(task?.dueAt ?? "");
  const [partnerId, setPartnerId] = useState(task?.referralPartner?.id ?? null);
  const [text, setText] = useState(task?.text ?? "");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const partners = useQuery(TaskPartnersDocument, { skip: kind !== "REFERRAL" });
  const [plan, planning] = useMutation(PlanCaseTaskDocument, everywhere);
  const [change, changing] = useMutation(ChangeCaseTaskDocument, everywhere);
  const errors = fieldErrors(refusals, ["dueOn", "dueAt", "referralPartnerId", "text"]);
  const complete = dueOn !== null && text.trim() !== "" && (kind !== "REFERRAL" || partnerId !== null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const content = {
      kind,
      dueOn,
      dueAt: kind === "APPOINTMENT" && dueAt !== "" ? dueAt : null,
      referralPartnerId: kind === "REFERRAL" ? partnerId : null,
      text: text.trim(),
    };
    try {
      const answer = task
        ? (await change({ variables: { input: { ...content, id: task.id, version: task.version } } })).data
            ?.changeCaseTask
        : (await plan({ variables: { input: { ...content, refugeeId } } })).data?.planCaseTask;
      const stopped = answer?.userErrors ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("form.saved"));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Select
        label={t("form.kind")}
        data={TASK_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(value) => isTaskKind(value ?? undefined) && setKind(value as TaskKind)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <DayField label={t("form.dueOn")} value={dueOn} onChange={setDueOn} error={errors.byField.dueOn} />
      {kind === "APPOINTMENT" && (
        <TextInput
          type="time"
          label={t("form.dueAt")}
          value={dueAt}
          onChange={(event) => setDueAt(event.currentTarget.value)}
          error={errors.byField.dueAt}
        />
      )}
      {kind === "REFERRAL" && (
        <Select
          label={t("form.partner")}
          description={t("form.partnerHint")}
          data={(partners.data?.referralPartners.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={partnerId}
          onChange={setPartnerId}
          nothingFoundMessage={t("form.noPartner")}
          error={errors.byField.referralPartnerId}
          searchable
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <Textarea
        label={t("form.text")}
        description={t("form.textHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={3}
        maxRows={8}
        error={errors.byField.text}
        data-autofocus
      />
      <div role="alert" className={styles.refusals}>
        {errors.others.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={planning.loading || changing.loading} disabled={!complete}>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import type { Refusal } from "../caseload/field-errors";
import styles from "../caseload/move-form.module.css";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";

interface ReasonedFormProps {
  /** Whether the fields are filled in; the reason is looked after here. */
  complete: boolean;
  busy: boolean;
  errors: { byField: { reason?: string }; others: readonly string[] };
  submitLabel: string;
  doneMessage: string;
  /** @returns what stopped it; undefined if the server said nothing. */
  onSubmit: (reason: string) => Promise<readonly Refusal[] | undefined>;
  onRefused: (refusals: readonly Refusal[]) => void;
  onClose: () => void;
  children: ReactNode;
}

/** What is done to a file only with a reason that is kept. */
export function ReasonedForm({ children, ...props }: ReasonedFormProps) {
  const { t } = useTranslation(["access", "ui", "app"]);
  const [reason, setReason] = useState("");
  const complete = props.complete && reason.trim() !== "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    try {
      const refusals = await props.onSubmit(reason.trim());
      props.onRefused(refusals ?? []);
      if (!refusals || refusals.length > 0) return;
      toastDone(props.doneMessage);
      props.onClose();
    } catch (error) {
      props.onRefused([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {children}
      <Textarea
        label={t("restriction.reason")}
        description={t("restriction.reasonHint")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={3}
        maxRows={8}
        error={props.errors.byField.reason}
      />
      <div role="alert" className={styles.refusals}>
        {props.errors.others.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={props.busy} disabled={!complete}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}

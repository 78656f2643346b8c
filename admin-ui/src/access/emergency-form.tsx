import { useMutation } from "@apollo/client/react";
import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import styles from "../caseload/move-form.module.css";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import { OpenEmergencyAccessDocument } from "./emergency.generated";

const SHORTEST_REASON = 20;

interface EmergencyFormProps {
  refugee: { id: string; fileNumber: string } | null;
  onClose: () => void;
}

export function EmergencyForm({ refugee, onClose }: EmergencyFormProps) {
  const { t } = useTranslation(["access", "ui", "app"]);
  const { moment } = useFormat();
  const [fileNumber, setFileNumber] = useState("");
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [open, { loading }] = useMutation(OpenEmergencyAccessDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const errors = fieldErrors(refusals, ["fileNumber", "reason"]);
  const complete = reason.trim().length >= SHORTEST_REASON && (refugee !== null || fileNumber.trim() !== "");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const whose = refugee ? { refugeeId: refugee.id } : { fileNumber: fileNumber.trim() };
    try {
      const { data } = await open({ variables: { input: { ...whose, reason: reason.trim() } } });
      const { emergencyAccess, userErrors = [] } = data?.openEmergencyAccess ?? {};
      setRefusals(userErrors);
      if (!emergencyAccess) return;
      toastDone(t("open.done", { until: moment(emergencyAccess.until) }));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Verdict tone="warn">{t("open.notice")}</Verdict>
      {!refugee && (
        <TextInput
          label={t("open.fileNumber")}
          placeholder="AiD-10001"
          value={fileNumber}
          onChange={(event) => setFileNumber(event.currentTarget.value)}
          error={errors.byField.fileNumber}
          data-autofocus
        />
      )}
      <Textarea
        label={t("open.reason")}
        description={t("open.reasonHint", { count: SHORTEST_REASON })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={3}
        maxRows={8}
        error={errors.byField.reason}
        data-autofocus={refugee !== null || undefined}
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
        <Button type="submit" loading={loading} disabled={!complete}>
          {t("open.submit")}
        </Button>
      </div>
    </form>
  );
}

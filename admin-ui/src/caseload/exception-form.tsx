import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, NumberInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { errorCode } from "../app/error-sentence";
import { useOnce } from "../app/use-once";
import { addDays, addMonths, type Day } from "../ui/day";
import { DayField } from "../ui/day-field";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import { GrantCapacityExceptionDocument } from "./exception-dialog.generated";
import { fieldErrors, type Refusal } from "./field-errors";
import styles from "./move-form.module.css";
import { askAgain } from "./reread-columns";

/** Usual so far: an exception is looked at again after half a year. */
const USUAL_MONTHS = 6;

export function ExceptionForm({
  caseworker,
  onClose,
}: {
  caseworker: { id: string; name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation(["caseload", "ui", "app"]);
  const format = useFormat();
  const { on, today } = useDay();
  const firstDay = on > today ? on : today;
  const [extraPlaces, setExtraPlaces] = useState<number | string>("");
  const [from, setFrom] = useState<Day | null>(firstDay);
  const [until, setUntil] = useState<Day | null>(addDays(addMonths(firstDay, USUAL_MONTHS), -1));
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const client = useApolloClient();
  const [grant, { loading }] = useMutation(GrantCapacityExceptionDocument);
  const once = useOnce();
  const errors = fieldErrors(refusals, ["extraPlaces", "from", "until", "reason"]);
  const complete = typeof extraPlaces === "number" && from !== null && until !== null && reason.trim() !== "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    try {
      const asked = { caseworkerId: caseworker.id, extraPlaces, from, until, reason: reason.trim() };
      const stopped = await once(asked, async (input) => {
        const { data } = await grant({ variables: { input } });
        const refused = data?.grantCapacityException.userErrors ?? [];
        if (refused.length === 0) await askAgain(client, [caseworker.id]);
        return refused;
      });
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("exception.done", { count: extraPlaces, name: caseworker.name, day: format.day(until) }));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <NumberInput
        label={t("exception.extraPlaces")}
        description={t("exception.extraPlacesHint")}
        value={extraPlaces}
        onChange={setExtraPlaces}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        error={errors.byField.extraPlaces}
        data-autofocus
      />
      <div className={styles.days}>
        <DayField label={t("exception.from")} value={from} onChange={setFrom} error={errors.byField.from} />
        <DayField label={t("exception.until")} value={until} onChange={setUntil} error={errors.byField.until} />
      </div>
      <Textarea
        label={t("exception.reason")}
        description={t("exception.reasonHint")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={6}
        error={errors.byField.reason}
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
          {t("exception.submit")}
        </Button>
      </div>
    </form>
  );
}

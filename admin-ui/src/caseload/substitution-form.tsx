import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { errorCode } from "../app/error-sentence";
import { useOnce } from "../app/use-once";
import { addDays, type Day } from "../ui/day";
import { DayField } from "../ui/day-field";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import { fieldErrors, type Refusal } from "./field-errors";
import styles from "./move-form.module.css";
import { RecordSubstitutionDocument, SubstituteChoiceDocument } from "./substitution.generated";

/** A usual holiday. */
const USUAL_DAYS = 14;

interface SubstitutionFormProps {
  caseworker: { id: string; name: string; organization: { id: string } };
  onClose: () => void;
}

export function SubstitutionForm({ caseworker, onClose }: SubstitutionFormProps) {
  const { t } = useTranslation(["caseload", "ui", "app"]);
  const format = useFormat();
  const { on, today } = useDay();
  const firstDay = on > today ? on : today;
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const [from, setFrom] = useState<Day | null>(firstDay);
  const [until, setUntil] = useState<Day | null>(addDays(firstDay, USUAL_DAYS - 1));
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { data } = useQuery(SubstituteChoiceDocument, {
    variables: { organizationId: caseworker.organization.id, on: firstDay },
  });
  const [record, { loading }] = useMutation(RecordSubstitutionDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const once = useOnce();
  const colleagues = (data?.caseworkers.edges ?? [])
    .filter(({ node }) => node.id !== caseworker.id)
    .map(({ node }) => ({ value: node.id, label: node.name }));
  const errors = fieldErrors(refusals, ["substituteId", "from", "until", "reason"]);
  const complete = substituteId !== null && from !== null && until !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    try {
      const asked = { caseworkerId: caseworker.id, substituteId, from, until, reason: reason.trim() };
      const answer = await once(asked, (input) => record({ variables: { input } }));
      const stopped = answer.data?.recordSubstitution.userErrors ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return;
      const name = colleagues.find(({ value }) => value === substituteId)?.label ?? "";
      toastDone(t("substitution.done", { name, caseworker: caseworker.name, day: format.day(until) }));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Select
        label={t("substitution.substitute")}
        description={t("substitution.substituteHint")}
        data={colleagues}
        value={substituteId}
        onChange={setSubstituteId}
        nothingFoundMessage={t("substitution.nobody")}
        error={errors.byField.substituteId}
        searchable
        data-autofocus
      />
      <div className={styles.days}>
        <DayField label={t("exception.from")} value={from} onChange={setFrom} error={errors.byField.from} />
        <DayField label={t("exception.until")} value={until} onChange={setUntil} error={errors.byField.until} />
      </div>
      <Textarea
        label={t("exception.reason")}
        description={t("substitution.reasonHint")}
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
          {t("substitution.submit")}
        </Button>
      </div>
    </form>
  );
}

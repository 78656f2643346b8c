import { useMutation } from "@apollo/client/react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useGo } from "../../../app/use-go";
import { fieldErrors, type Refusal } from "../../../caseload/field-errors";
import { addMonths, type Day } from "../../../ui/day";
import { DayField } from "../../../ui/day-field";
import { Verdict } from "../../../ui/status";
import { cutPath } from "../../paths";
import styles from "../adoption/adoption.module.css";
import { CreateAreaCutDraftDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";

interface NewDraftFormProps {
  cuts: readonly { id: string; name: string }[];
  today: Day;
  onClose: () => void;
}

/** Nobody draws a city from nothing: a draft begins as a copy. */
export function NewDraftForm({ cuts, today, onClose }: NewDraftFormProps) {
  const { t } = useCutTexts();
  const go = useGo();
  const [name, setName] = useState("");
  const [from, setFrom] = useState<Day | null>(nextQuarter(today));
  const [copyOfId, setCopyOfId] = useState(cuts[0]?.id ?? "");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [create, { loading }] = useMutation(CreateAreaCutDraftDocument);
  const errors = fieldErrors(refusals, ["name", "from", "copyOfId"]);
  const complete = name.trim() !== "" && from !== null && copyOfId !== "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    try {
      const { data } = await create({ variables: { input: { name: name.trim(), from, copyOfId } } });
      const { areaCut, userErrors } = data?.createAreaCutDraft ?? { areaCut: null, userErrors: [] };
      setRefusals(userErrors);
      if (areaCut) go(cutPath(areaCut.id));
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t("new.name")}
        description={t("new.nameHint")}
        value={name}
        maxLength={80}
        error={errors.byField.name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <DayField
        label={t("new.from")}
        description={t("new.fromHint")}
        value={from}
        onChange={setFrom}
        error={errors.byField.from}
      />
      <NativeSelect
        label={t("new.copyOf")}
        value={copyOfId}
        error={errors.byField.copyOfId}
        data={cuts.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(event) => setCopyOfId(event.currentTarget.value)}
      />
      <div role="alert">
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
          {t("new.submit")}
        </Button>
      </div>
    </form>
  );
}

/** The first day of a quarter that leaves at least a month to decide. */
function nextQuarter(today: Day): Day {
  let day = `${addMonths(today, 2).slice(0, 7)}-01`;
  while ((Number(day.slice(5, 7)) - 1) % 3 !== 0) day = addMonths(day, 1);
  return day;
}

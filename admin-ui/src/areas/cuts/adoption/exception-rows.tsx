import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { DayField } from "../../../ui/day-field";
import { Status } from "../../../ui/status";
import { useCutTexts } from "../texts";
import styles from "./adoption.module.css";
import type { EnteredTerms, ExceptionChoice } from "./exception-choice";

interface ExceptionRowsProps {
  choices: readonly ExceptionChoice[];
  onChange: (choice: ExceptionChoice, terms: Omit<EnteredTerms, "name">) => void;
}

/** One by one: each exception is somebody's workload, and needs its own reason. */
export function ExceptionRows({ choices, onChange }: ExceptionRowsProps) {
  const { t } = useCutTexts();
  return (
    <ul>
      {choices.map((choice) => (
        <li key={choice.caseworkerId} className={styles.exception}>
          <Checkbox
            label={t("adopt.grant", { count: choice.over, name: choice.name })}
            checked={choice.granted}
            onChange={(event) => onChange(choice, { confirmed: event.currentTarget.checked ? choice.over : null })}
          />
          {choice.confirmedBefore !== null && (
            <div className={styles.again}>
              <Status tone="warn">{t("adopt.confirmAgain", { count: choice.confirmedBefore })}</Status>
            </div>
          )}
          {choice.granted && (
            <fieldset className={styles.terms} aria-label={choice.name}>
              <NumberInput
                label={t("adopt.places")}
                value={choice.extraPlaces}
                min={1}
                max={1000}
                allowDecimal={false}
                onChange={(value) => onChange(choice, { extraPlaces: Number(value) || 0 })}
              />
              <DayField
                label={t("adopt.until")}
                value={choice.until}
                onChange={(until) => onChange(choice, { until })}
              />
              <TextInput
                label={t("adopt.reason")}
                value={choice.reason}
                maxLength={500}
                onChange={(event) => onChange(choice, { reason: event.currentTarget.value })}
              />
            </fieldset>
          )}
        </li>
      ))}
    </ul>
  );
}

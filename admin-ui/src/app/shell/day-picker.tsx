import "@mantine/dates/styles.layer.css";
import "dayjs/locale/de";
import { Button, FocusTrap, TextInput } from "@mantine/core";
import { DatePicker, DatesProvider } from "@mantine/dates";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCalendarLabels } from "../../ui/calendar";
import calendar from "../../ui/calendar.module.css";
import { type Day, readDay } from "../../ui/day";
import { useFormat } from "../../ui/format";
import styles from "./day-picker.module.css";
import { type Phase, quickDays } from "./phases";

interface DayPickerProps {
  on: Day;
  today: Day;
  phases: readonly Phase[];
  onChoose: (day: Day) => void;
}

/** Loaded when it is first opened: the calendar is no part of the first screen. */
export default function DayPicker({ on, today, phases, onChoose }: DayPickerProps) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const labels = useCalendarLabels();
  const [typed, setTyped] = useState("");
  const [invalid, setInvalid] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = readDay(typed);
    setInvalid(day === null);
    if (day) onChoose(day);
  };

  return (
    <FocusTrap>
      <div className={styles.picker}>
        <div className={styles.calendar}>
          <form onSubmit={submit} noValidate>
            <TextInput
              label={t("day.typed")}
              placeholder={t("day.typedHint")}
              value={typed}
              error={invalid && t("day.invalid")}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setInvalid(false);
              }}
              data-autofocus
              autoComplete="off"
            />
          </form>
          <DatesProvider settings={{ locale: format.language, firstDayOfWeek: 1 }}>
            <DatePicker
              value={on}
              defaultDate={on}
              onChange={(day) => day && onChoose(day)}
              ariaLabels={labels}
              classNames={{ day: calendar.day ?? "" }}
              getDayProps={(day) => (day === today ? { "data-today": true } : {})}
            />
          </DatesProvider>
        </div>
        <div className={styles.quick}>
          <h2>{t("day.shortcuts")}</h2>
          <ul>
            <li>
              <QuickPick label={t("day.today")} day={today} on={on} onChoose={onChoose} />
            </li>
            {quickDays(phases).map((quick) => (
              <li key={`${quick.kind} ${quick.day}`}>
                <QuickPick
                  label={t(quick.kind === "first" ? "day.firstOfPhase" : "day.lastOfPhase", {
                    phase: quick.phase.name,
                  })}
                  day={quick.day}
                  on={on}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </FocusTrap>
  );
}

function QuickPick({ label, day, on, onChoose }: { label: string; day: Day; on: Day; onChoose: (day: Day) => void }) {
  const format = useFormat();
  return (
    <Button
      variant="subtle"
      color="gray"
      fullWidth
      justify="space-between"
      rightSection={<span className={styles.date}>{format.day(day)}</span>}
      aria-pressed={day === on}
      onClick={() => onChoose(day)}
    >
      {label}
    </Button>
  );
}

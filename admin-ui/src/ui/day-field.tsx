import "@mantine/dates/styles.layer.css";
import "dayjs/locale/de";
import { DateInput, DatesProvider } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { useCalendarLabels } from "./calendar";
import calendar from "./calendar.module.css";
import { type Day, readDay } from "./day";
import { useFormat } from "./format";

interface DayFieldProps {
  label: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
  description?: string;
  error?: string | undefined;
  required?: boolean;
}

/** A day of a form: typed as people write it ("1.9.18", "1 Sep 2018"), or picked from the calendar. */
export function DayField({ label, value, onChange, description, error, required }: DayFieldProps) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const labels = useCalendarLabels();
  return (
    <DatesProvider settings={{ locale: format.language, firstDayOfWeek: 1 }}>
      <DateInput
        label={label}
        value={value}
        onChange={onChange}
        valueFormat={format.language === "de" ? "DD.MM.YYYY" : "D MMM YYYY"}
        dateParser={readDay}
        placeholder={t("dayHint")}
        description={description}
        error={error}
        required={required ?? false}
        withAsterisk={false}
        autoComplete="off"
        ariaLabels={labels}
        classNames={{ day: calendar.day ?? "" }}
        // Within the dialog it belongs to, and yet not cut off by it.
        popoverProps={{ withinPortal: false, floatingStrategy: "fixed" }}
      />
    </DatesProvider>
  );
}

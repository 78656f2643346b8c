import { CalendarDays, ChevronDown, ChevronLeft, ChevronRight, History, PencilRuler } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { TextSkeleton } from "../../ui/states";
import { useDay } from "../day";
import { Dropdown } from "./dropdown";
import type { Phase } from "./phases";
import styles from "./time-control.module.css";

const loadDayPicker = () => import("./day-picker");
const DayPicker = lazy(loadDayPicker);

/** The one place that moves the whole application to another day. */
export function TimeControl({ phases }: { phases: readonly Phase[] }) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const { on, today, isToday, setDay } = useDay();
  const stand = isToday ? "today" : on < today ? "past" : "plan";
  const Icon = { today: CalendarDays, past: History, plan: PencilRuler }[stand];

  return (
    <fieldset className={styles.time} data-stand={stand} aria-label={t("day.label")}>
      <button
        type="button"
        className={styles.step}
        aria-label={t("day.previous")}
        onClick={() => setDay(addDays(on, -1))}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <Dropdown
        label={t("day.label")}
        target={(props) => (
          <button
            type="button"
            className={styles.day}
            aria-label={t("day.choose", { day: format.dayWithWeekday(on, "long") })}
            onPointerEnter={() => void loadDayPicker()}
            {...props}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={styles.date}>{format.dayWithWeekday(on)}</span>
            {stand !== "past" && (
              <span className={styles.word}>{stand === "plan" ? t("day.plan") : t("day.today")}</span>
            )}
            <ChevronDown size={16} aria-hidden="true" />
          </button>
        )}
      >
        {(close) => (
          <Suspense fallback={<TextSkeleton lines={8} />}>
            <DayPicker
              on={on}
              today={today}
              phases={phases}
              onChoose={(day) => {
                close();
                setDay(day, { push: true });
              }}
            />
          </Suspense>
        )}
      </Dropdown>
      <button type="button" className={styles.step} aria-label={t("day.next")} onClick={() => setDay(addDays(on, 1))}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </fieldset>
  );
}

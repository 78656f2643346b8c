import { Popover } from "@mantine/core";
import { CalendarDays, ChevronDown, ChevronLeft, ChevronRight, History, PencilRuler } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { TextSkeleton } from "../../ui/states";
import { useDay } from "../day";
import type { Phase } from "./phases";
import styles from "./time-control.module.css";

const DayPicker = lazy(() => import("./day-picker"));

/** The one place that moves the whole application to another day. */
export function TimeControl({ phases }: { phases: readonly Phase[] }) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const { on, today, isToday, setDay } = useDay();
  const [opened, setOpened] = useState(false);
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
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        trapFocus
        returnFocus
        withRoles={false}
        radius="lg"
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.day}
            aria-label={t("day.choose", { day: format.dayWithWeekday(on, "long") })}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={styles.date}>{format.dayWithWeekday(on)}</span>
            {stand !== "past" && (
              <span className={styles.word}>{stand === "plan" ? t("day.plan") : t("day.today")}</span>
            )}
            <ChevronDown size={16} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t("day.label")} p={0}>
          <Suspense fallback={<TextSkeleton lines={8} />}>
            <DayPicker
              on={on}
              today={today}
              phases={phases}
              onChoose={(day) => {
                setOpened(false);
                setDay(day, { push: true });
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <button type="button" className={styles.step} aria-label={t("day.next")} onClick={() => setDay(addDays(on, 1))}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </fieldset>
  );
}

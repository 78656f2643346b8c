import { Button } from "@mantine/core";
import { History, PencilRuler } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { useDay } from "../day";
import styles from "./day-banner.module.css";
import { PhaseTimeline } from "./phase-timeline";
import { type Phase, positionInPhases } from "./phases";

/** Petrol over the past, amber over a plan, nothing today: nobody should take old figures for the present ones. */
export function DayBanner({ phases }: { phases: readonly Phase[] }) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const { on, today, isToday, setDay } = useDay();
  const [dragged, setDragged] = useState<Day | null>(null);
  if (isToday && dragged === null) return null;

  const shown = dragged ?? on;
  const past = shown <= today;
  const Icon = past ? History : PencilRuler;
  const position = positionInPhases(phases, shown);
  const where = {
    first: () => t("day.firstDayOf", { phase: "phase" in position ? position.phase.name : "" }),
    last: () => t("day.lastDayOf", { phase: "phase" in position ? position.phase.name : "" }),
    within: () => t("day.inPhase", { phase: "phase" in position ? position.phase.name : "" }),
    outside: () => t("day.outsidePhases"),
  }[position.kind]();

  return (
    <section className={styles.banner} data-plan={!past || undefined} aria-label={t("day.label")}>
      <Icon size={16} aria-hidden="true" className={styles.icon} />
      <p className={styles.words} role="status">
        <b>{t(past ? "day.asOf" : "day.planFor", { day: format.dayWithWeekday(shown, "long") })}</b>
        {phases.length > 0 && <>, {where}</>}
      </p>
      {phases.length > 0 && (
        <PhaseTimeline
          phases={phases}
          on={on}
          today={today}
          onDrag={setDragged}
          onChoose={(day) => {
            setDragged(null);
            setDay(day);
          }}
        />
      )}
      <Button size="xs" variant="default" className={styles.back} onClick={() => setDay(null, { push: true })}>
        {t("day.backToTodayWithDay", { day: format.day(today) })}
      </Button>
    </section>
  );
}

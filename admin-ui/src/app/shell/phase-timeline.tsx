import { useDebouncedCallback, useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, addMonths, type Day, daysBetween } from "../../ui/day";
import { useFormat } from "../../ui/format";
import styles from "./phase-timeline.module.css";
import { type Phase, timelineRange } from "./phases";

interface PhaseTimelineProps {
  phases: readonly Phase[];
  on: Day;
  today: Day;
  /** While the handle moves: what the banner may say already. */
  onDrag: (day: Day | null) => void;
  /** When it rests: the day to go to. */
  onChoose: (day: Day) => void;
}

const EDGE = 9;
/** Keys held down pass many days; only where they rest is worth asking the server about. */
const REST_MS = 220;

/** The project's whole time as one slider. */
export function PhaseTimeline({ phases, on, today, onDrag, onChoose }: PhaseTimelineProps) {
  const { t } = useTranslation("app");
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const [moving, setMoving] = useState<Day | null>(null);
  const rest = useDebouncedCallback((day: Day) => {
    setMoving(null);
    onChoose(day);
  }, REST_MS);

  const width = Math.max(200, measured || 520);
  const range = timelineRange(phases, today, on);
  const x = (day: Day) => EDGE + ((width - 2 * EDGE) * daysBetween(range.first, day)) / range.days;
  const shown = moving ?? on;
  const clamp = (day: Day) => (day < range.first ? range.first : day > range.last ? range.last : day);

  const move = (day: Day) => {
    const next = clamp(day);
    setMoving(next);
    onDrag(next);
    return next;
  };
  const dayAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - EDGE) / (box.width - 2 * EDGE);
    return addDays(range.first, Math.round(share * range.days));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target: Record<string, Day> = {
      ArrowLeft: addDays(shown, -1),
      ArrowDown: addDays(shown, -1),
      ArrowRight: addDays(shown, 1),
      ArrowUp: addDays(shown, 1),
      PageDown: addMonths(shown, event.shiftKey ? -12 : -1),
      PageUp: addMonths(shown, event.shiftKey ? 12 : 1),
      Home: range.first,
      End: range.last,
    };
    const day = target[event.key];
    if (day === undefined) return;
    event.preventDefault();
    rest(move(day));
  };

  return (
    <div
      ref={ref}
      className={styles.timeline}
      role="slider"
      tabIndex={0}
      aria-label={t("day.timeline")}
      aria-valuemin={0}
      aria-valuemax={range.days}
      aria-valuenow={daysBetween(range.first, shown)}
      aria-valuetext={format.dayWithWeekday(shown, "long")}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(dayAt(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(dayAt(event));
      }}
      onPointerUp={(event) => {
        const day = clamp(dayAt(event));
        setMoving(null);
        onChoose(day);
      }}
      onPointerCancel={() => {
        setMoving(null);
        onDrag(null);
      }}
    >
      <svg width={width} height="42" aria-hidden="true">
        <line className={styles.track} x1={EDGE} x2={width - EDGE} y1="30" y2="30" />
        <line className={styles.passed} x1={EDGE} x2={x(shown)} y1="30" y2="30" />
        {phases.map((phase) => {
          const from = x(phase.from);
          const until = x(phase.until ?? range.last);
          return (
            <g key={phase.id}>
              <line className={styles.tick} x1={from} x2={from} y1="24" y2="36" />
              <text x={(from + until) / 2} y="16">
                {labelThatFits(phase, until - from, (count) => t("day.areas", { count }))}
              </text>
            </g>
          );
        })}
        <line className={styles.tick} x1={width - EDGE} x2={width - EDGE} y1="24" y2="36" />
        <line className={styles.today} x1={x(today)} x2={x(today)} y1="22" y2="38" />
        <circle className={styles.handle} cx={x(shown)} cy="30" r="7" />
      </svg>
    </div>
  );
}

/** Name, areas and ratio where the phase is long enough on screen; otherwise less. */
function labelThatFits(phase: Phase, width: number, areas: (count: number) => string): string {
  const parts = [phase.name, phase.areas === null ? null : areas(phase.areas), `1:${phase.ratio}`];
  const full = parts.filter(Boolean).join(" · ");
  const short = [phase.name, `1:${phase.ratio}`].join(" · ");
  return [full, short, phase.name, `1:${phase.ratio}`].find((label) => label.length * 6.6 < width - 6) ?? "";
}

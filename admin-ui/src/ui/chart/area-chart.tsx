import { useElementSize } from "@mantine/hooks";
import { addMonths, type Day, daysBetween, startOfMonth } from "../day";
import { useFormat } from "../format";
import styles from "./chart.module.css";
import { spread, ticks } from "./scale";

interface ChartSeries {
  id: string;
  /** Stands beside the last value: "im Heim". */
  label: string;
  values: readonly number[];
}

interface AreaChartProps {
  /** The message in a sentence, with its first and last figure. */
  message: string;
  days: readonly Day[];
  /** The whole first, then parts of it, each drawn from zero. */
  series: readonly [ChartSeries, ...ChartSeries[]];
  height?: number;
  /** The chosen day, if it lies within the days shown. */
  markedDay?: Day | undefined;
}

const LEFT = 40;
const TOP = 14;
const BOTTOM = 32;
const TONES = ["var(--brand)", "var(--brand-2)"];

export function AreaChart({ message, days, series, height = 196, markedDay }: AreaChartProps) {
  const format = useFormat();
  const { ref, width: measured } = useElementSize();
  const width = Math.max(320, measured || 640);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;

  const narrow = width < 460;
  const right = width - (narrow ? 52 : 112);
  const bottom = height - BOTTOM;
  const largest = Math.max(...series.flatMap((one) => one.values), 1);
  // The highest grid line may lie below the highest value: the space is the picture's.
  const top = largest * 1.06;
  const scale = ticks(largest).filter((value) => value <= top);
  const length = Math.max(1, daysBetween(first, last));
  const x = (day: Day) => LEFT + ((right - LEFT) * daysBetween(first, day)) / length;
  const y = (value: number) => bottom - ((bottom - TOP) * value) / top;
  const line = (values: readonly number[]) =>
    values
      .map((value, index) => `${index === 0 ? "M" : "L"}${x(days[index] ?? last).toFixed(1)} ${y(value).toFixed(1)}`)
      .join("");
  const ends = series.map((one) => one.values.at(-1) ?? 0);
  const labels = spread(
    ends.map((value) => y(value)),
    20,
    bottom,
  );
  const whole = series[0];

  return (
    <div ref={ref}>
      <svg
        className={styles.chart}
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={message}
      >
        {scale.map((value) => (
          <g key={value}>
            <line
              className={value === 0 ? styles.axis : styles.grid}
              x1={LEFT}
              x2={right}
              y1={y(value)}
              y2={y(value)}
            />
            <text x={LEFT - 8} y={y(value) + 4.5} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        {monthTicks(first, last, narrow ? 3 : 7).map((month) => (
          <g key={month}>
            <line className={styles.axis} x1={x(month)} x2={x(month)} y1={bottom} y2={bottom + 4} />
            <text x={x(month)} y={bottom + 20} textAnchor="middle">
              {format.month(month, "short")}
            </text>
          </g>
        ))}
        {series.map((one, index) => (
          <path
            key={one.id}
            d={`${line(one.values)}L${right} ${bottom}L${LEFT} ${bottom}Z`}
            fill={TONES[0]}
            opacity={index === 0 ? 0.16 : 0.28}
          />
        ))}
        {[...series].reverse().map((one) => (
          <path
            key={one.id}
            d={line(one.values)}
            fill="none"
            stroke={TONES[series.indexOf(one)] ?? TONES[1]}
            strokeWidth={one === whole ? 2.5 : 1.5}
            strokeLinejoin="round"
          />
        ))}
        {markedDay && markedDay >= first && markedDay <= last && (
          <line className={styles.marked} x1={x(markedDay)} x2={x(markedDay)} y1={TOP - 4} y2={bottom} />
        )}
        <text className={styles.strong} x={LEFT + 6} y={y(whole.values[0] ?? 0) - 8}>
          {format.number(whole.values[0] ?? 0)}
        </text>
        {series.map((one, index) => (
          <g key={one.id}>
            <circle
              className={styles.dot}
              cx={right}
              cy={y(ends[index] ?? 0)}
              r={index === 0 ? 4.5 : 3}
              fill={TONES[index] ?? TONES[1]}
            />
            <text className={index === 0 ? styles.large : undefined} x={right + 10} y={(labels[index] ?? 0) + 5}>
              {format.number(ends[index] ?? 0)}
              {!narrow && index > 0 && ` ${one.label}`}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Firsts of months at an even step, so many that their labels have room. */
function monthTicks(first: Day, last: Day, room: number): Day[] {
  const months = Math.round(daysBetween(first, last) / 30.4);
  const step = [1, 2, 3, 4, 6, 12, 24, 36].find((candidate) => months / candidate <= room) ?? 48;
  const start = first === startOfMonth(first) ? first : addMonths(startOfMonth(first), 1);
  const result: Day[] = [];
  for (let month = start; month <= last; month = addMonths(month, step)) result.push(month);
  return result;
}

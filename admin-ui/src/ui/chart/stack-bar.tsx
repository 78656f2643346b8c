import { useFormat } from "../format";
import { LegendKey } from "../panel";
import styles from "./chart.module.css";

export interface StackPart {
  label: string;
  value: number;
  colour: string;
}

/** The roles a bar of parts may use, in the order they should be taken. */
export const stackColours = {
  first: "var(--brand)",
  second: "var(--brand-2)",
  rest: "var(--surface-sunken)",
  over: "var(--warn-solid)",
};

/** A whole in its parts. With `keys` each part is named beneath; without, words must stand beside the bar. */
export function StackBar({
  parts,
  height = 8,
  keys = false,
}: {
  parts: readonly StackPart[];
  height?: number;
  keys?: boolean;
}) {
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <>
      <div className={styles.bar} style={{ height }} aria-hidden="true">
        {parts
          .filter((part) => part.value > 0)
          .map((part) => (
            <i key={part.label} style={{ width: `${(100 * part.value) / total}%`, background: part.colour }} />
          ))}
      </div>
      {keys && (
        <div className={styles.keys}>
          {parts.map((part) => (
            <LegendKey key={part.label} colour={part.colour}>
              <span>
                <b>{format.number(part.value)}</b> {part.label}
              </span>
            </LegendKey>
          ))}
        </div>
      )}
    </>
  );
}

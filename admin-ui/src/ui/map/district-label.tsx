import type { MapDistrict } from "./district-map";
import styles from "./district-map.module.css";
import { type DrawnDistrict, labelLines } from "./geometry";

const LINE = 17;
const HOUSE = "M-6.5 6V-1.500L0-7 6.5-1.500V6Z";
/** More than this many houses would not fit under a name. */
const MOST_HOUSES = 4;

/** Name, figure and homes of a district, stacked around its centre. */
export function DistrictLabel({ drawn, district }: { drawn: DrawnDistrict; district: MapDistrict }) {
  const [x, y] = drawn.centre;
  const names = labelLines(district.name, drawn.width);
  const homes = Math.min(district.homes ?? 0, MOST_HOUSES);
  const lines = names.length + (district.figure === undefined ? 0 : 1);
  const top = y - ((lines + (homes > 0 ? 1.2 : 0)) * LINE) / 2 + 13;

  return (
    <g className={styles.label}>
      {names.map((line, index) => (
        <text key={line} x={x} y={top + index * LINE}>
          {line}
        </text>
      ))}
      {district.figure !== undefined && (
        <text className={styles.count} x={x} y={top + names.length * LINE}>
          {district.figure}
        </text>
      )}
      {Array.from({ length: homes }, (_, index) => index).map((index) => (
        <path
          key={index}
          className={styles.house}
          transform={`translate(${x + (index - (homes - 1) / 2) * 18} ${top + lines * LINE})`}
          d={HOUSE}
        />
      ))}
    </g>
  );
}

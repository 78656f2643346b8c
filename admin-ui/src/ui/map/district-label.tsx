import { areaColours } from "../area-badge";
import type { MapDistrict, MapHome } from "./district-map";
import styles from "./district-map.module.css";
import { type DrawnDistrict, labelLines } from "./geometry";

const LINE = 17;
const HOUSE = "M-6.5 6V-1.500L0-7 6.5-1.500V6Z";
export const LOCK = "M-4.5 -1H4.5V6H-4.5ZM-2.5 -1V-3.500A2.5 2.500 0 0 1 2.5 -3.500V-1";
/** More than this many houses would not fit under a name. */
const MOST_HOUSES = 4;

interface DistrictLabelProps {
  drawn: DrawnDistrict;
  district: MapDistrict;
  /** Units of the drawing for one pixel on the screen. */
  unit: number;
}

/** Name, figure and homes of a district, stacked around its centre. */
export function DistrictLabel({ drawn, district, unit }: DistrictLabelProps) {
  const [x, y] = drawn.centre;
  const names = labelLines(district.name, drawn.width / unit);
  // Who was put apart or pinned is shown before who was not.
  const homes = (district.homes ?? []).toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_HOUSES);
  const distance = homes.some(({ locked }) => locked) ? 28 : 18;
  const lines = names.length + (district.figure === undefined ? 0 : 1);
  const top = 13 - ((lines + (homes.length > 0 ? 1.2 : 0)) * LINE) / 2;

  return (
    <g className={styles.label} transform={`translate(${x} ${y}) scale(${unit})`}>
      {names.map((line, index) => (
        <text key={line} y={top + index * LINE}>
          {line}
        </text>
      ))}
      <text className={styles.count} y={top + names.length * LINE}>
        {district.area && <tspan className={styles.code}>{district.area.code} </tspan>}
        {district.figure}
      </text>
      {district.locked && <path className={styles.lock} transform={`translate(0 ${top - 22})`} d={LOCK} />}
      {homes.map((home, index) => (
        <g key={home.id} transform={`translate(${(index - (homes.length - 1) / 2) * distance} ${top + lines * LINE})`}>
          <path className={styles.house} d={HOUSE} {...(home.apart ? apartStyle(home.apart) : {})} />
          {home.locked && <path className={styles.lock} transform="translate(11 2) scale(0.75)" d={LOCK} />}
        </g>
      ))}
    </g>
  );
}

const weight = ({ apart, locked }: MapHome) => (apart ? 2 : 0) + (locked ? 1 : 0);

/** In the colour of its own area, so that one sees that it does not go with its district. */
function apartStyle({ colour }: NonNullable<MapHome["apart"]>) {
  const { ink, fill } = areaColours(colour);
  return { style: { fill, stroke: ink, strokeWidth: 2.5 } };
}

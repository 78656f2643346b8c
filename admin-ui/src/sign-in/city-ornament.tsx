import styles from "./city-ornament.module.css";
import outline from "./city-outline.json" with { type: "json" };

const TONES = [styles.north, styles.east, styles.south];

/** The city's districts, schematically: the only ornament of the application. */
export function CityOrnament() {
  return (
    <svg className={styles.city} viewBox={`0 0 ${outline.width} ${outline.height}`} aria-hidden="true">
      {outline.districts.map((districts, area) => (
        <g key={TONES[area]} className={TONES[area]}>
          {districts.map((path) => (
            <path key={path} d={path} />
          ))}
        </g>
      ))}
      <path className={styles.border} d={outline.borders} />
      {outline.homes.map(([x, y]) => (
        <path
          key={`${x} ${y}`}
          className={styles.home}
          transform={`translate(${x} ${y})`}
          d="M-7 6.5V-1.5L0-7.5 7-1.5V6.5Z"
        />
      ))}
    </svg>
  );
}

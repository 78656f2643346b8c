import { useTranslation } from "react-i18next";
import { AreaBadge } from "../area-badge";
import { LOCK } from "./district-label";
import type { MapDistrict } from "./district-map";
import styles from "./district-map.module.css";

interface MapLegendProps {
  districts: readonly MapDistrict[];
  formerLabel?: string | undefined;
}

export function MapLegend({ districts, formerLabel }: MapLegendProps) {
  const { t } = useTranslation("ui");
  const areas = [...new Map(districts.flatMap(({ area }) => (area ? [[area.code, area] as const] : []))).values()];
  return (
    <ul className={styles.legend}>
      {areas.map(({ code, name, colour }) => (
        <li key={code}>
          <AreaBadge code={code} colour={colour} />
          {name}
        </li>
      ))}
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <line className={styles.border} x1="1" x2="25" y1="4" y2="4" />
        </svg>
        {t("areaBorder")}
      </li>
      {formerLabel && (
        <li>
          <svg width="26" height="8" aria-hidden="true">
            <line className={styles.former} x1="2" x2="25" y1="4" y2="4" />
          </svg>
          {formerLabel}
        </li>
      )}
      {districts.some(({ homes = [] }) => homes.length > 0) && (
        <li>
          <svg width="26" height="16" viewBox="-13 -8 26 16" aria-hidden="true">
            <path className={styles.house} d="M-6.5 6V-1.500L0-7 6.5-1.500V6Z" />
          </svg>
          {t("cityHome")}
        </li>
      )}
      {districts.some(({ locked, homes = [] }) => locked || homes.some((home) => home.locked)) && (
        <li>
          <svg width="26" height="16" viewBox="-13 -7 26 16" aria-hidden="true">
            <path className={styles.lock} d={LOCK} />
          </svg>
          {t("locked")}
        </li>
      )}
    </ul>
  );
}

import { useTranslation } from "react-i18next";
import { AreaBadge } from "../area-badge";
import type { MapDistrict } from "./district-map";
import styles from "./district-map.module.css";

export function MapLegend({ districts }: { districts: readonly MapDistrict[] }) {
  const { t } = useTranslation("ui");
  const areas = [...new Map(districts.flatMap(({ area }) => (area ? [[area.code, area.name] as const] : [])))];
  return (
    <ul className={styles.legend}>
      {areas.map(([code, name]) => (
        <li key={code}>
          <AreaBadge code={code} />
          {name}
        </li>
      ))}
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <line className={styles.border} x1="1" x2="25" y1="4" y2="4" />
        </svg>
        {t("areaBorder")}
      </li>
      {districts.some((district) => (district.homes ?? 0) > 0) && (
        <li>
          <svg width="26" height="16" viewBox="-13 -8 26 16" aria-hidden="true">
            <path className={styles.house} d="M-6.5 6V-1.500L0-7 6.5-1.500V6Z" />
          </svg>
          {t("cityHome")}
        </li>
      )}
    </ul>
  );
}

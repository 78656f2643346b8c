import { FilterChip } from "../../../ui/status";
import { useCutTexts } from "../texts";
import styles from "./side-panel.module.css";
import type { Pins } from "./use-pins";

/** What the next proposal has to leave where it is, each with its way out. */
export function PinnedPlaces({ pins }: { pins: Pins }) {
  const { t } = useCutTexts();
  if (pins.places.length === 0) return null;
  return (
    <ul className={styles.pins} aria-label={t("pins.title")}>
      {pins.places.map(({ id, name, isHome }) => (
        <li key={id}>
          <FilterChip
            label={t(isHome ? "pins.home" : "pins.district")}
            value={name}
            removeLabel={t("pins.releasePlace", { place: name })}
            onRemove={() => pins.toggle(id)}
          />
        </li>
      ))}
    </ul>
  );
}

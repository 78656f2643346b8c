import { commonScale } from "../../../programme/load-state";
import { AreaBadge } from "../../../ui/area-badge";
import { useFormat } from "../../../ui/format";
import { LoadBar } from "../../../ui/load-bar";
import { Status } from "../../../ui/status";
import { useCutTexts } from "../texts";
import type { DraftFigures } from "./draft-figures";
import styles from "./side-panel.module.css";

/** Moves with every edit, before the server has answered. */
export function LoadByArea({ figures, ratio }: { figures: DraftFigures; ratio: number }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const bars = figures.areas.map((one) => ({
    load: one.persons,
    // What exceeds the places of the ratio would need an exception: amber, up to the bracket where it would end.
    ratioPlaces: one.capacity,
    capacity: Math.max(one.capacity, one.persons),
  }));
  const scaleTo = commonScale(bars);
  return (
    <section className={styles.section}>
      <h2>{t("load.title")}</h2>
      <ul className={styles.loads}>
        {figures.areas.map(({ area, persons, fteNeeded, fte }, index) => (
          <li key={area.key}>
            <AreaBadge code={area.code} colour={area.colour} />
            <b>{area.name}</b>
            <span className={styles.figure}>
              <strong>{format.number(persons)}</strong>{" "}
              {t("load.needs", { needed: format.number(fteNeeded, 2), fte: format.number(fte, 2) })}
            </span>
            <div className={styles.bar}>
              <LoadBar load={0} ratioPlaces={0} capacity={0} {...bars[index]} scaleTo={scaleTo} />
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.row} role="status">
        {figures.fteMissing > 0.004 ? (
          <Status tone="warn">
            {t("load.missing", { ratio: format.number(ratio), fte: format.number(figures.fteMissing, 2) })}
          </Status>
        ) : (
          <Status tone="ok">{t("load.free", { fte: format.number(figures.fteFree, 2) })}</Status>
        )}
        <span className={styles.end}>
          {t("load.staffed", { fte: format.number(figures.fte, 2), needed: format.number(figures.fteNeeded, 2) })}
        </span>
      </p>
    </section>
  );
}

import { AppLink } from "../../../ui/app-link";
import { AreaBadge } from "../../../ui/area-badge";
import { useFormat } from "../../../ui/format";
import { areasPath } from "../../paths";
import type { PlannedCutFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./side-panel.module.css";

/** Of a cut that is not planned any more: its areas, and the way to its figures on the days when it was in force. */
export function AreaList({ cut }: { cut: PlannedCutFragment }) {
  const { t } = useCutTexts();
  const format = useFormat();
  return (
    <section className={styles.section}>
      <h2>{t("areas.list")}</h2>
      <ul className={styles.loads}>
        {cut.areas.map((area) => (
          <li key={area.id}>
            <AreaBadge code={area.code} colour={area.colour} />
            <b>{area.name}</b>
            <span className={styles.figure}>{area.organization.shortName}</span>
          </li>
        ))}
      </ul>
      {(cut.stage === "IN_FORCE" || cut.stage === "SUPERSEDED") && (
        <AppLink to={areasPath({ on: cut.from })}>{t("history.show", { day: format.day(cut.from) })}</AppLink>
      )}
    </section>
  );
}

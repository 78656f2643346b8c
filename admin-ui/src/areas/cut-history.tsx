import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { AreaBadge } from "../ui/area-badge";
import { PeriodText } from "../ui/date-text";
import type { Day } from "../ui/day";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { Chip } from "../ui/status";
import type { CutHistory_CutFragment } from "./cut-history.generated";
import styles from "./cut-history.module.css";

/** Every cut, the latest first; one can go to the first day of each. */
export function CutHistory({ cuts, on }: { cuts: readonly CutHistory_CutFragment[]; on: Day }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const { setDay } = useDay();
  return (
    <Panel title={t("cuts.title")}>
      {cuts.length === 0 && <EmptyState>{t("cuts.none")}</EmptyState>}
      <ol className={styles.cuts}>
        {cuts.toReversed().map((cut) => {
          const inForce = cut.from <= on && (cut.until === null || on <= cut.until);
          return (
            <li key={cut.id} aria-current={inForce || undefined}>
              <div className={styles.head}>
                <b>{cut.name}</b>
                {inForce ? (
                  <Chip tone="info">{t("cuts.inForce")}</Chip>
                ) : (
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={t("cuts.showLabel", { day: format.day(cut.from) })}
                    onClick={() => setDay(cut.from, { push: true })}
                  >
                    {t("cuts.show")}
                  </Button>
                )}
              </div>
              <span className={styles.period}>
                <PeriodText from={cut.from} until={cut.until} />
              </span>
              <ul className={styles.areas}>
                {cut.areas.map((area) => (
                  <li key={area.id}>
                    <AreaBadge code={area.code} colour={area.colour} /> {area.name}, {area.organization.shortName}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

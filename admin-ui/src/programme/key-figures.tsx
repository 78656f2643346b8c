import { useTranslation } from "react-i18next";
import { useDoesCasework } from "../app/casework";
import { refugeesPath } from "../refugees/paths";
import { StackBar, stackColours } from "../ui/chart/stack-bar";
import { Figure, FigureRow } from "../ui/figure";
import { useFormat } from "../ui/format";
import { Chip, statusIcons } from "../ui/status";
import type { KeyFigures_OverviewFragment } from "./key-figures.generated";
import styles from "./key-figures.module.css";
import { neededFte, shareOverRatio } from "./load-state";
import { caseworkersPath, dashboardPath } from "./paths";

export function KeyFigures({ overview }: { overview: KeyFigures_OverviewFragment }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const doesCasework = useDoesCasework();
  const { refugeesInCare, withoutCaseworker, capacity, ratioPlaces, extraPlaces, fte, phase } = overview;
  const needed = phase && neededFte(refugeesInCare, phase.ratio);

  return (
    <div className={styles.figures}>
      <FigureRow label={t("figures.label")}>
        <Figure
          label={t("figures.inCare")}
          value={format.number(refugeesInCare)}
          to={doesCasework ? refugeesPath() : undefined}
        >
          <StackBar
            keys
            parts={[
              { label: t("figures.cityDesignated"), value: overview.cityDesignated, colour: stackColours.first },
              { label: t("figures.selfRented"), value: overview.selfRented, colour: stackColours.second },
            ]}
          />
        </Figure>
        <Figure
          label={t("figures.ratio")}
          value={format.ratio(refugeesInCare, fte)}
          to={dashboardPath({ ansicht: "fachkraefte" })}
          {...(phase ? { against: t("figures.target", { ratio: format.number(phase.ratio) }) } : {})}
        >
          <RatioChip overview={overview} />
        </Figure>
        <Figure
          label={t("figures.capacity")}
          value={format.number(capacity)}
          against={`${format.number(ratioPlaces)} + ${format.number(extraPlaces)}`}
          to={caseworkersPath()}
        >
          <CapacityChip free={capacity - (refugeesInCare - withoutCaseworker)} />
        </Figure>
        <Figure
          label={t("figures.waiting")}
          value={format.number(withoutCaseworker)}
          against={t("figures.persons", { count: withoutCaseworker })}
          to={doesCasework ? refugeesPath({ wartet: "ja" }) : undefined}
        >
          {withoutCaseworker > 0 ? (
            <Chip tone="warn">{t("figures.someWaiting")}</Chip>
          ) : (
            <Chip tone="ok">{t("figures.allAssigned")}</Chip>
          )}
        </Figure>
        <Figure
          label={t("figures.fte")}
          value={format.number(fte, 2)}
          to={caseworkersPath()}
          {...(needed === null ? {} : { against: t("figures.ofFte", { fte: format.number(needed, 2) }) })}
        >
          {needed !== null &&
            (needed > fte ? (
              <Chip tone="warn">{t("figures.fteMissing", { fte: format.number(needed - fte, 2) })}</Chip>
            ) : (
              <Chip tone="ok">{t("figures.fteEnough")}</Chip>
            ))}
        </Figure>
      </FigureRow>
    </div>
  );
}

function RatioChip({ overview }: { overview: KeyFigures_OverviewFragment }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  if (!overview.phase) return <Chip>{t("figures.noPhase")}</Chip>;
  const over = shareOverRatio(overview.refugeesInCare, overview.fte, overview.phase.ratio);
  if (over === null) return <Chip tone="crit">{t("figures.noStaff")}</Chip>;
  if (Math.round(over * 100) > 0) {
    return (
      <Chip tone="warn" icon={statusIcons.over}>
        {t("figures.overTarget", { share: format.percent(over) })}
      </Chip>
    );
  }
  return <Chip tone="ok">{t("figures.withinTarget")}</Chip>;
}

function CapacityChip({ free }: { free: number }) {
  const { t } = useTranslation("programme");
  if (free > 0) return <Chip tone="info">{t("free", { count: free })}</Chip>;
  return (
    <Chip tone="crit" icon={statusIcons.full}>
      {free === 0 ? t("state.full") : t("tooMany", { count: -free })}
    </Chip>
  );
}

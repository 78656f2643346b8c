import { useTranslation } from "react-i18next";
import styles from "../programme/key-figures.module.css";
import { refugeesPath } from "../refugees/paths";
import { StackBar, stackColours } from "../ui/chart/stack-bar";
import { Figure, FigureRow } from "../ui/figure";
import { useFormat } from "../ui/format";
import type { AreaLoadTable_AreaFragment } from "./area-load-table.generated";

interface AreaFiguresProps {
  load: AreaLoadTable_AreaFragment;
  ratio: number | null;
  /** Whether the viewer may see any of those who live here, and of those who wait. */
  sees: { persons: boolean; waiting: boolean };
}

export function AreaFigures({ load, ratio, sees }: AreaFiguresProps) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const raum = load.area.id;
  return (
    <div className={styles.figures}>
      <FigureRow label={t("area.figures")}>
        <Figure
          label={t("area.inCare")}
          value={format.number(load.refugeesInCare)}
          to={sees.persons ? refugeesPath({ raum }) : undefined}
        >
          <StackBar
            keys
            parts={[
              { label: t("area.cityDesignated"), value: load.cityDesignated, colour: stackColours.first },
              { label: t("area.selfRented"), value: load.selfRented, colour: stackColours.second },
            ]}
          />
        </Figure>
        <Figure
          label={t("area.ratio")}
          value={format.ratio(load.refugeesInCare, load.fte)}
          {...(ratio === null ? {} : { against: t("area.target", { ratio: format.number(ratio) }) })}
        />
        <Figure label={t("area.capacity")} value={format.number(load.capacity)} />
        <Figure label={t("area.fte")} value={format.number(load.fte, 2)} against={t("area.fteUnit")} />
        <Figure
          label={t("area.waiting")}
          value={format.number(load.withoutCaseworker)}
          to={sees.waiting ? refugeesPath({ raum, wartet: "ja" }) : undefined}
        />
      </FigureRow>
    </div>
  );
}

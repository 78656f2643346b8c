import { useTranslation } from "react-i18next";
import { refugeesPath } from "../refugees/paths";
import { Figure, FigureRow } from "../ui/figure";
import { useFormat } from "../ui/format";
import { LoadBar } from "../ui/load-bar";
import { loadOf } from "./caseworker-load";
import type { CaseworkerPageQuery } from "./caseworker-page.generated";
import styles from "./caseworker-page.module.css";
import { LoadStatus } from "./load-status";

type Shown = NonNullable<CaseworkerPageQuery["caseworker"]>;

interface CaseworkerFiguresProps {
  id: string;
  load: NonNullable<Shown["load"]>;
  exceptions: Shown["exceptions"];
  /** Whether the list of persons would have any of them. */
  seesCases: boolean;
}

export function CaseworkerFigures({ id, load, exceptions, seesCases }: CaseworkerFiguresProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const last = exceptions
    .map(({ until }) => until)
    .sort()
    .at(-1);
  return (
    <FigureRow label={t("caseworker.figures")}>
      <Figure
        label={t("caseworker.persons")}
        value={format.number(load.assigned)}
        against={t("caseworker.ofCapacity", { capacity: format.number(load.capacity) })}
        to={seesCases ? refugeesPath({ fachkraft: id }) : undefined}
      >
        <div className={styles.bar}>
          <LoadBar
            {...loadOf(load)}
            label={t("caseworker.barLabel", {
              load: load.assigned,
              capacity: load.capacity,
              ratio: load.ratioPlaces,
            })}
          />
        </div>
        <LoadStatus figures={loadOf(load)} />
      </Figure>
      <Figure label={t("caseworker.ratio")} value={format.ratio(load.assigned, load.fte)} />
      <Figure label={t("caseworker.fte")} value={format.number(load.fte, 2)} against={t("caseworker.fteUnit")} />
      <Figure label={t("caseworker.exceptions")} value={format.signed(load.extraPlaces)}>
        {last === undefined ? t("caseworker.noExceptions") : t("caseworkers.until", { day: format.day(last) })}
      </Figure>
    </FigureRow>
  );
}

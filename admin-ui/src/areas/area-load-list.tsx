import { useTranslation } from "react-i18next";
import type { CaseworkerLoadTable_CaseworkerFragment } from "../programme/caseworker-load-table.generated";
import { areaRatioPlaces, commonScale } from "../programme/load-state";
import { LoadStatus } from "../programme/load-status";
import { AppLink } from "../ui/app-link";
import { AreaBadge } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import { LoadBar } from "../ui/load-bar";
import { EmptyState } from "../ui/states";
import styles from "./area-load-list.module.css";
import type { AreaLoadTable_AreaFragment } from "./area-load-table.generated";
import { areaPath } from "./paths";

interface AreaLoadListProps {
  areas: readonly AreaLoadTable_AreaFragment[];
  caseworkers: readonly CaseworkerLoadTable_CaseworkerFragment[];
}

/** The load table where there is little room: beside the map. */
export function AreaLoadList({ areas, caseworkers }: AreaLoadListProps) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const rows = areas.map((load) => ({
    load,
    figures: {
      load: load.refugeesInCare,
      ratioPlaces: areaRatioPlaces(load.area.id, caseworkers),
      capacity: load.capacity,
    },
  }));
  const scaleTo = commonScale(rows.map(({ figures }) => figures));
  if (rows.length === 0) return <EmptyState>{t("table.empty")}</EmptyState>;
  return (
    <ul className={styles.list}>
      {rows.map(({ load, figures }) => (
        <li key={load.area.id}>
          <div className={styles.row}>
            <AreaBadge code={load.area.code} colour={load.area.colour} />
            <AppLink to={areaPath(load.area.id)} className={styles.name}>
              {load.area.name}
            </AppLink>
            <span className={styles.quiet}>{load.organization.shortName}</span>
            <span className={styles.figure}>
              <b>{format.number(load.refugeesInCare)}</b> {t("table.of", { capacity: format.number(load.capacity) })}
            </span>
          </div>
          <LoadBar {...figures} scaleTo={scaleTo} />
          <div className={styles.row}>
            <span className={styles.quiet}>
              {t("table.ratio")} {format.ratio(load.refugeesInCare, load.fte)} · {t("table.cityDesignated")}{" "}
              {format.number(load.cityDesignated)} · {t("table.selfRented")} {format.number(load.selfRented)}
            </span>
            <span className={styles.end}>
              <LoadStatus figures={figures} remaining={false} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

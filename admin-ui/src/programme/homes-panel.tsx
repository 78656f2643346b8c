import { useTranslation } from "react-i18next";
import { accommodationPath, accommodationsPath } from "../housing/paths";
import { AppLink } from "../ui/app-link";
import { ChartPanel } from "../ui/chart/chart-panel";
import { StackBar, stackColours } from "../ui/chart/stack-bar";
import { useFormat } from "../ui/format";
import { EmptyState } from "../ui/states";
import { addUp, type Occupancy, occupancyOf } from "./homes-occupancy";
import type { HomesPanel_HomeFragment } from "./homes-panel.generated";
import styles from "./homes-panel.module.css";

/** So many homes fit beside the trend; the others are in the table and in their list. */
const SHOWN = 6;

export function HomesPanel({ homes }: { homes: readonly HomesPanel_HomeFragment[] }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const rows = homes
    .map((home) => ({ id: home.id, name: home.name ?? "", ...occupancyOf(home) }))
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.inCare + b.others - (a.inCare + a.others));
  const total = addUp(rows);
  const parts = useParts();
  const largest = Math.max(1, ...rows.map(({ places }) => places));
  const occupied = total.inCare + total.others;

  return (
    <ChartPanel
      title={t("homes.title")}
      caption={
        rows.length > 0 &&
        t("homes.caption", { count: rows.length, share: format.percent(occupied / Math.max(1, total.places)) })
      }
      table={{
        columns: [
          t("homes.home"),
          t("homes.inCare"),
          t("homes.others"),
          t("homes.free"),
          t("homes.blocked"),
          t("homes.places"),
        ],
        rows: rows.map((row) => [
          row.name,
          ...[row.inCare, row.others, row.free, row.blocked, row.places].map((value) => format.number(value)),
        ]),
      }}
    >
      {rows.length === 0 ? (
        <EmptyState>{t("homes.none")}</EmptyState>
      ) : (
        <>
          <StackBar height={12} keys parts={parts(total).filter(({ value }) => value > 0)} />
          <ul className={styles.homes}>
            {rows.slice(0, SHOWN).map((row) => (
              <li key={row.id}>
                <AppLink to={accommodationPath(row.id)} className={styles.name}>
                  {row.name}
                </AppLink>
                <div style={{ width: `${(100 * row.places) / largest}%` }}>
                  <StackBar parts={parts(row)} />
                </div>
                <span className={styles.figure}>
                  <b>{format.number(row.inCare + row.others)}</b> / {format.number(row.places)}
                </span>
              </li>
            ))}
          </ul>
          {rows.length > SHOWN && (
            <AppLink to={accommodationsPath()} className={styles.more}>
              {t("homes.more", { count: rows.length - SHOWN })}
            </AppLink>
          )}
        </>
      )}
    </ChartPanel>
  );
}

function useParts() {
  const { t } = useTranslation("programme");
  return (occupancy: Occupancy) => [
    { label: t("homes.inCare"), value: occupancy.inCare, colour: stackColours.first },
    { label: t("homes.others"), value: occupancy.others, colour: stackColours.second },
    { label: t("homes.free"), value: occupancy.free, colour: stackColours.rest },
    { label: t("homes.blocked"), value: occupancy.blocked, colour: "var(--line-strong)" },
  ];
}

import { useTranslation } from "react-i18next";
import type { Occupancy } from "../programme/homes-occupancy";
import { StackBar, stackColours } from "../ui/chart/stack-bar";
import { LegendKey } from "../ui/panel";

const BLOCKED = "var(--line-strong)";

/** A picture of the figures beside it: persons in care, others, free and blocked places. */
export function OccupancyBar({ occupancy, height }: { occupancy: Occupancy; height?: number }) {
  const { t } = useTranslation("housing");
  return (
    <StackBar
      {...(height === undefined ? {} : { height })}
      parts={[
        { label: t("legend.inCare"), value: occupancy.inCare, colour: stackColours.first },
        { label: t("legend.others"), value: occupancy.others, colour: stackColours.second },
        { label: t("legend.free"), value: occupancy.free, colour: stackColours.rest },
        { label: t("legend.blocked"), value: occupancy.blocked, colour: BLOCKED },
      ]}
    />
  );
}

export function OccupancyLegend() {
  const { t } = useTranslation("housing");
  return (
    <>
      <LegendKey colour={stackColours.first}>{t("legend.inCare")}</LegendKey>
      <LegendKey colour={stackColours.second}>{t("legend.others")}</LegendKey>
      <LegendKey colour={stackColours.rest}>{t("legend.free")}</LegendKey>
      <LegendKey colour={BLOCKED}>{t("legend.blocked")}</LegendKey>
    </>
  );
}

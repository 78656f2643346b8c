import { skipToken, useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { QueryError } from "../app/query-error";
import { AreaChart } from "../ui/chart/area-chart";
import { ChartPanel } from "../ui/chart/chart-panel";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { type TrendPoint, trendStretch, withChosenDay } from "./trend";
import { ProgrammeStartDocument, ProgrammeTrendDocument } from "./trend-panel.generated";

/** Persons in care over the months. A query of its own: the figures above need not wait for it. */
export function TrendPanel({ chosen }: { chosen: TrendPoint }) {
  const { t } = useTranslation("programme");
  const { on, today } = useDay();
  const phases = useQuery(ProgrammeStartDocument);
  const start = phases.data?.programmePhases[0]?.from;
  const trend = useQuery(
    ProgrammeTrendDocument,
    start === undefined ? skipToken : { variables: trendStretch(start, on, today) },
  );
  const error = phases.error ?? trend.error;
  const known = trend.data ?? trend.previousData;
  const points = known && withChosenDay(known.programmeTrend, chosen);

  if (error || !points || points.length < 2) {
    return (
      <Panel title={t("trend.title")} padded>
        {error && <QueryError error={error} onRetry={() => void trend.refetch()} />}
        {!error &&
          (points || (phases.data && start === undefined) ? (
            <EmptyState>{t("trend.none")}</EmptyState>
          ) : (
            <Skeleton height={196} />
          ))}
      </Panel>
    );
  }
  return <TrendChart points={points} />;
}

function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { on } = useDay();
  const first = points[0];
  const last = points.at(-1);
  return (
    <ChartPanel
      title={t("trend.title")}
      caption={t("trend.caption")}
      table={{
        columns: [t("trend.day"), t("trend.inCare"), t("trend.cityDesignated"), t("trend.selfRented")],
        rows: points
          .toReversed()
          .map((point) => [
            format.day(point.on),
            ...[point.refugeesInCare, point.cityDesignated, point.selfRented].map((value) => format.number(value)),
          ]),
      }}
    >
      <AreaChart
        message={t("trend.message", {
          first: format.number(first?.refugeesInCare ?? 0),
          firstDay: first ? format.day(first.on) : "",
          last: format.number(last?.refugeesInCare ?? 0),
          lastDay: last ? format.day(last.on) : "",
        })}
        days={points.map((point) => point.on)}
        series={[
          { id: "all", label: t("trend.inCare"), values: points.map((point) => point.refugeesInCare) },
          { id: "flats", label: t("trend.inFlats"), values: points.map((point) => point.selfRented) },
        ]}
        markedDay={on}
      />
    </ChartPanel>
  );
}

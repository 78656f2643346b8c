import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../app/url-params";
import { AreaLoadTable } from "../areas/area-load-table";
import { AppLink } from "../ui/app-link";
import { LoadLegend, Panel } from "../ui/panel";
import { Segment } from "../ui/segment";
import { EmptyState } from "../ui/states";
import { CaseworkerLoadTable } from "./caseworker-load-table";
import type { LoadPanel_OverviewFragment } from "./load-panel.generated";
import { caseworkersPath } from "./paths";

type View = "raeume" | "fachkraefte";

/** Load against capacity, by area (persons who live there) or by caseworker (persons assigned). */
export function LoadPanel({ overview, ratio }: { overview: LoadPanel_OverviewFragment; ratio: number | null }) {
  const { t } = useTranslation("programme");
  const [params, setParams] = useUrlParams();
  const view: View = params.ansicht === "fachkraefte" ? "fachkraefte" : "raeume";
  const { areas, caseworkers, capacity, fte } = overview;
  const exceptions = new Set(caseworkers.flatMap(({ caseworker }) => caseworker.exceptions.map(({ id }) => id))).size;
  const assigned = useMemo(
    () => ({ assigned: caseworkers.reduce((sum, row) => sum + row.assigned, 0), capacity, fte }),
    [caseworkers, capacity, fte],
  );

  return (
    <Panel
      title={t(`load.title.${view}`)}
      actions={
        <Segment
          label={t("load.view")}
          value={view}
          options={[
            { value: "raeume", label: t("load.areas") },
            { value: "fachkraefte", label: t("load.caseworkers") },
          ]}
          onChange={(next) => setParams({ ansicht: next === "raeume" ? undefined : next })}
        />
      }
      footer={
        <>
          <LoadLegend
            within={t("load.within")}
            over={t("load.over")}
            ratio={ratio === null ? t("load.ratio") : t("load.ratioPerPost", { ratio })}
            capacity={t("load.capacity")}
          />
          {exceptions > 0 && (
            <AppLink to={caseworkersPath({ stand: "ausnahme" })} style={{ marginLeft: "auto" }}>
              {t("load.exceptions", { count: exceptions })}
            </AppLink>
          )}
        </>
      }
    >
      {view === "raeume" ? (
        <AreaLoadTable areas={areas} caseworkers={caseworkers} totals={overview} />
      ) : (
        <CaseworkerLoadTable
          brief
          caseworkers={caseworkers}
          totals={assigned}
          empty={<EmptyState>{t("caseworkers.none")}</EmptyState>}
        />
      )}
    </Panel>
  );
}

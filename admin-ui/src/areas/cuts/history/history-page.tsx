import { useQuery } from "@apollo/client/react";
import { QueryError } from "../../../app/query-error";
import { useSession } from "../../../app/session";
import { PageHeader } from "../../../ui/page-header";
import { Panel } from "../../../ui/panel";
import { PageSkeleton } from "../../../ui/states";
import { areasPath } from "../../paths";
import { AreaHistoryDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { CutTimeline } from "./cut-timeline";
import { RecountedDay } from "./recounted-day";
import { ReportClosings } from "./report-closings";

/** Which areas there were when, who answered for them, and what figures mean that were counted under them. */
export function AreaHistoryPage() {
  const { t } = useCutTexts();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(AreaHistoryDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t("history.title")}
        subtitle={t("history.subtitle", { count: data.areaCuts.length })}
        crumbs={[{ label: t("crumbs.areas"), to: areasPath() }]}
      />
      <Panel title={t("history.cuts")}>
        <CutTimeline data={data} today={today} />
      </Panel>
      <RecountedDay cuts={data.areaCuts} />
      <ReportClosings />
    </>
  );
}

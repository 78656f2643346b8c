import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { QueryError } from "../app/query-error";
import { PageHeader } from "../ui/page-header";
import { PageSkeleton } from "../ui/states";
import { DashboardDocument, type DashboardQuery } from "./dashboard-page.generated";
import styles from "./dashboard-page.module.css";
import { HomesPanel } from "./homes-panel";
import { KeyFigures } from "./key-figures";
import { LoadPanel } from "./load-panel";
import { TaskPanel } from "./task-panel";
import { TrendPanel } from "./trend-panel";

export function DashboardPage() {
  const { on } = useDay();
  const { data, previousData, error, refetch } = useQuery(DashboardDocument, {
    variables: { on },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  return <Dashboard data={known} />;
}

function Dashboard({ data }: { data: DashboardQuery }) {
  const { t } = useTranslation("programme");
  const { today } = useDay();
  const { programmeOverview: overview } = data;
  const homes = data.accommodations.edges.map(({ node }) => node);

  return (
    <>
      <PageHeader title={t("dashboard.title")} subtitle={overview.phase?.name ?? t("dashboard.outsidePhases")} />
      <KeyFigures overview={overview} />
      <div className={styles.load}>
        <LoadPanel overview={overview} ratio={overview.phase?.ratio ?? null} />
        <TaskPanel overview={overview} homes={homes} on={overview.on} canPlan={overview.on >= today} />
      </div>
      <div className={styles.trend}>
        <TrendPanel chosen={overview} />
        <HomesPanel homes={homes} />
      </div>
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { QueryError } from "../app/query-error";
import { useViewer } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { useGo } from "../app/use-go";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { PageSkeleton } from "../ui/states";
import { AreaListDocument, type AreaListQuery } from "./area-list-page.generated";
import styles from "./area-list-page.module.css";
import { AreaLoadList } from "./area-load-list";
import { AreaMap } from "./area-map";
import { CutHistory } from "./cut-history";
import { homesByDistrict } from "./homes-by-district";
import { areaHistoryPath, cutsPath } from "./paths";
import { PickedDistrict } from "./picked-district";

export function AreaListPage() {
  const { on } = useDay();
  const { data, previousData, error, refetch } = useQuery(AreaListDocument, {
    variables: { on },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  return <AreaList data={known} />;
}

function AreaList({ data }: { data: AreaListQuery }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const { role } = useViewer();
  const go = useGo();
  const [params, setParams] = useUrlParams();
  const { programmeOverview: overview, districts, areaCuts } = data;
  const homes = homesByDistrict(data.accommodations.edges.map(({ node }) => node));
  const picked = districts.find(({ id }) => id === params.stadtteil);
  const pick = (id: string | null) => setParams({ stadtteil: id ?? undefined });

  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={t("list.subtitle", {
          areas: t("list.areas", { count: overview.areas.length }),
          districts: t("list.districts", { count: districts.length }),
          persons: t("list.persons", { count: overview.refugeesInCare }),
        })}
        actions={
          <>
            <Button variant="default" onClick={() => go(areaHistoryPath())}>
              {t("list.history")}
            </Button>
            <Button variant="default" onClick={() => go(cutsPath())}>
              {t(role === "STEERING" ? "list.plan" : "list.cuts")}
            </Button>
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <PickedDistrict district={picked} homes={homes} onClose={() => pick(null)} />
          <AreaMap districts={districts} homes={homes} pickedId={picked?.id ?? null} onPick={pick} />
        </div>
        <div className={styles.stack}>
          <Panel title={t("list.load")} caption={format.day(overview.on)}>
            <AreaLoadList areas={overview.areas} caseworkers={overview.caseworkers} />
          </Panel>
          <CutHistory cuts={areaCuts} on={overview.on} />
        </div>
      </div>
    </>
  );
}

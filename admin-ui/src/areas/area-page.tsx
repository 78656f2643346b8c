import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { NotFound, QueryError } from "../app/query-error";
import { useRouteId } from "../app/url-params";
import { CaseworkerLoadTable } from "../programme/caseworker-load-table";
import { refugeesPath } from "../refugees/paths";
import { AppLink } from "../ui/app-link";
import { AreaBadge } from "../ui/area-badge";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState, PageSkeleton } from "../ui/states";
import { AreaDistricts } from "./area-districts";
import { AreaFigures } from "./area-figures";
import { AreaHomes } from "./area-homes";
import styles from "./area-list-page.module.css";
import { AreaLocation } from "./area-location";
import { AreaPageDocument, type AreaPageQuery } from "./area-page.generated";
import { areasPath } from "./paths";

export function AreaPage() {
  const id = useRouteId();
  const { on } = useDay();
  const { data, previousData, error, refetch } = useQuery(AreaPageDocument, {
    variables: { id, on },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  if (!known.integrationArea) return <NotFound />;
  return <AreaView data={known} area={known.integrationArea} />;
}

type Area = NonNullable<AreaPageQuery["integrationArea"]>;

function AreaView({ data, area }: { data: AreaPageQuery; area: Area }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const { phase, caseworkers } = data.programmeOverview;
  const { areaCut } = area;
  // No link leads to a list that is empty because others answer for those who live here.
  const sees = { persons: data.persons.totalCount > 0, waiting: data.waiting.totalCount > 0 };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("list.title"), to: areasPath() }]}
        title={area.name}
        badges={<AreaBadge code={area.code} colour={area.colour} />}
        subtitle={[area.organization.name, areaCut.name, format.period(areaCut.from, areaCut.until)].join(" · ")}
        actions={
          area.load && sees.persons && <AppLink to={refugeesPath({ raum: area.id })}>{t("area.persons")}</AppLink>
        }
      />
      {area.load ? (
        <AreaFigures load={area.load} ratio={phase?.ratio ?? null} sees={sees} />
      ) : (
        <NotInForce area={area} on={data.programmeOverview.on} />
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {area.load && (
            <Panel title={t("area.caseworkers")}>
              <CaseworkerLoadTable
                brief
                caseworkers={caseworkers.filter((row) => row.area?.id === area.id)}
                empty={<EmptyState>{t("area.noCaseworkers")}</EmptyState>}
              />
            </Panel>
          )}
          {area.load && <AreaHomes homes={data.accommodations.edges.map(({ node }) => node)} />}
        </div>
        <div className={styles.stack}>
          <AreaLocation districts={data.districts} area={area} />
          <AreaDistricts districts={area.districts} />
        </div>
      </div>
    </>
  );
}

/** An area exists as long as its cut; on other days it has neither persons nor places. */
function NotInForce({ area, on }: { area: Area; on: string }) {
  const { t } = useTranslation("areas");
  const format = useFormat();
  const { setDay } = useDay();
  const { name, from, until } = area.areaCut;
  const nearest = on < from ? from : (until ?? from);
  return (
    <Panel>
      <EmptyState
        action={
          <Button variant="default" onClick={() => setDay(nearest, { push: true })}>
            {t("area.goThere", { day: format.day(nearest) })}
          </Button>
        }
      >
        {t("area.notInForce", { day: format.day(on), cut: name, period: format.period(from, until) })}
      </EmptyState>
    </Panel>
  );
}

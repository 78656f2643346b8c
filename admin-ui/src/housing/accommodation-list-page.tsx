import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { FilteredAway } from "../app/list/filtered-away";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { useFormat } from "../ui/format";
import { LinkTabs } from "../ui/link-tabs";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import { useAccommodationColumns } from "./accommodation-columns";
import { AccommodationFilters } from "./accommodation-filters";
import { AccommodationListDocument } from "./accommodation-list.generated";
import { isFiltered, NO_FILTER, readParams, sortWord, toFilter, toOrder, toSort } from "./accommodation-list-params";
import styles from "./housing.module.css";
import { OccupancyLegend } from "./occupancy-bar";
import { accommodationPath, accommodationsPath } from "./paths";
import { useAccommodationName } from "./use-accommodation-name";

const PAGE = 100;
const VIEWS = [
  { wohnen: undefined, label: "homes" },
  { wohnen: "wohnung", label: "flats" },
  { wohnen: "alle", label: "all" },
] as const;

export function AccommodationListPage() {
  const { t } = useTranslation("housing");
  const format = useFormat();
  const accommodationName = useAccommodationName();
  const { on } = useDay();
  const [address, setParams] = useUrlParams();
  const params = readParams(address);
  const sort = toSort(params);
  const view = VIEWS.find(({ wohnen }) => wohnen === params.wohnen) ?? VIEWS[0];
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AccommodationListDocument, {
    variables: { first: PAGE, on, filter: toFilter(params), orderBy: toOrder(sort) },
    fetchPolicy: "cache-and-network",
  });
  const list = data ?? previousData;
  const edges = list?.accommodations.edges;
  const rows = useMemo(() => (edges ?? []).map((edge) => edge.node), [edges]);
  const more = useMore(list?.accommodations.pageInfo, (after) => fetchMore({ variables: { after } }));
  const columns = useAccommodationColumns({
    rows,
    flats: view.label === "flats",
    complete: !more.load && rows.length > 1,
  });
  const total = list?.accommodations.totalCount ?? 0;

  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={list && t(`list.${view.label}`, { count: total, formatted: format.number(total) })}
      />
      <LinkTabs
        label={t("list.views")}
        tabs={VIEWS.map(({ wohnen, label }) => ({
          label: t(`view.${label}`),
          to: accommodationsPath({ ...params, wohnen }),
          current: wohnen === view.wohnen,
        }))}
      />
      <AccommodationFilters
        params={params}
        areas={list?.areaCut?.areas ?? []}
        districts={list?.districts ?? []}
        onChange={setParams}
      />
      {error && !list ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={styles.table}>
          <Panel
            fill
            footer={
              <>
                {view.label !== "flats" && <OccupancyLegend />}
                <ListFooter shown={rows.length} total={total} busy={more.busy} onMore={more.load} />
              </>
            }
          >
            <DataTable
              fill
              label={t("list.label")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowTo={(row) => accommodationPath(row.id)}
              rowLabel={accommodationName}
              sort={sort}
              onSort={(next) => setParams({ sortierung: sortWord(next) })}
              loading={loading && !data}
              empty={
                isFiltered(params) ? (
                  <FilteredAway onReset={() => setParams(NO_FILTER)}>{t("list.filteredAway")}</FilteredAway>
                ) : (
                  <EmptyState>{t("list.none", { day: format.day(on) })}</EmptyState>
                )
              }
            />
          </Panel>
        </div>
      )}
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../../app/day";
import { FilteredAway } from "../../app/list/filtered-away";
import { ListFooter } from "../../app/list/list-footer";
import { useMore } from "../../app/list/use-more";
import { QueryError } from "../../app/query-error";
import { useUrlParams } from "../../app/url-params";
import { useFormat } from "../../ui/format";
import { PageHeader } from "../../ui/page-header";
import { Panel } from "../../ui/panel";
import { EmptyState } from "../../ui/states";
import { DataTable } from "../../ui/table/data-table";
import { refugeePath } from "../paths";
import { listName } from "../refugee-name";
import { isFiltered, NO_FILTER, readParams, sortWord, toFilter, toOrder, toSort } from "./list-params";
import { RefugeeBulkBar } from "./refugee-bulk-bar";
import { useRefugeeColumns } from "./refugee-columns";
import { RefugeeFilters } from "./refugee-filters";
import { RefugeeListDocument, type RefugeeListQuery } from "./refugee-list.generated";
import styles from "./refugee-list.module.css";
import { RefugeeViews } from "./refugee-views";

const PAGE = 100;
const NOBODY: ReadonlySet<string> = new Set();

export function RefugeeListPage() {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const { on, today } = useDay();
  const [address, setParams] = useUrlParams();
  const params = readParams(address);
  const sort = toSort(params);
  const columns = useRefugeeColumns();
  const [selected, setSelected] = useState(NOBODY);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(RefugeeListDocument, {
    variables: { first: PAGE, on, filter: toFilter(params), orderBy: toOrder(sort) },
    fetchPolicy: "cache-and-network",
  });
  const shown = data ?? previousData;
  const rows = shown?.refugees.edges.map((edge) => edge.node) ?? [];
  // The past is looked at, not changed.
  const movable = on < today ? [] : rows.filter((row) => row.viewerCanAssign);
  const more = useMore(shown?.refugees.pageInfo, (after) => fetchMore({ variables: { after } }));

  return (
    <>
      <PageHeader title={t("list.title")} subtitle={shown && <Subtitle list={shown} />} />
      <RefugeeViews params={params} overview={shown?.programmeOverview} />
      <RefugeeFilters on={on} params={params} onChange={setParams} />
      {error && !shown ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={styles.table}>
          <Panel
            fill
            footer={
              <ListFooter
                shown={rows.length}
                total={shown?.refugees.totalCount ?? 0}
                busy={more.busy}
                onMore={more.load}
                selectable={movable.length > 0}
              />
            }
          >
            <DataTable
              fill
              label={t("list.label")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowTo={(row) => refugeePath(row.id)}
              rowLabel={listName}
              sort={sort}
              onSort={(next) => setParams({ sortierung: sortWord(next) })}
              {...(movable.length > 0 ? { selection: { selected, onChange: setSelected } } : {})}
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
      <RefugeeBulkBar
        chosen={movable.filter((row) => selected.has(row.id))}
        on={on}
        onClear={() => setSelected(NOBODY)}
      />
    </>
  );
}

function Subtitle({ list }: { list: RefugeeListQuery }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const total = list.programmeOverview.refugeesInCare;
  const shown = list.refugees.totalCount;
  return shown === total
    ? t("list.all", { count: total, formatted: format.number(total) })
    : t("list.some", { total: format.number(total), shown: format.number(shown) });
}

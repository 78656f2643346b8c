import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
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
import { boardPath, reassignmentsPath } from "../paths";
import { JournalDocument } from "./journal.generated";
import styles from "./journal.module.css";
import { useJournalColumns } from "./journal-columns";
import { JournalEntryDialog } from "./journal-entry-dialog";
import { JournalFilters } from "./journal-filters";
import { journalFilter } from "./journal-params";

const PAGE = 50;

/** Every move of cases, the newest first, and the way back while there is one. */
export function JournalPage() {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const [params, setParams] = useUrlParams();
  const columns = useJournalColumns();
  const filter = journalFilter(params);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(JournalDocument, {
    variables: { first: PAGE, filter },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.reassignments;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const { art, fachkraft, seit } = params;

  return (
    <>
      <PageHeader
        crumbs={[{ label: t("board.title"), to: boardPath() }]}
        title={t("journal.title")}
        subtitle={list && t("journal.count", { count: list.totalCount, formatted: format.number(list.totalCount) })}
      />
      <JournalFilters params={params} onChange={setParams} />
      {error && !list ? (
        <QueryError inPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={styles.table}>
          <Panel
            fill
            footer={
              <ListFooter shown={rows.length} total={list?.totalCount ?? 0} busy={more.busy} onMore={more.load} />
            }
          >
            <DataTable
              fill
              label={t("journal.title")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowTo={(row) => reassignmentsPath({ art, fachkraft, seit, eintrag: row.id })}
              loading={loading && !data}
              empty={
                Object.keys(filter).length > 0 ? (
                  <FilteredAway onReset={() => setParams({ art: undefined, fachkraft: undefined, seit: undefined })}>
                    {t("journal.noneFiltered")}
                  </FilteredAway>
                ) : (
                  <EmptyState>{t("journal.none")}</EmptyState>
                )
              }
            />
          </Panel>
        </div>
      )}
      <JournalEntryDialog id={params.eintrag} onClose={() => setParams({ eintrag: undefined })} />
    </>
  );
}

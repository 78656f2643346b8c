import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { FilteredAway } from "../app/list/filtered-away";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { isDay } from "../ui/day";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import { useAuditColumns } from "./audit-columns";
import { AuditFilters, NO_FILTER } from "./audit-filters";
import { isAuditAction } from "./audit-line";
import styles from "./audit-log.module.css";
import { AuditLogDocument } from "./audit-log-page.generated";
import { ChainState } from "./chain-state";
import { exportAddress } from "./export-address";
import { type AuditLogParams, auditLogPath } from "./paths";

const AuditLineDialog = lazy(() => import("./audit-line-dialog").then((file) => ({ default: file.AuditLineDialog })));

const PAGE = 100;

/** Who saw and who changed what, for the data-protection officer. */
export function AuditLogPage() {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const [params, setParams] = useUrlParams();
  const columns = useAuditColumns();
  const filter = filterOf(params);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AuditLogDocument, {
    variables: { first: PAGE, filter },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.auditEvents;
  const rows = list?.edges.map((edge) => edge.node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const open = rows.find((row) => row.id === params.zeile);

  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={list && t("count", { count: list.totalCount, formatted: format.number(list.totalCount) })}
        actions={
          <Button
            component="a"
            variant="default"
            href={exportAddress(filter)}
            download
            leftSection={<Download size={16} aria-hidden="true" />}
          >
            {t("export")}
          </Button>
        }
      />
      <ChainState />
      <AuditFilters params={params} onChange={setParams} />
      {error && !list ? (
        <QueryError error={error} onRetry={() => void refetch()} />
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
              label={t("title")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowTo={(row) => auditLogPath({ ...params, zeile: row.id })}
              loading={loading && !data}
              empty={
                Object.keys(filter).length > 0 ? (
                  <FilteredAway onReset={() => setParams(NO_FILTER)}>{t("filteredAway")}</FilteredAway>
                ) : (
                  <EmptyState>{t("none")}</EmptyState>
                )
              }
            />
          </Panel>
        </div>
      )}
      {open && (
        <Suspense>
          <AuditLineDialog line={open} onClose={() => setParams({ zeile: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function filterOf(params: AuditLogParams) {
  const fileNumber = params.akte?.trim();
  return {
    ...(fileNumber ? { fileNumber } : {}),
    ...(params.konto ? { accountId: params.konto } : {}),
    ...(isAuditAction(params.aktion) ? { action: params.aktion } : {}),
    ...(isDay(params.von) ? { from: params.von } : {}),
    ...(isDay(params.bis) ? { until: params.bis } : {}),
  };
}

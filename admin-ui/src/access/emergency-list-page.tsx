import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { FolderOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { Segment } from "../ui/segment";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import styles from "./access.module.css";
import { EmergencyListDocument } from "./emergency.generated";
import { useEmergencyColumns } from "./emergency-columns";
import { EmergencyDialog } from "./emergency-dialog";

const PAGE = 50;

/** For the data protection officer: who opened whose file, why and until when. */
export function EmergencyListPage() {
  const { t } = useTranslation("access");
  const format = useFormat();
  const [params, setParams] = useUrlParams();
  const all = params.zeigen === "alle";
  const columns = useEmergencyColumns();
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(EmergencyListDocument, {
    variables: { first: PAGE, filter: all ? {} : { unread: true } },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.emergencyAccesses;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));

  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={
          list &&
          t(all ? "list.count" : "list.unreadCount", {
            count: list.totalCount,
            formatted: format.number(list.totalCount),
          })
        }
        actions={
          <Button
            leftSection={<FolderOpen size={16} aria-hidden="true" />}
            onClick={() => setParams({ dialog: "oeffnen" }, { push: true })}
          >
            {t("open.button")}
          </Button>
        }
      />
      <div className={styles.bar}>
        <Segment
          label={t("list.show")}
          value={all ? "alle" : "ungelesen"}
          options={[
            { value: "ungelesen", label: t("list.unread") },
            { value: "alle", label: t("list.all") },
          ]}
          onChange={(value) => setParams({ zeigen: value === "alle" ? "alle" : undefined })}
        />
      </div>
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
              label={t("list.title")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              loading={loading && !data}
              empty={<EmptyState>{t(all ? "list.none" : "list.noneUnread")}</EmptyState>}
            />
          </Panel>
        </div>
      )}
      <EmergencyDialog
        opened={params.dialog === "oeffnen"}
        refugee={null}
        onClose={() => setParams({ dialog: undefined })}
      />
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Lock } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { DataTable } from "../ui/table/data-table";
import styles from "./access.module.css";
import { RestrictedFilesDocument } from "./restriction.generated";
import { type RestrictedFile, useRestrictionColumns } from "./restriction-columns";
import { RestrictionDialog } from "./restriction-dialog";

const PAGE = 50;

/** For the steering office and the data protection officer: which files only some may read, who, since when and why. */
export function RestrictedFilesPage() {
  const { t } = useTranslation("access");
  const format = useFormat();
  const [params, setParams] = useUrlParams();
  const actions = useMemo(() => {
    // Addresses are kept in the browser: a restriction's id says nothing, the file's number would.
    const open = (dialog: string) => (file: RestrictedFile) => setParams({ dialog, sperre: file.id }, { push: true });
    return { onChange: open("aendern"), onLift: open("aufheben") };
  }, [setParams]);
  const columns = useRestrictionColumns(actions);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(RestrictedFilesDocument, {
    variables: { first: PAGE },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.restrictedFiles;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));

  return (
    <>
      <PageHeader
        title={t("restriction.title")}
        subtitle={list && t("restriction.count", { count: list.totalCount, formatted: format.number(list.totalCount) })}
        actions={
          <Button
            leftSection={<Lock size={16} aria-hidden="true" />}
            onClick={() => setParams({ dialog: "sperren" }, { push: true })}
          >
            {t("restriction.open")}
          </Button>
        }
      />
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
              tall
              label={t("restriction.title")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              loading={loading && !data}
              empty={<EmptyState>{t("restriction.none")}</EmptyState>}
            />
          </Panel>
        </div>
      )}
      <RestrictionDialog
        what={params.dialog}
        file={rows.find(({ id }) => id === params.sperre) ?? null}
        onClose={() => setParams({ dialog: undefined, sperre: undefined })}
      />
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import styles from "./audit-log.module.css";
import { RefugeeAccessDocument, type RefugeeAccessQuery } from "./refugee-access.generated";
import { useAuditWords } from "./use-audit-words";

type Entry = NonNullable<RefugeeAccessQuery["refugee"]>["accessLog"]["edges"][number]["node"];

const PAGE = 50;

/** Who has seen or changed a file: a section of it, for everybody who may read it. */
export function RefugeeAccess({ refugeeId }: { refugeeId: string }) {
  const { t } = useTranslation("audit");
  const columns = useAccessColumns();
  const { data, error, loading, refetch, fetchMore } = useQuery(RefugeeAccessDocument, {
    variables: { id: refugeeId, first: PAGE },
    fetchPolicy: "cache-and-network",
  });
  const list = data?.refugee?.accessLog;
  const rows = list?.edges.map((edge) => edge.node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  if (error && !list) return <QueryError error={error} inPanel onRetry={() => void refetch()} />;
  return (
    <Panel
      title={t("access.title")}
      footer={
        more.load && (
          <ListFooter shown={rows.length} total={list?.totalCount ?? 0} busy={more.busy} onMore={more.load} />
        )
      }
    >
      <DataTable
        label={t("access.label")}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        loading={loading && !list}
        empty={<EmptyState>{t("access.none")}</EmptyState>}
      />
    </Panel>
  );
}

function useAccessColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation(["audit", "app"]);
  const format = useFormat();
  const words = useAuditWords();
  return useMemo(
    () => [
      {
        id: "at",
        header: t("column.at"),
        width: 184,
        cell: ({ at }) => <time dateTime={at}>{format.momentWithSeconds(at)}</time>,
      },
      {
        id: "who",
        header: t("column.who"),
        width: 280,
        rowHeader: true,
        cell: ({ accountName, role, byToken }) => (
          <>
            {words.who(accountName)}{" "}
            <span className={styles.quiet}>
              {role && t(`app:role.${role}`)}
              {byToken && `, ${t("byToken")}`}
            </span>
          </>
        ),
      },
      { id: "action", header: t("column.action"), width: 112, cell: ({ action }) => words.action(action) },
      {
        id: "purpose",
        header: t("column.purpose"),
        cell: (line) =>
          line.tableName
            ? t("access.changed", { purpose: words.purpose(line), table: line.tableName })
            : words.purpose(line),
      },
    ],
    [t, format, words],
  );
}

import { useQuery } from "@apollo/client/react";
import { Eye } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FilteredAway } from "../app/list/filtered-away";
import { ListFooter } from "../app/list/list-footer";
import { useMore } from "../app/list/use-more";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { useDisplayNames } from "../i18n/display-names";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { Chip } from "../ui/status";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import { NO_FILTER, PartnerFilters } from "./partner-filters";
import { isPartnerKind } from "./partner-kinds";
import { PartnerLanguagesDocument, PartnerListDocument, type PartnerListQuery } from "./partner-list.generated";
import { type ReferralPartnerListParams, referralPartnerPath } from "./paths";
import styles from "./referrals.module.css";

type Partner = PartnerListQuery["referralPartners"]["edges"][number]["node"];

const PAGE = 100;

export function PartnerListPage() {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const [address, setParams] = useUrlParams();
  const params: ReferralPartnerListParams = { q: address.q, art: address.art, sprache: address.sprache };
  const languages = useLanguages();
  const columns = usePartnerColumns();
  const search = params.q?.trim();
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(PartnerListDocument, {
    variables: {
      first: PAGE,
      filter: {
        ...(search ? { search } : {}),
        ...(isPartnerKind(params.art) ? { kind: params.art } : {}),
        ...(params.sprache ? { language: params.sprache } : {}),
      },
    },
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.referralPartners;
  const rows = list?.edges.map((edge) => edge.node) ?? [];
  const more = useMore(list?.pageInfo, (after) => fetchMore({ variables: { after } }));
  const filtered = Boolean(search || params.art || params.sprache);

  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={list && t("list.count", { count: list.totalCount, formatted: format.number(list.totalCount) })}
      />
      <PartnerFilters params={params} languages={languages} onChange={setParams} />
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
              label={t("list.label")}
              columns={columns}
              rows={rows}
              rowId={(row) => row.id}
              rowTo={(row) => referralPartnerPath(row.id)}
              loading={loading && !data}
              empty={
                filtered ? (
                  <FilteredAway onReset={() => setParams(NO_FILTER)}>{t("list.filteredAway")}</FilteredAway>
                ) : (
                  <EmptyState>{t("list.none")}</EmptyState>
                )
              }
            />
          </Panel>
        </div>
      )}
    </>
  );
}

function useLanguages(): readonly string[] {
  const { data } = useQuery(PartnerLanguagesDocument);
  return useMemo(() => [...new Set(data?.referralPartners.edges.flatMap(({ node }) => node.languages))], [data]);
}

function usePartnerColumns(): readonly Column<Partner>[] {
  const { t } = useTranslation("referrals");
  const names = useDisplayNames();
  const { language } = names;
  return useMemo(
    () => [
      {
        id: "name",
        header: t("column.name"),
        width: 260,
        rowHeader: true,
        sortValue: (row) => row.name,
        cell: (row) => row.name,
      },
      {
        id: "kinds",
        header: t("column.kinds"),
        cell: (row) => <span className={styles.clip}>{row.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}</span>,
      },
      {
        id: "languages",
        header: t("column.languages"),
        cell: (row) => {
          const spoken = row.languages.map(language).join(", ");
          return (
            <span className={styles.clip} title={spoken}>
              {spoken || "–"}
            </span>
          );
        },
      },
      {
        id: "waiting",
        header: t("column.waiting"),
        width: 96,
        align: "end",
        sortValue: (row) => row.waitingDays,
        cell: (row) => (row.waitingDays === null ? "–" : t("days", { count: row.waitingDays })),
      },
      {
        id: "discloses",
        header: t("column.discloses"),
        cell: (row) =>
          row.discloses.length > 0 ? (
            <Chip tone="warn" icon={Eye}>
              {t("discloses", { what: row.discloses.map((what) => t(`disclosureShort.${what}`)).join(", ") })}
            </Chip>
          ) : (
            <span className={styles.quiet}>{t("disclosesNothing")}</span>
          ),
      },
    ],
    [t, language],
  );
}

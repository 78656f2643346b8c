import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { Search, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { type ActiveFilter, FilterBar } from "../app/list/filter-bar";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { PageHeader } from "../ui/page-header";
import { LoadLegend, Panel } from "../ui/panel";
import { EmptyState, PageSkeleton } from "../ui/states";
import type { Sort } from "../ui/table/column";
import { filterCaseworkers, STATES } from "./caseworker-filter";
import { CaseworkerListDocument } from "./caseworker-list-page.generated";
import { CaseworkerLoadTable } from "./caseworker-load-table";
import type { CaseworkerLoadTable_CaseworkerFragment } from "./caseworker-load-table.generated";

export function CaseworkerListPage() {
  const { on } = useDay();
  const { data, previousData, error, refetch } = useQuery(CaseworkerListDocument, {
    variables: { on },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  return <CaseworkerList caseworkers={known.programmeOverview.caseworkers} />;
}

function CaseworkerList({ caseworkers }: { caseworkers: readonly CaseworkerLoadTable_CaseworkerFragment[] }) {
  const { t } = useTranslation("programme");
  const [params, setParams] = useUrlParams();
  const organizations = [...new Map(caseworkers.map(({ organization }) => [organization.id, organization])).values()];
  const state = STATES.find((known) => known === params.stand);
  const rows = filterCaseworkers(caseworkers, { search: params.q ?? "", organizationId: params.traeger, state });
  const filtered = rows.length < caseworkers.length;
  const organization = organizations.find(({ id }) => id === params.traeger);
  const active: (ActiveFilter | null)[] = [
    organization
      ? {
          label: t("list.organization"),
          value: organization.shortName,
          onRemove: () => setParams({ traeger: undefined }),
        }
      : null,
    state
      ? { label: t("list.state"), value: t(`list.filter.${state}`), onRemove: () => setParams({ stand: undefined }) }
      : null,
  ];
  const reset = () => setParams({ q: undefined, traeger: undefined, stand: undefined });
  const shared = { clearable: true, placeholder: t("list.any"), comboboxProps: { withinPortal: false } };

  return (
    <>
      <PageHeader
        title={t("list.title")}
        subtitle={
          filtered
            ? t("list.subtitle", { count: rows.length, all: caseworkers.length })
            : t("list.employed", { count: caseworkers.length })
        }
      />
      <FilterBar
        searchLabel={t("list.search")}
        search={params.q ?? ""}
        onSearch={(q) => setParams({ q })}
        filters={active.filter((filter) => filter !== null)}
        onReset={reset}
      >
        <Select
          {...shared}
          label={t("list.organization")}
          data={organizations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={params.traeger ?? null}
          onChange={(traeger) => setParams({ traeger: traeger ?? undefined })}
        />
        <Select
          {...shared}
          label={t("list.state")}
          data={STATES.map((value) => ({ value, label: t(`list.filter.${value}`) }))}
          value={state ?? null}
          onChange={(stand) => setParams({ stand: stand ?? undefined })}
        />
      </FilterBar>
      <Panel
        footer={
          <LoadLegend
            within={t("load.within")}
            over={t("load.over")}
            ratio={t("load.ratio")}
            capacity={t("load.capacity")}
          />
        }
      >
        <CaseworkerLoadTable
          caseworkers={rows}
          sort={sortOf(params.sortierung)}
          onSort={({ column, direction }) => setParams({ sortierung: `${direction === "desc" ? "-" : ""}${column}` })}
          empty={
            caseworkers.length === 0 ? (
              <EmptyState icon={Users}>{t("caseworkers.none")}</EmptyState>
            ) : (
              <EmptyState
                icon={Search}
                action={
                  <Button variant="default" onClick={reset}>
                    {t("list.clear")}
                  </Button>
                }
              >
                {t("list.empty")}
              </EmptyState>
            )
          }
        />
      </Panel>
    </>
  );
}

/** "personen" rises, "-personen" falls. */
function sortOf(word: string | undefined): Sort | null {
  if (!word) return null;
  return { column: word.replace(/^-/, ""), direction: word.startsWith("-") ? "desc" : "asc" };
}

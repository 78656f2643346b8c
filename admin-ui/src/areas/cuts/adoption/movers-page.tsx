import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useMore } from "../../../app/list/use-more";
import { NotFound, QueryError } from "../../../app/query-error";
import { useRouteId } from "../../../app/url-params";
import { refugeePath } from "../../../refugees/paths";
import { PageHeader } from "../../../ui/page-header";
import { Panel } from "../../../ui/panel";
import { EmptyState, PageSkeleton } from "../../../ui/states";
import type { Column } from "../../../ui/table/column";
import { DataTable } from "../../../ui/table/data-table";
import { areasPath, cutPath, cutsPath } from "../../paths";
import { PlannedMoversDocument, type PlannedMoversQuery } from "../cuts.generated";
import { useCutTexts } from "../texts";

type Preview = NonNullable<NonNullable<PlannedMoversQuery["areaCutById"]>["preview"]>;
type Mover = Preview["movers"]["edges"][number]["node"];

/** Who would change caseworker, and why. Only for those who plan. */
export function MoversPage() {
  const id = useRouteId();
  const { t } = useCutTexts();
  const { data, error, refetch, fetchMore } = useQuery(PlannedMoversDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const page = data?.areaCutById?.preview?.movers.pageInfo;
  const more = useMore(page, (after) => fetchMore({ variables: { after } }));
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const cut = data.areaCutById;
  if (!cut?.preview) return <NotFound />;
  const { movers } = cut.preview;
  return (
    <>
      <PageHeader
        title={t("movers.title")}
        subtitle={t("movers.subtitle", { count: movers.totalCount })}
        crumbs={[
          { label: t("crumbs.areas"), to: areasPath() },
          { label: t("crumbs.cuts"), to: cutsPath() },
          { label: cut.name, to: cutPath(cut.id) },
        ]}
        actions={
          <Button
            component="a"
            href={`/export/area-cut/${cut.id}/movers.csv`}
            variant="default"
            leftSection={<Download size={16} aria-hidden="true" />}
          >
            {t("movers.export")}
          </Button>
        }
      />
      <MoversTable
        rows={movers.edges.map(({ node }) => node)}
        footer={
          <>
            <span role="status">{t("ui:rowsShown", { shown: movers.edges.length, total: movers.totalCount })}</span>
            {more.load && (
              <Button size="xs" variant="default" loading={more.busy} onClick={more.load}>
                {t("ui:loadMore")}
              </Button>
            )}
          </>
        }
      />
    </>
  );
}

function MoversTable({ rows, footer }: { rows: readonly Mover[]; footer: ReactNode }) {
  const { t } = useCutTexts();
  const columns = useMemo<Column<Mover>[]>(() => {
    const who = (one: Mover["from"]) =>
      one ? t("movers.of", { name: one.name, organization: one.organization.shortName }) : t("movers.waitingList");
    return [
      {
        id: "person",
        header: t("movers.person"),
        rowHeader: true,
        sortValue: ({ refugee }) => refugee.fileNumber,
        cell: ({ refugee }) =>
          refugee.identity ? `${refugee.identity.familyName}, ${refugee.identity.givenNames}` : refugee.fileNumber,
      },
      { id: "akte", header: t("movers.file"), cell: ({ refugee }) => refugee.fileNumber },
      { id: "von", header: t("movers.from"), sortValue: ({ from }) => who(from), cell: ({ from }) => who(from) },
      { id: "zu", header: t("movers.to"), sortValue: ({ to }) => who(to), cell: ({ to }) => who(to) },
      { id: "warum", header: t("movers.why"), sortValue: ({ why }) => why, cell: ({ why }) => t(`why.${why}`) },
    ];
  }, [t]);
  return (
    <Panel footer={footer}>
      <DataTable
        label={t("movers.title")}
        columns={columns}
        rows={rows}
        rowId={moverId}
        rowTo={moverTo}
        empty={<EmptyState>{t("movers.none")}</EmptyState>}
      />
    </Panel>
  );
}

const moverId = ({ refugee }: Mover) => refugee.id;
const moverTo = ({ refugee }: Mover) => refugeePath(refugee.id);

import { useApolloClient, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { QueryError } from "../app/query-error";
import { useUrlParams } from "../app/url-params";
import { AppLink } from "../ui/app-link";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { EmptyState, PageSkeleton } from "../ui/states";
import { Verdict } from "../ui/status";
import { Board } from "./board";
import { filterBoard } from "./board-filter";
import { BoardFilters } from "./board-filters";
import { CaseloadBoardDocument, type CaseloadBoardQuery } from "./board-page.generated";
import { reassignmentsPath } from "./paths";
import { readColumn, withColumns, withMore } from "./reread-columns";
import { columnId } from "./selection";

/** Enough for most columns; whoever has more gets them on request. */
const HOUSEHOLDS_A_PAGE = 50;

export function BoardPage() {
  const { on } = useDay();
  const client = useApolloClient();
  const { data, previousData, error, refetch, updateQuery } = useQuery(CaseloadBoardDocument, {
    variables: { on, first: HOUSEHOLDS_A_PAGE },
    fetchPolicy: "cache-and-network",
  });
  const known = data ?? previousData;
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!known) return <PageSkeleton />;
  const addPage = async (id: string, after: string) => {
    const next = await readColumn(client, id, { on, first: HOUSEHOLDS_A_PAGE, after });
    updateQuery((_, { previousData: shown, complete }) => {
      const column = complete && shown.caseloads.find((candidate) => columnId(candidate) === id);
      return column && next ? withColumns(shown, [withMore(column, next)]) : undefined;
    });
  };
  return <BoardView data={known} onMore={addPage} />;
}

interface BoardViewProps {
  data: CaseloadBoardQuery;
  onMore: (column: string, after: string) => Promise<unknown>;
}

function BoardView({ data, onMore }: BoardViewProps) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const { on, today } = useDay();
  const [params, setParams] = useUrlParams();
  const areas = new Map(data.areaCut?.areas.map(({ id, organization }) => [id, organization.id]));
  const columns = filterBoard(data.caseloads, { areaId: params.raum, organizationId: params.traeger }, areas);
  const waiting = data.caseloads.find(({ caseworker }) => caseworker === null)?.persons ?? 0;
  const assigned = data.caseloads.reduce((sum, { persons }) => sum + persons, 0) - waiting;
  const past = on < today;
  const caseworkers = columns.filter(({ caseworker }) => caseworker !== null).length;

  return (
    <>
      <PageHeader
        title={t("board.title")}
        subtitle={t("board.subtitle", { assigned: format.number(assigned), waiting: format.number(waiting) })}
        actions={
          <>
            <AppLink to={reassignmentsPath()}>{t("board.journal")}</AppLink>
            <BoardFilters columns={data.caseloads} />
          </>
        }
      />
      {past && <Verdict tone="info">{t("board.past", { day: format.day(on) })}</Verdict>}
      {caseworkers === 0 && (
        <EmptyState
          {...(params.raum || params.traeger
            ? {
                action: (
                  <Button variant="default" onClick={() => setParams({ raum: undefined, traeger: undefined })}>
                    {t("board.clearFilter")}
                  </Button>
                ),
              }
            : {})}
        >
          {t("board.noColumns")}
        </EmptyState>
      )}
      <Board columns={columns} readOnly={past} firstDay={past ? today : on} onMore={onMore} />
    </>
  );
}

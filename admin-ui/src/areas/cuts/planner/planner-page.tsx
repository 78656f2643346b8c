import { useQuery } from "@apollo/client/react";
import { useCallback } from "react";
import { NotFound, QueryError } from "../../../app/query-error";
import { useSession } from "../../../app/session";
import { useRouteId } from "../../../app/url-params";
import { PageSkeleton } from "../../../ui/states";
import { AreaCutPlanDocument } from "../cuts.generated";
import { Planner } from "./planner";

export function PlannerPage() {
  const id = useRouteId();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(AreaCutPlanDocument, {
    variables: { id, today },
    fetchPolicy: "cache-and-network",
    // Edits of a draft are somebody's own: nothing may be taken from the cache and begun with that is older.
    nextFetchPolicy: "cache-first",
  });
  const reload = useCallback(async () => (await refetch()).data?.areaCutById ?? null, [refetch]);
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!data.areaCutById) return <NotFound />;
  return <Planner key={id} data={data} cut={data.areaCutById} reload={reload} />;
}

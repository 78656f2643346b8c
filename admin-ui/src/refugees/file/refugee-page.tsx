import { useQuery } from "@apollo/client/react";
import { useDay } from "../../app/day";
import { NotFound, QueryError } from "../../app/query-error";
import { useRouteId } from "../../app/url-params";
import { useShown } from "../../app/use-shown";
import { PageSkeleton } from "../../ui/states";
import { RefugeeFile } from "./refugee-file";
import { RefugeePageDocument } from "./refugee-page.generated";

export function RefugeePage() {
  const id = useRouteId();
  const { on } = useDay();
  const { data, error, refetch } = useQuery(RefugeePageDocument, {
    variables: { id, on },
    fetchPolicy: "cache-and-network",
  });
  const shown = useShown(data, on);
  const refugee = shown?.data.refugee;

  if (error && refugee?.id !== id) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (shown && !refugee) return <NotFound />;
  if (!shown || refugee?.id !== id) return <PageSkeleton />;
  return <RefugeeFile key={id} refugee={refugee} on={shown.on} />;
}

import { useQuery } from "@apollo/client/react";
import { NotFound, QueryError } from "../../../app/query-error";
import { useSession } from "../../../app/session";
import { useRouteId } from "../../../app/url-params";
import { AppLink } from "../../../ui/app-link";
import { useFormat } from "../../../ui/format";
import { PageHeader } from "../../../ui/page-header";
import { EmptyState, PageSkeleton } from "../../../ui/states";
import { areasPath, cutPath, cutsPath } from "../../paths";
import { AreaCutPlanDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { AdoptionForm } from "./adoption-form";

/** Before a cut is adopted: everything that will happen, on one page, with one button. */
export function AdoptionPage() {
  const id = useRouteId();
  const { today } = useSession();
  const { t } = useCutTexts();
  const format = useFormat();
  const { data, error, refetch } = useQuery(AreaCutPlanDocument, {
    variables: { id, today },
    fetchPolicy: "cache-and-network",
  });
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const cut = data.areaCutById;
  if (!cut) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t("adopt.title", { name: cut.name, day: format.day(cut.from) })}
        crumbs={[
          { label: t("crumbs.areas"), to: areasPath() },
          { label: t("crumbs.cuts"), to: cutsPath() },
          { label: cut.name, to: cutPath(cut.id) },
        ]}
      />
      {cut.viewerCanAdopt && cut.preview ? (
        <AdoptionForm cut={cut} preview={cut.preview} />
      ) : (
        <EmptyState action={<AppLink to={cutPath(cut.id)}>{cut.name}</AppLink>}>
          {cut.adoptedOn ? t("adopt.already", { day: format.day(cut.from) }) : t("adopt.not")}
        </EmptyState>
      )}
    </>
  );
}

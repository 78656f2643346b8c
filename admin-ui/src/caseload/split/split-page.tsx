import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useDay } from "../../app/day";
import { NotFound, QueryError } from "../../app/query-error";
import { useRouteId, useUrlParams } from "../../app/url-params";
import { caseworkerPath, caseworkersPath } from "../../programme/paths";
import { PageHeader } from "../../ui/page-header";
import { EmptyState, PageSkeleton } from "../../ui/states";
import { MoveTargetsDocument } from "../move-dialog.generated";
import { MOVE_TARGETS_FETCH_POLICY, moveTargets } from "../move-targets";
import { SplitCaseloadDocument } from "./split.generated";
import styles from "./split.module.css";
import { SplitEditor } from "./split-editor";
import { splitParams } from "./split-params";
import { SplitSettings } from "./split-settings";

/** A whole caseload for others, when a caseworker is away or leaves: to whom, from when, who goes where. */
export function SplitPage() {
  const { t } = useTranslation(["caseload", "programme"]);
  const id = useRouteId();
  const { today } = useDay();
  const [params, setParams] = useUrlParams();
  const chosen = splitParams(params, today);
  const { data, error, refetch } = useQuery(SplitCaseloadDocument, { variables: { id, on: chosen.day } });
  const overview = useQuery(MoveTargetsDocument, {
    variables: { on: chosen.day },
    fetchPolicy: MOVE_TARGETS_FETCH_POLICY,
  });
  const known = data ?? null;
  const caseloads = overview.data ?? overview.previousData;

  const failed = error ?? overview.error;
  if (failed && !(known && caseloads)) return <QueryError error={failed} onRetry={() => void refetch()} />;
  if (!known || !caseloads) return <PageSkeleton />;
  // Whoever may not give this caseload away has no such page.
  if (!known.caseworker?.viewerCanAssign) return <NotFound />;

  const { caseworker } = known;
  const colleagues = moveTargets(caseloads).filter(({ caseworker: other }) => other.viewerCanAssign && other.id !== id);
  const ownHouse = colleagues.filter((target) => target.caseworker.organization.id === caseworker.organization.id);
  const recipientIds = chosen.recipients ?? ownHouse.map((target) => target.caseworker.id);
  const recipients = colleagues.filter((target) => recipientIds.includes(target.caseworker.id));

  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("programme:list.title"), to: caseworkersPath() },
          { label: caseworker.name, to: caseworkerPath(id) },
        ]}
        title={t("split.title")}
        subtitle={t("split.subtitle", {
          name: caseworker.name,
          persons: t("persons", { count: caseworker.load?.assigned ?? 0 }),
        })}
      />
      <div className={styles.page}>
        <SplitSettings
          params={chosen}
          colleagues={colleagues}
          recipientIds={recipientIds}
          onChange={(changes) => setParams(changes)}
        />
        <div className={styles.editor}>
          {recipients.length === 0 ? (
            <EmptyState>{t("split.nobodyChosen")}</EmptyState>
          ) : (
            <SplitEditor caseworker={caseworker} recipients={recipients} params={chosen} />
          )}
        </div>
      </div>
    </>
  );
}

import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { errorCode } from "../../../app/error-sentence";
import { useDisplayNames } from "../../../i18n/display-names";
import { Verdict } from "../../../ui/status";
import { toastDone, toastFailed } from "../../../ui/toast";
import {
  ChangesSincePlanDocument,
  type ChangesSincePlanQuery,
  type PlannedCutFragment,
  RecomputeAreaCutPlanDocument,
} from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./planner.module.css";

/** The plan was computed on figures that are no longer true: what changed, and the way to those of today. */
export function PlanStale({ cut }: { cut: Pick<PlannedCutFragment, "id" | "version" | "viewerCanAdopt"> }) {
  const { t } = useCutTexts();
  const changes = useChanges(cut.id);
  const [recompute, { loading }] = useMutation(RecomputeAreaCutPlanDocument);
  const run = async () => {
    try {
      const { data } = await recompute({ variables: { input: { id: cut.id, version: cut.version } } });
      const stopped = data?.recomputeAreaCutPlan.userErrors ?? [];
      for (const { message } of stopped) toastFailed(message);
      if (stopped.length === 0) toastDone(t("notice.recomputed"));
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };
  return (
    <Verdict tone="warn">
      <div className={styles.notice}>
        <span>{changes ? t("notice.staleBecause", { changes }) : t("notice.stale")}</span>
        {cut.viewerCanAdopt && (
          <Button size="xs" variant="default" loading={loading} onClick={() => void run()}>
            {t("notice.recompute")}
          </Button>
        )}
      </div>
    </Verdict>
  );
}

/** In words; null for whoever may not know, and until it is known. */
function useChanges(id: string): string | null {
  const { t } = useCutTexts();
  const { list } = useDisplayNames();
  // Beside the plan and not with it: comparing it with everybody of today is work that is rarely wanted.
  const { data } = useQuery(ChangesSincePlanDocument, { variables: { id }, fetchPolicy: "no-cache" });
  const changes = data?.areaCutById?.preview?.changes;
  if (!changes) return null;
  const words = COUNTED.flatMap((kind) => (changes[kind] > 0 ? [t(`changed.${kind}`, { count: changes[kind] })] : []));
  return list([...words, ...(changes.posts ? [t("changed.posts")] : [])]) || null;
}

type Changes = NonNullable<NonNullable<NonNullable<ChangesSincePlanQuery["areaCutById"]>["preview"]>["changes"]>;
const COUNTED = ["came", "gone", "moved", "reassigned"] as const satisfies readonly (keyof Changes)[];

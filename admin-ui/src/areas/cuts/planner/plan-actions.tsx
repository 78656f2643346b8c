import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ArrowLeftRight, Landmark, Undo2 } from "lucide-react";
import { useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useGo } from "../../../app/use-go";
import { useFormat } from "../../../ui/format";
import { toastDone, toastFailed } from "../../../ui/toast";
import { adoptionPath, comparisonPath } from "../../paths";
import { UndoAdoptionDialog } from "../adoption/undo-adoption-dialog";
import { type PlannedCutFragment, ProposeAreaCutDocument, WithdrawAreaCutDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./planner.module.css";

interface PlanActionsProps {
  cut: PlannedCutFragment;
  /** What is on the screen is what the server knows. */
  saved: boolean;
  /** Every area has a district and a caseworker; what is missing stands above the map. */
  complete: boolean;
}

/** The ways a cut goes on from here. */
export function PlanActions({ cut, saved, complete }: PlanActionsProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const go = useGo();
  const [undoing, setUndoing] = useState(false);
  const step = useStep(cut);
  return (
    <div className={styles.actions}>
      {cut.viewerCanPropose && (
        <Button
          variant="default"
          leftSection={<Landmark size={16} aria-hidden="true" />}
          disabled={!saved}
          loading={step.busy}
          onClick={step.propose}
        >
          {t("actions.propose")}
        </Button>
      )}
      {cut.viewerCanWithdraw && (
        <Button variant="default" disabled={!saved} loading={step.busy} onClick={step.withdraw}>
          {t("actions.withdraw")}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<ArrowLeftRight size={16} aria-hidden="true" />}
        onClick={() => go(comparisonPath(cut.id))}
      >
        {t("actions.compare")}
      </Button>
      {cut.viewerCanAdopt && (
        <Button disabled={!saved || !complete} onClick={() => go(adoptionPath(cut.id))}>
          {t("actions.adopt", { day: format.day(cut.from) })}
        </Button>
      )}
      {cut.viewerCanUndoAdoption && (
        <Button variant="default" leftSection={<Undo2 size={16} aria-hidden="true" />} onClick={() => setUndoing(true)}>
          {t("actions.undo")}
        </Button>
      )}
      <UndoAdoptionDialog cut={cut} opened={undoing} onClose={() => setUndoing(false)} />
    </div>
  );
}

function useStep(cut: PlannedCutFragment) {
  const { t } = useCutTexts();
  const [propose, proposing] = useMutation(ProposeAreaCutDocument);
  const [withdraw, withdrawing] = useMutation(WithdrawAreaCutDocument);
  const input = { id: cut.id, version: cut.version };
  const report = async (answer: Promise<readonly { message: string }[] | undefined>, done: string) => {
    try {
      const stopped = (await answer) ?? [];
      for (const { message } of stopped) toastFailed(message);
      if (stopped.length === 0) toastDone(done);
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };
  return {
    busy: proposing.loading || withdrawing.loading,
    propose: () =>
      void report(
        propose({ variables: { input } }).then(({ data }) => data?.proposeAreaCut.userErrors),
        t("actions.proposed"),
      ),
    withdraw: () =>
      void report(
        withdraw({ variables: { input } }).then(({ data }) => data?.withdrawAreaCut.userErrors),
        t("actions.withdrawn"),
      ),
  };
}

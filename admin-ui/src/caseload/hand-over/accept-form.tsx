import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../../app/day";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import { useFormat } from "../../ui/format";
import { TextSkeleton } from "../../ui/states";
import { toastDone } from "../../ui/toast";
import { forgetMovedCases } from "../forget-moved-cases";
import { MoveTargetsDocument } from "../move-dialog.generated";
import styles from "../move-form.module.css";
import { MOVE_TARGETS_FETCH_POLICY, MoveTargets, moveTargets } from "../move-targets";
import { useUndo } from "../moves/use-undo";
import { Refusals } from "../refusals";
import { AcceptHandOverDocument, type HandOver_RequestFragment } from "./hand-over.generated";

export interface AcceptProps {
  request: HandOver_RequestFragment;
  /** The caseworker chosen in the address. */
  target: string | undefined;
  onTarget: (caseworkerId: string) => void;
  onClose: () => void;
}

export function AcceptForm({ request, target, onTarget, onClose }: AcceptProps) {
  const { t } = useTranslation(["caseload", "ui", "app"]);
  const format = useFormat();
  const { today } = useDay();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { undo } = useUndo();
  const once = useOnce();
  // Nothing moves on a day that is past.
  const day = request.day < today ? today : request.day;
  const { data } = useQuery(MoveTargetsDocument, { variables: { on: day }, fetchPolicy: MOVE_TARGETS_FETCH_POLICY });
  const targets =
    data &&
    moveTargets(data).filter(
      ({ caseworker }) => caseworker.viewerCanAssign && caseworker.organization.id === request.toOrganization.id,
    );
  const chosen = targets?.find(({ caseworker }) => caseworker.id === target)?.caseworker;
  const [accept, { loading }] = useMutation(AcceptHandOverDocument, {
    update: (cache, { data: answer }) => {
      const ids = request.refugees.nodes.map(({ id }) => id);
      if (answer?.acceptHandOver.userErrors.length === 0) forgetMovedCases(cache, ids);
    },
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    try {
      const answer = await once({ id: request.id, toCaseworkerId: chosen.id }, (input) =>
        accept({ variables: { input } }),
      );
      const stopped = answer.data?.acceptHandOver.userErrors ?? [];
      setRefusals(stopped.map(({ message }) => message));
      if (stopped.length > 0) return;
      const reassignment = answer.data?.acceptHandOver.request?.reassignment;
      const words = { count: request.casesCount, name: chosen.name, day: format.day(day) };
      toastDone(t("move.done", words), reassignment?.viewerCanUndo ? () => void undo(reassignment.id) : undefined);
      onClose();
    } catch (error) {
      setRefusals([t(`app:error.${errorCode(error)}`)]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {request.reason && <p>{request.reason}</p>}
      {targets ? (
        <MoveTargets
          targets={targets}
          coming={() => request.casesCount}
          value={target}
          onChange={(caseworkerId) => {
            setRefusals([]);
            onTarget(caseworkerId);
          }}
        />
      ) : (
        <TextSkeleton lines={4} />
      )}
      <Refusals sentences={refusals} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={!chosen}>
          {t("handOver.acceptSubmit", { day: format.day(day) })}
        </Button>
      </div>
    </form>
  );
}

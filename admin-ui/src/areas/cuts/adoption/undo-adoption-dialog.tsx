import { useMutation } from "@apollo/client/react";
import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useGo } from "../../../app/use-go";
import { useOnce } from "../../../app/use-once";
import { useFormat } from "../../../ui/format";
import { Verdict } from "../../../ui/status";
import { toastDone } from "../../../ui/toast";
import { cutPath } from "../../paths";
import { UndoAreaCutAdoptionDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./adoption.module.css";

interface UndoAdoptionDialogProps {
  cut: { id: string; name: string; from: string; stage: string };
  opened: boolean;
  onClose: () => void;
}

export function UndoAdoptionDialog({ cut, opened, onClose }: UndoAdoptionDialogProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const go = useGo();
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [undo, { loading }] = useMutation(UndoAreaCutAdoptionDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const once = useOnce();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { data } = await once({ id: cut.id, reason: reason.trim() || null }, (input) =>
        undo({ variables: { input } }),
      );
      const { areaCut, userErrors } = data?.undoAreaCutAdoption ?? { areaCut: null, userErrors: [] };
      setRefusals(userErrors.map(({ message }) => message));
      if (!areaCut) return;
      onClose();
      if (areaCut.id === cut.id) toastDone(t("undo.done", { name: cut.name }));
      else go(cutPath(areaCut.id));
    } catch (error) {
      setRefusals([t(`app:error.${errorCode(error)}`)]);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("undo.title", { name: cut.name })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t(cut.stage === "ADOPTED" ? "undo.before" : "undo.after", { day: format.day(cut.from) })}</p>
        <Textarea
          label={t("undo.reason")}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <div role="alert">
          {refusals.map((sentence) => (
            <Verdict key={sentence} tone="crit">
              {sentence}
            </Verdict>
          ))}
        </div>
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t("ui:cancel")}
          </Button>
          <Button type="submit" loading={loading}>
            {t("undo.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

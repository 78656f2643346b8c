import { useMutation } from "@apollo/client/react";
import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import { toastDone } from "../../ui/toast";
import { fieldErrors, type Refusal } from "../field-errors";
import styles from "../move-form.module.css";
import { Refusals } from "../refusals";
import { DeclineHandOverDocument, type HandOver_RequestFragment } from "./hand-over.generated";

interface DeclineProps {
  request: HandOver_RequestFragment;
  onClose: () => void;
}

/** The other side reads the reason, and may ask again. */
export function DeclineDialog({ opened, ...form }: DeclineProps & { opened: boolean }) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t("handOver.declineTitle", { organization: form.request.fromOrganization.shortName })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <DeclineForm {...form} />
    </Modal>
  );
}

function DeclineForm({ request, onClose }: DeclineProps) {
  const { t } = useTranslation(["caseload", "ui", "app"]);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [decline, { loading }] = useMutation(DeclineHandOverDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const once = useOnce();
  const errors = fieldErrors(refusals, ["reason"]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    try {
      const { data } = await once({ id: request.id, reason: reason.trim() }, (input) =>
        decline({ variables: { input } }),
      );
      const stopped = data?.declineHandOver.userErrors ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("handOver.declined", { organization: request.fromOrganization.shortName }));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Textarea
        label={t("handOver.reason")}
        description={t("handOver.declineHint", { organization: request.fromOrganization.shortName })}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={3}
        maxRows={8}
        error={errors.byField.reason}
        data-autofocus
      />
      <Refusals sentences={errors.others} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={reason.trim() === ""}>
          {t("handOver.declineSubmit")}
        </Button>
      </div>
    </form>
  );
}

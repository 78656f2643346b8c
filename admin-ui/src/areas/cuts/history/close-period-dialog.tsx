import { useMutation } from "@apollo/client/react";
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useSession } from "../../../app/session";
import { addDays, type Day } from "../../../ui/day";
import { DayField } from "../../../ui/day-field";
import { useFormat } from "../../../ui/format";
import { Verdict } from "../../../ui/status";
import { toastDone } from "../../../ui/toast";
import styles from "../adoption/adoption.module.css";
import { CloseReportingPeriodDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";

export function ClosePeriodDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useCutTexts();
  const format = useFormat();
  const { today } = useSession();
  const [through, setThrough] = useState<Day | null>(addDays(`${today.slice(0, 7)}-01`, -1));
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [close, { loading }] = useMutation(CloseReportingPeriodDocument, {
    refetchQueries: ["ReportClosings"],
    awaitRefetchQueries: true,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (through === null) return;
    try {
      const { data } = await close({ variables: { input: { through } } });
      const stopped = data?.closeReportingPeriod.userErrors.map(({ message }) => message) ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("closings.done", { day: format.day(through) }));
      onClose();
    } catch (error) {
      setRefusals([t(`app:error.${errorCode(error)}`)]);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("closings.dialog")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t("closings.sentence")}</p>
        <DayField label={t("closings.through")} value={through} onChange={setThrough} />
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
          <Button type="submit" loading={loading} disabled={through === null}>
            {t("closings.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ExceptionForm } from "./exception-form";

interface ExceptionDialogProps {
  opened: boolean;
  caseworker: { id: string; name: string };
  onClose: () => void;
}

/** Places beyond the ratio, for a time and with a reason. Only offered where the server says the viewer may. */
export function ExceptionDialog({ opened, caseworker, onClose }: ExceptionDialogProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("exception.title", { name: caseworker.name })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <ExceptionForm caseworker={caseworker} onClose={onClose} />
    </Modal>
  );
}

import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SubstitutionForm } from "./substitution-form";

interface SubstitutionDialogProps {
  opened: boolean;
  caseworker: { id: string; name: string; organization: { id: string } };
  onClose: () => void;
}

/** Lets a colleague read the files for a time. Only offered where the server says the viewer may. */
export function SubstitutionDialog({ opened, caseworker, onClose }: SubstitutionDialogProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("substitution.title", { name: caseworker.name })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <SubstitutionForm caseworker={caseworker} onClose={onClose} />
    </Modal>
  );
}

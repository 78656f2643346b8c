import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmergencyForm } from "./emergency-form";

interface EmergencyDialogProps {
  opened: boolean;
  /** Whose file; null asks for the number of one. */
  refugee: { id: string; fileNumber: string } | null;
  onClose: () => void;
}

/** Opens a file that cannot wait. Only offered where the server says the viewer may. */
export function EmergencyDialog({ opened, refugee, onClose }: EmergencyDialogProps) {
  const { t } = useTranslation(["access", "ui"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={refugee ? t("open.titleOf", { file: refugee.fileNumber }) : t("open.title")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <EmergencyForm refugee={refugee} onClose={onClose} />
    </Modal>
  );
}

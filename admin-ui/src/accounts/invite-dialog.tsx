import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { InviteForm } from "./invite-form";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["accounts", "ui"]);
  return (
    <Modal opened onClose={onClose} title={t("invite.title")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

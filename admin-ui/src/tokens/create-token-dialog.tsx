import { Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CreateTokenForm } from "./create-token-form";
import { NewSecret } from "./new-secret";

/** First the form; then, in the same dialog and this once, the secret. */
export function CreateTokenDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(["tokens", "ui"]);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={t(secret ? "secret.title" : "create.title")}
      closeOnClickOutside={secret === null}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      {secret ? (
        <NewSecret secret={secret} onClose={close} />
      ) : (
        <CreateTokenForm onCreated={setSecret} onCancel={close} />
      )}
    </Modal>
  );
}

import { Button, Modal, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import styles from "./account.module.css";

/** The password once more, before what protects the account is changed. */
export function ConfirmDialog({ onConfirmed, onClose }: { onConfirmed: () => void; onClose: () => void }) {
  const { t } = useTranslation(["account", "ui"]);
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === "") return;
    setBusy(true);
    const answer = await askAuth("account/confirm", { password });
    setBusy(false);
    if ("problem" in answer) setRefusal(answer.problem.message);
    else onConfirmed();
  };

  return (
    <Modal opened onClose={onClose} title={t("confirm.title")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t("confirm.lead")}</p>
        <PasswordInput
          label={t("password.current")}
          autoComplete="current-password"
          value={password}
          error={refusal}
          visibilityToggleButtonProps={{ "aria-label": t("password.toggle") }}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t("ui:cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={password === ""}>
            {t("confirm.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

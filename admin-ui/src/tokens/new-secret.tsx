import { Button, CopyButton, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Verdict } from "../ui/status";
import styles from "./tokens.module.css";

/** The only moment at which the secret can be read. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation("tokens");
  return (
    <div className={styles.form}>
      <Verdict tone="warn">{t("secret.once")}</Verdict>
      <div className={styles.secret}>
        <TextInput
          label={t("secret.label")}
          value={secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
            >
              <span aria-live="polite">{t(copied ? "secret.copied" : "secret.copy")}</span>
            </Button>
          )}
        </CopyButton>
      </div>
      <p>{t("secret.use")}</p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t("secret.done")}</Button>
      </div>
    </div>
  );
}

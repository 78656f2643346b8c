import { Button, CopyButton } from "@mantine/core";
import { Copy, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Verdict } from "../ui/status";
import styles from "./account.module.css";
import setUp from "./set-up.module.css";

/** Shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation("account");
  return (
    <div className={styles.form}>
      <Verdict tone="warn">{t("codes.once")}</Verdict>
      <p>{t("codes.lead")}</p>
      <ol className={setUp.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<Copy size={16} aria-hidden="true" />} onClick={copy}>
              {copied ? t("codes.copied") : t("codes.copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {t("codes.print")}
        </Button>
        <Button onClick={onDone} data-autofocus>
          {t("codes.done")}
        </Button>
      </div>
    </div>
  );
}

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import styles from "./account.module.css";
import { QrCode } from "./qr-code";
import setUp from "./set-up.module.css";

interface SetUpAppProps {
  secret: string;
  uri: string;
  /** The recovery codes, if these are the first. */
  onDone: (recoveryCodes: string[] | null) => void;
  onCancel?: () => void;
}

/** Photograph or type the secret, then show by a first code that it arrived. */
export function SetUpApp({ secret, uri, onDone, onCancel }: SetUpAppProps) {
  const { t } = useTranslation(["account", "ui"]);
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === "") return;
    setBusy(true);
    const answer = await askAuth<{ recoveryCodes: string[] | null }>("account/app/confirm", { code: code.trim() });
    setBusy(false);
    if ("problem" in answer) setRefusal(answer.problem.message);
    else onDone(answer.data.recoveryCodes);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("app.scan")}</p>
      <div className={setUp.secret}>
        <QrCode text={uri} label={t("app.qr")} />
        <div>
          <p>{t("app.type")}</p>
          <code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </div>
      </div>
      <TextInput
        label={t("app.code")}
        description={t("app.codeHint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        error={refusal}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-autofocus
      />
      <div className={styles.actions}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t("ui:cancel")}
          </Button>
        )}
        <Button type="submit" loading={busy} disabled={code.trim().length < 6}>
          {t("app.submit")}
        </Button>
      </div>
    </form>
  );
}

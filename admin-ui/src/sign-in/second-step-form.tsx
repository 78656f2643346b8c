import { Button, TextInput } from "@mantine/core";
import { KeyRound } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecondStep } from "../app/session";
import { Verdict } from "../ui/status";
import styles from "./sign-in-form.module.css";

interface SecondStepFormProps {
  methods: SecondStep;
  /** Both say why not, or null. */
  onCode: (code: string) => Promise<string | null>;
  onPasskey: () => Promise<string | null>;
  onBack: () => void;
}

/** The password was right: now the code of the app, a passkey, or, if all is lost, a recovery code. */
export function SecondStepForm({ methods, onCode, onPasskey, onBack }: SecondStepFormProps) {
  const { t } = useTranslation("signIn");
  const [recovering, setRecovering] = useState(!methods.app && !methods.passkey);
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const askCode = recovering || methods.app;

  const attempt = async (enter: () => Promise<string | null>) => {
    setBusy(true);
    setRefusal(await enter());
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== "") void attempt(() => onCode(code.trim()));
  };
  const switchTo = (recovery: boolean) => {
    setRecovering(recovery);
    setCode("");
    setRefusal(null);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div role="alert">{refusal && <Verdict tone="crit">{refusal}</Verdict>}</div>
      {askCode && (
        <>
          <TextInput
            key={String(recovering)}
            label={recovering ? t("recoveryCode") : t("code")}
            description={recovering ? t("recoveryCodeHint") : t("codeHint")}
            name="one-time-code"
            autoComplete={recovering ? "off" : "one-time-code"}
            inputMode={recovering ? "text" : "numeric"}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoFocus
          />
          <Button type="submit" fullWidth loading={busy}>
            {t("confirmCode")}
          </Button>
        </>
      )}
      {methods.passkey && !recovering && (
        <Button
          variant={methods.app ? "default" : "filled"}
          fullWidth
          disabled={busy}
          leftSection={<KeyRound size={16} aria-hidden="true" />}
          onClick={() => void attempt(onPasskey)}
          autoFocus={!methods.app}
        >
          {t("passkeyAsSecond")}
        </Button>
      )}
      <div className={styles.others}>
        <Button size="xs" variant="subtle" color="gray" onClick={() => switchTo(!recovering)}>
          {recovering ? t("useFactor") : t("useRecoveryCode")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import { AppLink } from "../ui/app-link";
import { Verdict } from "../ui/status";
import { signInPath } from "./paths";
import styles from "./sign-in-form.module.css";
import { SignInFrame } from "./sign-in-frame";

/** Asks for a mail by which one chooses a new password. Whether there is such an account is not said. */
export function ForgottenPage() {
  const { t } = useTranslation("signIn");
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (email.trim().length < 3) return setRefusal(t("emailMissing"));
    setBusy(true);
    const answer = await askAuth("recovery", { email: email.trim() });
    setBusy(false);
    setRefusal("problem" in answer ? answer.problem.message : null);
    setSent("data" in answer);
  };

  return (
    <SignInFrame title={t("forgotten.title")} lead={t("forgotten.lead")}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <div role="status">{sent && <Verdict tone="ok">{t("forgotten.sent")}</Verdict>}</div>
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          value={email}
          error={refusal}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={busy}>
          {t("forgotten.submit")}
        </Button>
        <AppLink to={signInPath()}>{t("forgotten.back")}</AppLink>
      </form>
    </SignInFrame>
  );
}

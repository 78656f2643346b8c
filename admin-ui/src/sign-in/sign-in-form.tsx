import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionStore } from "../app/session";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { useDemo } from "./demo-accounts";
import { DemoHint } from "./demo-hint";
import styles from "./sign-in-form.module.css";

interface SignInFormProps {
  session: Pick<SessionStore, "signIn">;
  /** One came here because the session ended, not by choice. */
  ended: boolean;
  onSignedIn: () => void;
}

export function SignInForm({ session, ended, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation("signIn");
  const { language } = useFormat();
  const demo = useDemo();
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<"email" | "password" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = email.trim() === "" ? "email" : password === "" ? "password" : null;
    setMissing(lacks);
    setRefusal(null);
    if (lacks) {
      (lacks === "email" ? emailField : passwordField).current?.focus();
      return;
    }
    setBusy(true);
    const outcome = await session.signIn(email.trim(), password, language);
    setBusy(false);
    if ("session" in outcome) onSignedIn();
    else {
      setRefusal(outcome.refusal ?? t("unreachable"));
      passwordField.current?.select();
    }
  };

  return (
    <div className={styles.form}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      {ended && !refusal && <Verdict tone="info">{t("ended")}</Verdict>}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div role="alert">{refusal && <Verdict tone="crit">{refusal}</Verdict>}</div>
        <TextInput
          ref={emailField}
          label={t("email")}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          error={missing === "email" && t("emailMissing")}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label={t("password")}
          name="password"
          autoComplete="current-password"
          value={password}
          error={missing === "password" && t("passwordMissing")}
          visibilityToggleIcon={({ reveal }) =>
            reveal ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />
          }
          visibilityToggleButtonProps={{ "aria-label": t("togglePassword") }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={busy}>
          {t("submit")}
        </Button>
      </form>
      {demo && (
        <DemoHint
          demo={demo}
          onUse={(account) => {
            setEmail(account.email);
            setPassword(demo.password);
            setMissing(null);
            setRefusal(null);
          }}
        />
      )}
    </div>
  );
}

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Eye, EyeOff, KeyRound } from "lucide-react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Verdict } from "../ui/status";
import { useDemo } from "./demo-accounts";
import { DemoHint } from "./demo-hint";
import styles from "./sign-in-form.module.css";

interface SignInFormProps {
  /** Given where only this account may sign in. */
  email?: string;
  /** Both say why not, or null. */
  onPassword: (email: string, password: string) => Promise<string | null>;
  onPasskey: () => Promise<string | null>;
  beneath?: ReactNode;
}

export function SignInForm({ email: onlyEmail, onPassword, onPasskey, beneath }: SignInFormProps) {
  const { t } = useTranslation("signIn");
  const demo = useDemo();
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState(onlyEmail ?? "");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<"email" | "password" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = async (enter: () => Promise<string | null>) => {
    setBusy(true);
    const reason = await enter();
    setBusy(false);
    setRefusal(reason);
    if (reason !== null) passwordField.current?.select();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = email.trim() === "" ? "email" : password === "" ? "password" : null;
    setMissing(lacks);
    setRefusal(null);
    if (lacks) (lacks === "email" ? emailField : passwordField).current?.focus();
    else await attempt(() => onPassword(email.trim(), password));
  };

  return (
    <>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <div role="alert">{refusal && <Verdict tone="crit">{refusal}</Verdict>}</div>
        <TextInput
          ref={emailField}
          label={t("email")}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          readOnly={onlyEmail !== undefined}
          error={missing === "email" && t("emailMissing")}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label={t("password")}
          name="password"
          autoComplete="current-password"
          data-autofocus={onlyEmail !== undefined || undefined}
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
        <Button
          variant="default"
          fullWidth
          disabled={busy}
          leftSection={<KeyRound size={16} aria-hidden="true" />}
          onClick={() => void attempt(onPasskey)}
        >
          {t("passkey")}
        </Button>
        {beneath}
      </form>
      {demo && onlyEmail === undefined && (
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
    </>
  );
}

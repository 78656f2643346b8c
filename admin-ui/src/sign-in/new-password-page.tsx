import { Button, PasswordInput } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AuthAnswer, askAuth } from "../app/auth-api";
import { useGo } from "../app/use-go";
import { AppLink } from "../ui/app-link";
import { TextSkeleton } from "../ui/states";
import { Verdict } from "../ui/status";
import { chosenPath, forgottenPath } from "./paths";
import styles from "./sign-in-form.module.css";
import { SignInFrame } from "./sign-in-frame";

interface Owner {
  name: string;
  email: string;
}

/** Where the link in an invitation, or in a mail for a new password, leads. */
export function NewPasswordPage() {
  const { t } = useTranslation("signIn");
  const token = useLocation({ select: ({ hash }) => hash });
  const [owner, setOwner] = useState<AuthAnswer<Owner> | null>(null);
  useEffect(() => void askAuth<Owner>("link", { token }).then(setOwner), [token]);

  return (
    <SignInFrame
      title={t("newPassword.title")}
      lead={owner && "data" in owner ? t("newPassword.lead", { ...owner.data }) : t("newPassword.leadUnknown")}
    >
      {owner === null && <TextSkeleton lines={2} />}
      {owner && "data" in owner && <NewPasswordForm token={token} email={owner.data.email} />}
      {owner && "problem" in owner && (
        <div className={styles.form}>
          <Verdict tone="crit">{t("newPassword.over")}</Verdict>
          <AppLink to={forgottenPath()}>{t("newPassword.another")}</AppLink>
        </div>
      )}
    </SignInFrame>
  );
}

function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation("signIn");
  const go = useGo();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === "") return setRefusal(t("passwordMissing"));
    setBusy(true);
    const answer = await askAuth("link/password", { token, password });
    setBusy(false);
    if ("problem" in answer) setRefusal(answer.problem.message);
    else go(chosenPath(), { replace: true });
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={t("newPassword.password")}
        description={t("newPassword.rule")}
        autoComplete="new-password"
        value={password}
        error={refusal}
        visibilityToggleButtonProps={{ "aria-label": t("togglePassword") }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={busy}>
        {t("newPassword.submit")}
      </Button>
    </form>
  );
}

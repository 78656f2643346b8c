import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import { useViewer } from "../app/session";
import { Panel } from "../ui/panel";
import { toastDone } from "../ui/toast";
import styles from "./account.module.css";

/** A new password, given with the current one. */
export function PasswordPanel({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation("account");
  const { email } = useViewer();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<{ code: string | null; message: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const wrongCurrent = problem?.code === "WRONG_PASSWORD" || problem?.code === "TOO_MANY_ATTEMPTS";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (current === "" || password === "") return;
    setBusy(true);
    const answer = await askAuth("account/password", { current, password });
    setBusy(false);
    if ("problem" in answer) return setProblem(answer.problem);
    setProblem(null);
    setCurrent("");
    setPassword("");
    toastDone(t("password.done"));
    onChanged();
  };
  const toggle = { "aria-label": t("password.toggle") };

  return (
    <Panel title={t("password.title")} padded>
      <form className={styles.password} onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={t("password.current")}
          autoComplete="current-password"
          value={current}
          error={wrongCurrent && problem.message}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("password.new")}
          description={t("password.rule")}
          autoComplete="new-password"
          value={password}
          error={!wrongCurrent && problem?.message}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={busy} disabled={current === "" || password === ""}>
            {t("password.submit")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

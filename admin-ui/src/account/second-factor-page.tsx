import { Button } from "@mantine/core";
import { useRouteContext, useRouter } from "@tanstack/react-router";
import { KeyRound, LogOut, Smartphone } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../app/brand";
import type { SessionStore } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { useGo } from "../app/use-go";
import { safeNext, signInPath } from "../sign-in/paths";
import { useSecondFactorDialogs } from "./second-factor-dialogs";
import styles from "./second-factor-page.module.css";

/** Where one lands whose role needs a second factor and who has none: nothing else is open before. */
export function SecondFactorPage() {
  const { t } = useTranslation(["account", "app"]);
  const { session }: { session: SessionStore } = useRouteContext({ strict: false });
  const router = useRouter();
  const [params] = useUrlParams();
  const go = useGo();
  const { addApp, addPasskey, dialogs } = useSecondFactorDialogs(async () => {
    session.forget();
    const current = await session.current();
    if (current && !current.secondFactorMissing) go(safeNext(params.weiter), { replace: true });
  });
  useEffect(() => {
    document.title = `${t("required.title")} · AiD`;
  }, [t]);

  return (
    <div className={styles.required}>
      <header>
        <Brand large />
        <Button
          variant="default"
          leftSection={<LogOut size={16} aria-hidden="true" />}
          onClick={() => void session.signOut().then(() => router.navigate({ to: signInPath() }))}
        >
          {t("app:person.signOut")}
        </Button>
      </header>
      <main>
        <h1>{t("required.title")}</h1>
        <p>{t("required.lead")}</p>
        <ul className={styles.choices}>
          <li>
            <Smartphone size={24} strokeWidth={1.5} aria-hidden="true" />
            <h2>{t("app.title")}</h2>
            <p>{t("app.what")}</p>
            <Button onClick={addApp}>{t("app.add")}</Button>
          </li>
          <li>
            <KeyRound size={24} strokeWidth={1.5} aria-hidden="true" />
            <h2>{t("passkeys.title")}</h2>
            <p>{t("passkeys.what")}</p>
            <Button onClick={addPasskey}>{t("passkeys.add")}</Button>
          </li>
        </ul>
        {dialogs}
      </main>
    </div>
  );
}

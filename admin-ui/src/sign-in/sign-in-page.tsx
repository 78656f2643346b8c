import { useRouteContext } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../app/brand";
import type { SessionStore } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { useGo } from "../app/use-go";
import { changeLanguage } from "../i18n/i18n";
import { useFormat } from "../ui/format";
import { Segment } from "../ui/segment";
import { Verdict } from "../ui/status";
import { CityOrnament } from "./city-ornament";
import { safeNext } from "./paths";
import { SignInFlow } from "./sign-in-flow";
import styles from "./sign-in-page.module.css";

export function SignInPage() {
  const { t } = useTranslation("signIn");
  const { session }: { session: SessionStore } = useRouteContext({ strict: false });
  const [params] = useUrlParams();
  const { language } = useFormat();
  const go = useGo();
  useEffect(() => {
    document.title = `${t("title")} · AiD`;
  }, [t]);

  return (
    <div className={styles.page}>
      <main className={styles.left}>
        <Brand large />
        <div className={styles.form}>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
          {params.beendet !== undefined && <Verdict tone="info">{t("ended")}</Verdict>}
          <SignInFlow session={session} onSignedIn={() => go(safeNext(params.weiter), { replace: true })} />
        </div>
        <footer className={styles.footer}>
          <Segment
            label={t("language")}
            value={language}
            options={[
              { value: "de", label: "Deutsch", lang: "de" },
              { value: "en", label: "English", lang: "en" },
            ]}
            onChange={(chosen) => void changeLanguage(chosen)}
          />
        </footer>
      </main>
      <aside className={styles.right}>
        <div className={styles.art}>
          <CityOrnament />
        </div>
        <h2>{t("claim")}</h2>
        <p>{t("about")}</p>
      </aside>
    </div>
  );
}

import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "../app/brand";
import { changeLanguage } from "../i18n/i18n";
import { useFormat } from "../ui/format";
import { Segment } from "../ui/segment";
import { CityOrnament } from "./city-ornament";
import styles from "./sign-in-frame.module.css";

/** What surrounds everything that can be done without being signed in. */
export function SignInFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation("signIn");
  const { language } = useFormat();
  useEffect(() => {
    document.title = `${title} · AiD`;
  }, [title]);

  return (
    <div className={styles.page}>
      <main className={styles.left}>
        <Brand large />
        <div className={styles.form}>
          <h1>{title}</h1>
          <p>{lead}</p>
          {children}
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

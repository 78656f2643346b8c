import { useTranslation } from "react-i18next";
import styles from "./brand.module.css";

export function Brand({ large = false }: { large?: boolean }) {
  const { t } = useTranslation("app");
  return (
    <div className={styles.brand} data-large={large || undefined}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--brand)" />
        <g fill="none" stroke="var(--on-brand)" strokeWidth="2.5" strokeLinecap="round">
          <path d="M8.5 25V14.5a7.5 7.5 0 0 1 15 0V25" />
          <path d="M16 25v-7" />
        </g>
        <circle cx="16" cy="13.2" r="1.9" fill="var(--on-brand)" />
      </svg>
      <div>
        <b>AiD</b>
        <span>{t("claim")}</span>
      </div>
    </div>
  );
}

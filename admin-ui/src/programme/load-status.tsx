import { useTranslation } from "react-i18next";
import { Status, statusIcons } from "../ui/status";
import { type LoadOfDay, loadState } from "./load-state";
import styles from "./load-status.module.css";

/** The state of a caseload in a word, and what is left or too much beneath it. */
export function LoadStatus({ figures, remaining = true }: { figures: LoadOfDay; remaining?: boolean }) {
  const { t } = useTranslation("programme");
  const state = loadState(figures);
  const free = figures.capacity - figures.load;
  return (
    <span className={styles.status}>
      {state === "within" && <Status tone="ok">{t("state.within")}</Status>}
      {state === "over" && (
        <Status tone="warn" icon={statusIcons.over}>
          {t("state.over")}
        </Status>
      )}
      {state === "full" && (
        <Status tone="crit" icon={statusIcons.full}>
          {t("state.full")}
        </Status>
      )}
      {state === "beyond" && <Status tone="crit">{t("state.beyond")}</Status>}
      {state === "vacant" && <Status>{t("state.vacant")}</Status>}
      {remaining && state !== "vacant" && (
        <span className={styles.free}>{free < 0 ? t("tooMany", { count: -free }) : t("free", { count: free })}</span>
      )}
    </span>
  );
}

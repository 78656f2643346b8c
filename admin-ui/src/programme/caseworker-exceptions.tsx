import { useTranslation } from "react-i18next";
import { PeriodText } from "../ui/date-text";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { CaseworkerPageQuery } from "./caseworker-page.generated";
import styles from "./caseworker-page.module.css";

type Exception = NonNullable<CaseworkerPageQuery["caseworker"]>["exceptions"][number];

/** The exceptions in force on the chosen day, each with its reason. */
export function CaseworkerExceptions({ exceptions }: { exceptions: readonly Exception[] }) {
  const { t } = useTranslation("programme");
  return (
    <Panel title={t("caseworker.exceptions")} padded>
      {exceptions.length === 0 ? (
        <EmptyState>{t("caseworker.noExceptions")}</EmptyState>
      ) : (
        <ul className={styles.exceptions}>
          {exceptions.map((exception) => (
            <li key={exception.id}>
              <b>{t("caseworker.exceptionPlaces", { count: exception.extraPlaces })}</b>,{" "}
              <PeriodText from={exception.from} until={exception.until} />
              <p>{exception.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

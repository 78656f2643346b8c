import { useTranslation } from "react-i18next";
import { useViewer } from "../app/session";
import { PageHeader } from "../ui/page-header";
import { ErrorState, PageSkeleton } from "../ui/states";
import styles from "./account.module.css";
import { useOwnAccount } from "./own-account";
import { PasswordPanel } from "./password-panel";
import { SecondFactorPanel } from "./second-factor-panel";
import { SessionsPanel } from "./sessions-panel";

/** What everybody manages alone: password, second factor, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation(["account", "app"]);
  const viewer = useViewer();
  const { answer, reload } = useOwnAccount();

  if (answer === null) return <PageSkeleton />;
  if ("problem" in answer) {
    return (
      <ErrorState page onRetry={reload}>
        {answer.problem.message}
      </ErrorState>
    );
  }
  const account = answer.data;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", {
          email: viewer.email,
          role: t(`app:role.${viewer.role}`),
          organization: viewer.organization.name,
        })}
      />
      <div className={styles.page}>
        <SecondFactorPanel account={account} onChanged={reload} />
        <PasswordPanel onChanged={reload} />
        <SessionsPanel sessions={account.sessions} onChanged={reload} />
      </div>
    </>
  );
}

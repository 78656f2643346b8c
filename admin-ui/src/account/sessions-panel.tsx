import { Button } from "@mantine/core";
import { MonitorSmartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { Chip } from "../ui/status";
import { toastDone, toastFailed } from "../ui/toast";
import styles from "./account.module.css";
import type { OwnSession } from "./own-account";

/** Where one is signed in, to be ended from here. */
export function SessionsPanel({ sessions, onChanged }: { sessions: readonly OwnSession[]; onChanged: () => void }) {
  const { t } = useTranslation("account");
  const format = useFormat();

  const end = async (path: string, done: string) => {
    const answer = await askAuth(`account/sessions/${path}`, {});
    if ("problem" in answer) toastFailed(answer.problem.message);
    else toastDone(done);
    onChanged();
  };

  return (
    <Panel
      title={t("sessions.title")}
      caption={t("sessions.count", { count: sessions.length })}
      actions={
        sessions.length > 1 && (
          <Button size="xs" variant="default" onClick={() => void end("end-others", t("sessions.othersEnded"))}>
            {t("sessions.endOthers")}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {sessions.map((session) => {
          const browser = session.browser || t("sessions.unknownBrowser");
          return (
            <li key={session.id}>
              <MonitorSmartphone size={18} aria-hidden="true" />
              <div>
                <b>{browser}</b> {session.current && <Chip tone="ok">{t("sessions.this")}</Chip>}
                <p>
                  {t("sessions.facts", {
                    network: session.network,
                    since: format.moment(session.createdAt),
                    seen: format.moment(session.lastSeenAt),
                  })}
                </p>
              </div>
              {!session.current && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t("sessions.endNamed", { browser })}
                  onClick={() => void end(`${session.id}/end`, t("sessions.ended", { browser }))}
                >
                  {t("sessions.end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

import { Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { caseworkerPath } from "../../programme/paths";
import { AppLink } from "../../ui/app-link";
import { Avatar } from "../../ui/avatar";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { Status } from "../../ui/status";
import { refugeePath } from "../paths";
import styles from "./refugee-file.module.css";
import type { Assignment } from "./timeline-entries";

interface AnsweringPanelProps {
  refugeeId: string;
  assignment: Assignment | null;
  inCare: boolean;
}

/** Who answers for the person on the day. */
export function AnsweringPanel({ refugeeId, assignment, inCare }: AnsweringPanelProps) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  return (
    <Panel
      title={t("assignments.title")}
      actions={<AppLink to={refugeePath(refugeeId, { tab: "zustaendigkeit" })}>{t("assignments.history")}</AppLink>}
    >
      <div className={styles.answering}>
        {assignment ? (
          <>
            <Avatar name={assignment.caseworker.name} />
            <div>
              <AppLink to={caseworkerPath(assignment.caseworker.id)}>{assignment.caseworker.name}</AppLink>
              <div className={styles.caption}>
                {t("now.organizationSince", {
                  organization: assignment.caseworker.organization.shortName,
                  day: format.day(assignment.from),
                })}
              </div>
            </div>
          </>
        ) : inCare ? (
          <Status tone="warn" icon={Clock}>
            {t("now.waits")}
          </Status>
        ) : (
          t("now.nobody")
        )}
      </div>
    </Panel>
  );
}

import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import styles from "./access.module.css";
import { OpenedFilesDocument } from "./emergency.generated";

/** In the file: who opened it in an emergency. Nothing at all where nobody did. */
export function OpenedFiles({ refugeeId }: { refugeeId: string }) {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  const { data } = useQuery(OpenedFilesDocument, {
    variables: { id: refugeeId },
    fetchPolicy: "cache-and-network",
  });
  const opened = data?.refugee?.emergencyAccesses ?? [];
  if (opened.length === 0) return null;
  return (
    <Panel title={t("opened.title")} padded>
      <ul className={styles.opened}>
        {opened.map((access) => (
          <li key={access.id}>
            <b>{access.openedBy ?? t("somebody")}</b>
            {access.organization && `, ${access.organization.shortName}`}
            <div className={styles.when}>
              {t("opened.period", { from: moment(access.grantedAt), until: moment(access.until) })}
            </div>
            <p>{access.reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

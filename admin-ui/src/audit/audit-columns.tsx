import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import type { Column } from "../ui/table/column";
import type { AuditLine } from "./audit-line";
import styles from "./audit-log.module.css";
import { useAuditWords } from "./use-audit-words";

const SHOWN_FILES = 2;

export function useAuditColumns(): readonly Column<AuditLine>[] {
  const { t } = useTranslation(["audit", "app"]);
  const format = useFormat();
  const words = useAuditWords();
  return useMemo(
    () => [
      {
        id: "at",
        header: t("column.at"),
        width: 184,
        rowHeader: true,
        cell: ({ at }) => <time dateTime={at}>{format.momentWithSeconds(at)}</time>,
      },
      {
        id: "who",
        header: t("column.who"),
        width: 240,
        cell: ({ accountName, role, byToken }) => (
          <>
            {words.who(accountName)}{" "}
            <span className={styles.quiet}>
              {role && t(`app:role.${role}`)}
              {byToken && `, ${t("byToken")}`}
            </span>
          </>
        ),
      },
      { id: "action", header: t("column.action"), width: 112, cell: ({ action }) => words.action(action) },
      {
        id: "files",
        header: t("column.files"),
        width: 200,
        cell: ({ fileNumbers }) =>
          fileNumbers.length > SHOWN_FILES
            ? t("filesMore", {
                first: fileNumbers.slice(0, SHOWN_FILES).join(", "),
                count: fileNumbers.length - SHOWN_FILES,
              })
            : fileNumbers.join(", ") || "–",
      },
      { id: "purpose", header: t("column.purpose"), width: 200, cell: (line) => words.purpose(line) },
      {
        id: "what",
        header: t("column.what"),
        cell: ({ fields, tableName, changes, searched }) => (
          <span className={styles.clip}>
            {tableName && `${tableName}: `}
            {changes.length > 0 ? changes.map((change) => change.field).join(", ") : fields.join("; ")}
            {searched && ` (${t("searched")})`}
          </span>
        ),
      },
    ],
    [t, format, words],
  );
}

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "../ui/app-link";
import { useFormat } from "../ui/format";
import type { AuditLine } from "./audit-line";
import styles from "./audit-log.module.css";
import { auditLogPath } from "./paths";
import { useAuditWords } from "./use-audit-words";

/** Everything that one line tells: who, for what, whose, and what became of each field. */
export function AuditLineDialog({ line, onClose }: { line: AuditLine; onClose: () => void }) {
  const { t } = useTranslation(["audit", "app", "ui"]);
  const format = useFormat();
  const words = useAuditWords();
  const { account: accountId, accountName, role } = line;
  const account = words.who(accountName);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("lineTitle", { action: words.action(line.action), at: format.momentWithSeconds(line.at) })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <dl className={styles.facts}>
        <Fact label={t("column.who")}>
          {accountId ? <AppLink to={auditLogPath({ konto: accountId, name: account })}>{account}</AppLink> : account}
          {role && `, ${t(`app:role.${role}`)}`}
        </Fact>
        <Fact label={t("column.purpose")}>{words.purpose(line)}</Fact>
        {line.request && (
          <Fact label={t("request")}>
            <code>{line.request}</code>
          </Fact>
        )}
        {line.subjectCount > 0 && (
          <Fact label={t("column.files")}>
            <Files line={line} />
          </Fact>
        )}
        {line.tableName && (
          <Fact label={t("table")}>
            <code>{line.tableName}</code>
          </Fact>
        )}
        {line.searched && <Fact label={t("search")}>{t("searchedLong")}</Fact>}
      </dl>
      {line.changes.length > 0 && (
        <table className={styles.diff}>
          <caption>{t("changes")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("field")}</th>
              <th scope="col">{t("before")}</th>
              <th scope="col">{t("after")}</th>
            </tr>
          </thead>
          <tbody>
            {line.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">
                  <code>{change.field}</code>
                </th>
                <td>{change.old === null ? "–" : <del>{change.old}</del>}</td>
                <td>{change.new === null ? "–" : <ins>{change.new}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {line.changes.length === 0 && line.fields.length > 0 && (
        <>
          <h3 className={styles.heading}>{line.action === "UPDATE" ? t("secretChanged") : t("shown")}</h3>
          <ul className={styles.fields}>
            {line.fields.map((field) => (
              <li key={field}>
                <code>{field}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whose they are; each leads to everything about that person. */
function Files({ line: { fileNumbers, subjectCount } }: { line: AuditLine }) {
  const { t } = useTranslation("audit");
  if (fileNumbers.length === 0) return t("subjectsWithoutFile", { count: subjectCount });
  return fileNumbers.map((number, index) => (
    <span key={number}>
      {index > 0 && ", "}
      <AppLink to={auditLogPath({ akte: number })}>{number}</AppLink>
    </span>
  ));
}

import { Button } from "@mantine/core";
import { Mail, RotateCw } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AuthAnswer, askAuth } from "../app/auth-api";
import { Brand } from "../app/brand";
import { NotFound } from "../app/query-error";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { EmptyState, PageSkeleton } from "../ui/states";
import styles from "./outbox-page.module.css";

interface ShownMail {
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** The synthetic city sends no mails: what would have been sent can be read here. */
export function OutboxPage() {
  const { t } = useTranslation("outbox");
  const format = useFormat();
  const [answer, setAnswer] = useState<AuthAnswer<{ mails: readonly ShownMail[] }> | null>(null);
  const load = useCallback(() => void askAuth<{ mails: readonly ShownMail[] }>("outbox").then(setAnswer), []);
  useEffect(load, [load]);

  if (answer === null) return <PageSkeleton />;
  if ("problem" in answer) return <NotFound />;
  const { mails } = answer.data;
  return (
    <main className={styles.page}>
      <Brand />
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <Button variant="default" leftSection={<RotateCw size={16} aria-hidden="true" />} onClick={load}>
            {t("reload")}
          </Button>
        }
      />
      {mails.length === 0 && <EmptyState icon={Mail}>{t("none")}</EmptyState>}
      {mails.map((mail) => (
        <Panel key={mail.at + mail.to} title={mail.subject} caption={`${mail.to} · ${format.moment(mail.at)}`} padded>
          <p className={styles.text}>
            <MailText text={mail.text} />
          </p>
        </Panel>
      ))}
    </main>
  );
}

/** Links can be followed, as in a mail program. */
function MailText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

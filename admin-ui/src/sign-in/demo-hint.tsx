import { Button } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { outboxPath } from "../outbox/paths";
import { AppLink } from "../ui/app-link";
import type { Demo, DemoAccount } from "./demo-accounts";
import styles from "./demo-hint.module.css";

/** As many as fit beneath the form without scrolling; the rest on demand. */
const SHOWN_AT_FIRST = 4;

export function DemoHint({ demo, onUse }: { demo: Demo; onUse: (account: DemoAccount) => void }) {
  const { t } = useTranslation("signIn");
  const [all, setAll] = useState(false);
  const accounts = all ? demo.accounts : firstOfEachRole(demo.accounts).slice(0, SHOWN_AT_FIRST);

  return (
    <section className={styles.hint} aria-labelledby="demo-title">
      <h2 id="demo-title">
        <FlaskConical size={16} aria-hidden="true" />
        {t("demoTitle")}
      </h2>
      <p>
        <Trans t={t} i18nKey="demoLead" values={{ password: demo.password }} components={{ b: <b /> }} />
      </p>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" aria-label={t("demoUse", { email: account.email })} onClick={() => onUse(account)}>
              <span>{account.label}</span>
              <span className={styles.email}>{account.email}</span>
            </button>
          </li>
        ))}
      </ul>
      {!all && demo.accounts.length > accounts.length && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => setAll(true)}>
          {t("demoAll", { count: demo.accounts.length })}
        </Button>
      )}
      <p>
        <AppLink to={outboxPath()}>{t("demoOutbox")}</AppLink>
      </p>
    </section>
  );
}

/** One account of each kind comes first: the kinds are told by the address up to its number or dot. */
function firstOfEachRole(accounts: readonly DemoAccount[]): DemoAccount[] {
  const kind = (account: DemoAccount) => account.email.replace(/[\d.@].*$/, "");
  const firsts = [...new Map([...accounts].reverse().map((account) => [kind(account), account])).values()].reverse();
  return [...firsts, ...accounts.filter((account) => !firsts.includes(account))];
}

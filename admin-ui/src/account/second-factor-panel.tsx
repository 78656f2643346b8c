import { Button } from "@mantine/core";
import { KeyRound, LifeBuoy, Smartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { Status } from "../ui/status";
import styles from "./account.module.css";
import type { OwnAccount } from "./own-account";
import { useSecondFactorDialogs } from "./second-factor-dialogs";

/** App, passkeys and the codes for the day on which both are lost. */
export function SecondFactorPanel({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const { t } = useTranslation("account");
  const format = useFormat();
  const { ask, addApp, addPasskey, renewCodes, dialogs } = useSecondFactorDialogs(onChanged);
  const protectedBySecond = account.app || account.passkeys.length > 0;

  return (
    <Panel
      title={t("second.title")}
      caption={
        <Status tone={protectedBySecond ? "ok" : "warn"}>{protectedBySecond ? t("second.on") : t("second.off")}</Status>
      }
    >
      <ul className={styles.list}>
        <li>
          <Smartphone size={18} aria-hidden="true" />
          <div>
            <b>{t("app.title")}</b>
            <p>{account.app ? t("app.on") : t("app.off")}</p>
          </div>
          {account.app ? (
            <Button size="xs" variant="default" onClick={() => ask("app/remove", {}, onChanged)}>
              {t("app.remove")}
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={addApp}>
              {t("app.add")}
            </Button>
          )}
        </li>
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <KeyRound size={18} aria-hidden="true" />
            <div>
              <b>{t("passkeys.one", { name: passkey.name })}</b>
              <p>
                {passkey.lastUsedAt
                  ? t("passkeys.used", { day: format.moment(passkey.lastUsedAt) })
                  : t("passkeys.since", { day: format.moment(passkey.createdAt) })}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={t("passkeys.removeNamed", { name: passkey.name })}
              onClick={() => ask(`passkeys/${passkey.id}/remove`, {}, onChanged)}
            >
              {t("passkeys.remove")}
            </Button>
          </li>
        ))}
        <li>
          <KeyRound size={18} aria-hidden="true" />
          <div>
            <b>{t("passkeys.title")}</b>
            <p>{t("passkeys.what")}</p>
          </div>
          <Button size="xs" variant="default" onClick={addPasskey}>
            {t("passkeys.add")}
          </Button>
        </li>
        {protectedBySecond && (
          <li>
            <LifeBuoy size={18} aria-hidden="true" />
            <div>
              <b>{t("codes.title")}</b>
              <p>{t("codes.left", { count: account.recoveryCodesLeft })}</p>
            </div>
            <Button size="xs" variant="default" onClick={renewCodes}>
              {t("codes.renew")}
            </Button>
          </li>
        )}
      </ul>
      {dialogs}
    </Panel>
  );
}

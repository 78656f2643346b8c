import { Button, FocusTrap, useMantineColorScheme } from "@mantine/core";
import { ChevronDown, LogOut, UserRoundCog } from "lucide-react";
import { useTranslation } from "react-i18next";
import { accountPath } from "../../account/paths";
import { changeLanguage } from "../../i18n/i18n";
import { apiTokensPath } from "../../tokens/paths";
import { AppLink } from "../../ui/app-link";
import { Avatar } from "../../ui/avatar";
import { useFormat } from "../../ui/format";
import { Segment } from "../../ui/segment";
import { useViewer } from "../session";
import { Dropdown } from "./dropdown";
import styles from "./person-menu.module.css";

/** Who is signed in, and what belongs to that person alone: language, appearance, signing out. */
export function PersonMenu({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation("app");
  const { language } = useFormat();
  const viewer = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const role = t(`role.${viewer.role}`);
  const inOrganization = viewer.role === "STEERING" ? role : `${role}, ${viewer.organization.shortName}`;

  const menu = t("person.menu", { name: viewer.name });

  return (
    <Dropdown
      label={menu}
      target={(props) => (
        <button type="button" className={styles.person} aria-label={menu} {...props}>
          <Avatar name={viewer.name} />
          <span className={styles.words}>
            <b>{viewer.name}</b>
            <span>{inOrganization}</span>
          </span>
          <ChevronDown size={16} aria-hidden="true" className={styles.arrow} />
        </button>
      )}
    >
      {(close) => (
        <FocusTrap>
          {" "}
          <div className={styles.menu}>
            <div>
              <b>{viewer.name}</b>
              <p>{inOrganization}</p>
              <p>{viewer.email}</p>
            </div>
            <div>
              <h2>{t("person.language")}</h2>
              <Segment
                label={t("person.language")}
                value={language}
                options={[
                  { value: "de", label: "Deutsch", lang: "de" },
                  { value: "en", label: "English", lang: "en" },
                ]}
                onChange={(code) => void changeLanguage(code)}
              />
            </div>
            <div>
              <h2>{t("person.scheme")}</h2>
              <Segment
                label={t("person.scheme")}
                value={colorScheme}
                options={[
                  { value: "light", label: t("person.light") },
                  { value: "dark", label: t("person.dark") },
                  { value: "auto", label: t("person.auto") },
                ]}
                onChange={setColorScheme}
              />
            </div>
            <AppLink to={accountPath()} onClick={close}>
              <UserRoundCog size={16} aria-hidden="true" />
              {t("person.account")}
            </AppLink>
            <AppLink to={apiTokensPath()} onClick={close}>
              {t("person.apiTokens")}
            </AppLink>
            <Button
              variant="default"
              fullWidth
              leftSection={<LogOut size={16} aria-hidden="true" />}
              onClick={onSignOut}
            >
              {t("person.signOut")}
            </Button>
          </div>
        </FocusTrap>
      )}
    </Dropdown>
  );
}

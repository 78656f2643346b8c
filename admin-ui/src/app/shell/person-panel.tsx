import { Button, FocusTrap, useMantineColorScheme } from "@mantine/core";
import { LogOut, UserRoundCog } from "lucide-react";
import { useTranslation } from "react-i18next";
import { accountPath } from "../../account/paths";
import { changeLanguage } from "../../i18n/i18n";
import { apiTokensPath } from "../../tokens/paths";
import { AppLink } from "../../ui/app-link";
import { useFormat } from "../../ui/format";
import { Segment } from "../../ui/segment";
import { useViewer } from "../session";
import styles from "./person-menu.module.css";

interface PersonPanelProps {
  /** As what, and for whom. */
  role: string;
  onLeave: () => void;
  onSignOut: () => void;
}

/** Loaded when it is first opened, or about to be. */
export default function PersonPanel({ role, onLeave, onSignOut }: PersonPanelProps) {
  const { t } = useTranslation("app");
  const { language } = useFormat();
  const viewer = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <FocusTrap>
      <div className={styles.menu}>
        <div>
          <b>{viewer.name}</b>
          <p>{role}</p>
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
        <AppLink to={accountPath()} onClick={onLeave}>
          <UserRoundCog size={16} aria-hidden="true" />
          {t("person.account")}
        </AppLink>
        <AppLink to={apiTokensPath()} onClick={onLeave}>
          {t("person.apiTokens")}
        </AppLink>
        <Button variant="default" fullWidth leftSection={<LogOut size={16} aria-hidden="true" />} onClick={onSignOut}>
          {t("person.signOut")}
        </Button>
      </div>
    </FocusTrap>
  );
}

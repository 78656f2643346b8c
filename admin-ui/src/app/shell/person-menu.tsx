import { Menu, useMantineColorScheme } from "@mantine/core";
import { Check, ChevronDown, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "../../i18n/i18n";
import { Avatar } from "../../ui/avatar";
import { useFormat } from "../../ui/format";
import { useViewer } from "../session";
import styles from "./person-menu.module.css";

const SCHEMES = ["light", "dark", "auto"] as const;
const LANGUAGES = [
  { code: "de", name: "Deutsch" },
  { code: "en", name: "English" },
] as const;

export function PersonMenu({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation("app");
  const { language } = useFormat();
  const viewer = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const role = t(`role.${viewer.role}`);
  const inOrganization = viewer.role === "STEERING" ? role : `${role}, ${viewer.organization.shortName}`;

  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={styles.person} aria-label={t("person.menu", { name: viewer.name })}>
          <Avatar name={viewer.name} />
          <span className={styles.words}>
            <b>{viewer.name}</b>
            <span>{inOrganization}</span>
          </span>
          <ChevronDown size={16} aria-hidden="true" className={styles.arrow} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.small}>
          <b>{viewer.name}</b>
          {inOrganization}
        </div>
        <Menu.Label>{t("person.language")}</Menu.Label>
        {LANGUAGES.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            rightSection={<Chosen chosen={language === code} />}
            onClick={() => void changeLanguage(code)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Label>{t("person.scheme")}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            rightSection={<Chosen chosen={colorScheme === scheme} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`person.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden="true" />} onClick={onSignOut}>
          {t("person.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Chosen({ chosen }: { chosen: boolean }) {
  const { t } = useTranslation("app");
  return chosen ? <Check size={16} role="img" aria-label={t("person.chosen")} /> : null;
}

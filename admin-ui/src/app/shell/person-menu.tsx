import { ChevronDown } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../ui/avatar";
import { TextSkeleton } from "../../ui/states";
import { useViewer } from "../session";
import { whenIdle } from "../when-idle";
import { Dropdown } from "./dropdown";
import styles from "./person-menu.module.css";

const loadPersonPanel = () => import("./person-panel");
const PersonPanel = lazy(loadPersonPanel);

whenIdle(() => void loadPersonPanel());

/** Who is signed in, and what belongs to that person alone: language, appearance, signing out. */
export function PersonMenu({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation("app");
  const viewer = useViewer();
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
        <Suspense fallback={<TextSkeleton lines={8} />}>
          <PersonPanel role={inOrganization} onLeave={close} onSignOut={onSignOut} />
        </Suspense>
      )}
    </Dropdown>
  );
}

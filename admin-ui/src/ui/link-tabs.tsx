import { AppLink } from "./app-link";
import styles from "./link-tabs.module.css";

export interface LinkTab {
  label: string;
  to: string;
  count?: number | undefined;
  current: boolean;
}

/** Tabs with addresses: each is a link, so that a view can be shared and opened in a new window. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <AppLink key={tab.to} to={tab.to} current={tab.current}>
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </AppLink>
      ))}
    </nav>
  );
}

import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { AppLink } from "./app-link";
import styles from "./page-header.module.css";

interface PageHeaderProps {
  title: string;
  /** The sentence of figures beside the title. */
  subtitle?: ReactNode;
  /** Ways up, without the page itself. */
  crumbs?: readonly { label: string; to: string }[];
  /** Badges right behind the title. */
  badges?: ReactNode;
  /** An avatar or icon before the title. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page; also names the browser tab. */
export function PageHeader({ title, subtitle, crumbs, badges, lead, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · AiD`;
  }, [title]);

  return (
    <div className={styles.header}>
      {crumbs && (
        <ol className={styles.crumbs}>
          {crumbs.map((crumb) => (
            <li key={crumb.to}>
              <AppLink to={crumb.to}>{crumb.label}</AppLink>
              <ChevronRight size={14} aria-hidden="true" />
            </li>
          ))}
          <li>{title}</li>
        </ol>
      )}
      <div className={styles.row}>
        {lead}
        <div className={styles.words} data-stacked={lead ? true : undefined}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {badges}
          </div>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

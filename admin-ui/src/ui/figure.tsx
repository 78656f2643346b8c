import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import styles from "./figure.module.css";

interface FigureProps {
  label: string;
  value: string;
  /** What the figure is measured against: "Soll 1:100", "von 375". */
  against?: string;
  /** A chip, a split bar with its keys, or a short sentence beneath. */
  children?: ReactNode;
  /** The rows behind the figure, if the viewer has any to see. */
  to?: string | undefined;
}

/** A key figure. Its label is quiet, the figure is the hero. */
export function Figure({ label, value, against, children, to }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.label}>
        {to ? (
          <AppLink to={to} className={styles.link}>
            {label}
          </AppLink>
        ) : (
          label
        )}
      </div>
      <div className={styles.value}>
        {value}
        {against && <small>{against}</small>}
      </div>
      {children && <div className={styles.detail}>{children}</div>}
    </div>
  );
}

/** One sheet for all figures of a page: hairlines instead of boxes in boxes. */
export function FigureRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.row} aria-label={label}>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import styles from "./bulk-bar.module.css";

/** Docked under a list, so that it hides no row. Its buttons are Mantine's with size="xs"; the one that counts comes first. */
export function BulkBar({
  label,
  summary,
  note,
  children,
}: {
  label: string;
  summary: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={label}>
      <span className={styles.words} role="status">
        <b>{summary}</b> {note}
      </span>
      {children}
    </div>
  );
}

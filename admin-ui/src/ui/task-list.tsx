import { ChevronRight, type LucideIcon } from "lucide-react";
import { AppLink } from "./app-link";
import type { Tone } from "./status";
import styles from "./task-list.module.css";

export interface TaskItem {
  id: string;
  icon: LucideIcon;
  tone: Tone;
  label: string;
  note?: string;
  count?: string;
  to: string;
}

/** Things to settle, each with its count and the way to its rows. */
export function TaskList({ items }: { items: readonly TaskItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <AppLink to={item.to}>
            <item.icon size={20} strokeWidth={1.75} aria-hidden="true" data-tone={item.tone} />
            <span>
              {item.label}
              {item.note && <span className={styles.note}>{item.note}</span>}
            </span>
            {item.count && <b>{item.count}</b>}
            <ChevronRight size={16} aria-hidden="true" className={styles.go} />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

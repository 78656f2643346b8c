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
  to?: string | undefined;
}

/** Things to settle, each with its count and, if the viewer has any to see, the way to its rows. */
export function TaskList({ items }: { items: readonly TaskItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          {item.to ? (
            <AppLink to={item.to} className={styles.item}>
              <Task {...item} />
              <ChevronRight size={16} aria-hidden="true" className={styles.go} />
            </AppLink>
          ) : (
            <div className={styles.item}>
              <Task {...item} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Task({ icon: Icon, tone, label, note, count }: TaskItem) {
  return (
    <>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" data-tone={tone} />
      <span>
        {label}
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {count && <b>{count}</b>}
    </>
  );
}

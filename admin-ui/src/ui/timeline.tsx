import type { LucideIcon } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { Day } from "./day";
import { useFormat } from "./format";
import type { Tone } from "./status";
import styles from "./timeline.module.css";
import { groupByMonth } from "./timeline-months";

export interface TimelineEvent {
  id: string;
  on: Day;
  icon: LucideIcon;
  tone?: Tone;
  title: ReactNode;
  text?: ReactNode;
  /** Who recorded it, or who it concerns. */
  author?: string;
  chips?: ReactNode;
}

/** One rail, newest first, grouped by month. Give the events in the order they should stand. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  const format = useFormat();
  return (
    <div className={styles.timeline}>
      {groupByMonth(events).map((group) => (
        <Fragment key={group.month}>
          <h3 className={styles.month}>{format.month(group.month)}</h3>
          <ol className={styles.events} aria-label={`${label}, ${format.month(group.month)}`}>
            {group.events.map((event) => (
              <li key={event.id} className={styles.event}>
                <time className={styles.day} dateTime={event.on} title={format.day(event.on)}>
                  {format.dayOfYear(event.on)}
                </time>
                <span className={styles.dot} data-tone={event.tone ?? "neutral"}>
                  <event.icon size={16} strokeWidth={1.75} aria-hidden="true" />
                </span>
                <div className={styles.words}>
                  <div className={styles.title}>{event.title}</div>
                  {event.text && <p>{event.text}</p>}
                  {event.chips && <div className={styles.chips}>{event.chips}</div>}
                </div>
                {event.author && <span className={styles.author}>{event.author}</span>}
              </li>
            ))}
          </ol>
        </Fragment>
      ))}
    </div>
  );
}

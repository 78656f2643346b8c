import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./fact-strip.module.css";

export interface Fact {
  icon: LucideIcon;
  label: string;
  value: ReactNode;
  note?: ReactNode;
  /** Needs attention now: amber, with the sentence that says why in `note`. */
  urgent?: boolean;
}

/** What matters now, at the head of a file. */
export function FactStrip({ label, facts }: { label: string; facts: readonly Fact[] }) {
  return (
    <section className={styles.strip} aria-label={label}>
      {facts.map((fact) => (
        <div key={fact.label} data-urgent={fact.urgent || undefined}>
          <fact.icon size={20} strokeWidth={1.75} aria-hidden="true" />
          <dl>
            <dt>{fact.label}</dt>
            <dd className={styles.value}>{fact.value}</dd>
            {fact.note && <dd className={styles.note}>{fact.note}</dd>}
          </dl>
        </div>
      ))}
    </section>
  );
}

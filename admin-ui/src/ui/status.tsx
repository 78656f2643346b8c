import { Ban, CircleAlert, CircleArrowUp, CircleCheck, Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./status.module.css";

export type Tone = "neutral" | "info" | "ok" | "warn" | "crit";

const ICONS: Record<Tone, LucideIcon | null> = {
  neutral: null,
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  crit: CircleAlert,
};

/** Icons that say more than the tone's own. */
export const statusIcons = { over: CircleArrowUp, full: Ban };

interface StatusProps {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A word with its icon on a tint: a state that stands alone. */
export function Chip({ tone = "neutral", icon, children }: StatusProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <span className={styles.chip} data-tone={tone}>
      {Icon && <Icon size={14} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** The same without the tint, for table cells and beside figures. */
export function Status({ tone = "neutral", icon, children }: StatusProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <span className={styles.status} data-tone={tone}>
      {Icon && <Icon size={14} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** A filter in force: what it is about, its value, and the way out. */
export function FilterChip({
  label,
  value,
  removeLabel,
  onRemove,
}: {
  label: string;
  value: string;
  removeLabel: string;
  onRemove: () => void;
}) {
  return (
    <span className={styles.filter}>
      {label}: <b>{value}</b>
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <X size={12} strokeWidth={2.5} aria-hidden="true" />
      </button>
    </span>
  );
}

/** A sentence on a tint across its whole width: the consequence of what is about to happen. */
export function Verdict({ tone = "info", icon, children }: StatusProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <div className={styles.verdict} data-tone={tone}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      <div>{children}</div>
    </div>
  );
}

import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface PanelProps {
  title?: string;
  /** A quiet word beside the title: a count, a period. */
  caption?: ReactNode;
  /** Controls at the right end of the header. */
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
  /** Inner space; tables and lists bring their own and want none. */
  padded?: boolean;
  /** Fills the height its grid cell gives, so that its content scrolls and not the page. */
  fill?: boolean;
}

export function Panel({ title, caption, actions, footer, children, padded = false, fill = false }: PanelProps) {
  return (
    <section className={styles.panel} data-fill={fill || undefined}>
      {(title || actions) && (
        <header className={styles.header}>
          {title && <h2>{title}</h2>}
          {caption && <span className={styles.caption}>{caption}</span>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={styles.body} data-padded={padded || undefined}>
        {children}
      </div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </section>
  );
}

/** A swatch with its word, for legends in panel footers. */
export function LegendKey({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className={styles.key}>
      <i style={{ background: colour }} aria-hidden="true" />
      {children}
    </span>
  );
}

/** Explains the marks of the load bars once for a whole table. */
export function LoadLegend({
  within,
  over,
  ratio,
  capacity,
}: {
  within: string;
  over: string;
  ratio: string;
  capacity: string;
}) {
  return (
    <>
      <LegendKey colour="var(--brand)">{within}</LegendKey>
      <LegendKey colour="var(--warn-solid)">{over}</LegendKey>
      <span className={styles.key}>
        <svg width="8" height="14" aria-hidden="true">
          <path d="M4 0v14" stroke="var(--text)" strokeWidth="2" />
        </svg>
        {ratio}
      </span>
      <span className={styles.key}>
        <svg width="10" height="14" aria-hidden="true">
          <path d="M3 1h5v12H3" fill="none" stroke="var(--text-2)" strokeWidth="1.5" />
        </svg>
        {capacity}
      </span>
    </>
  );
}

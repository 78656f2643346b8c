import { useId } from "react";
import styles from "./load-bar.module.css";
import { type LoadFigures, loadPieces, type Span } from "./load-scale";

/** Load against capacity. A picture only: the figures always stand beside it in words. */
export function LoadBar({ label, ...figures }: LoadFigures & { label?: string }) {
  const hatch = useId();
  const pieces = loadPieces(figures);
  const preview = figures.preview ?? 0;
  const previewWithin = preview > 0 ? cut(pieces.preview, 0, pieces.capacity) : null;
  const previewBeyond = preview > 0 ? cut(pieces.preview, pieces.capacity, 1) : null;

  return (
    <svg className={styles.load} role="img" aria-label={label} aria-hidden={label === undefined}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <Piece className={styles.bed} span={{ from: 0, to: pieces.bed }} rounded />
      <Piece fill={`url(#${hatch})`} span={pieces.unused} />
      <Piece className={styles.within} span={pieces.within} rounded />
      <Piece className={styles.over} span={pieces.over} />
      <Piece className={styles.beyond} span={pieces.beyond} />
      {preview < 0 && <Piece className={styles.leaving} span={pieces.preview} />}
      {previewWithin && <Piece className={pieces.fits ? styles.fits : styles.almost} span={previewWithin} />}
      {previewBeyond && <Piece className={styles.beyond} span={previewBeyond} />}
      <line className={styles.tick} x1={percent(pieces.tick)} x2={percent(pieces.tick)} y1="0" y2="16" />
      <svg x={percent(pieces.capacity)} overflow="visible" aria-hidden="true">
        <path className={styles.bracket} d="M-3 .75H0V15.25H-3" />
      </svg>
    </svg>
  );
}

function Piece({
  span,
  rounded,
  className,
  fill,
}: {
  span: Span;
  rounded?: boolean;
  className?: string | undefined;
  fill?: string;
}) {
  if (span.to - span.from < 0.0005) return null;
  return (
    <rect
      {...(className ? { className } : {})}
      {...(fill ? { fill } : {})}
      x={percent(span.from)}
      y="3"
      width={percent(span.to - span.from)}
      height="10"
      rx={rounded ? 2 : 0}
    />
  );
}

function cut(span: Span, from: number, to: number): Span {
  const start = Math.min(Math.max(span.from, from), to);
  return { from: start, to: Math.max(start, Math.min(span.to, to)) };
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

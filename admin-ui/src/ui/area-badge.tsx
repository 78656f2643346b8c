import styles from "./area-badge.module.css";

const IDENTITY: Record<string, string> = { N: "n", O: "o", MS: "m", M: "m", W: "w", S: "s" };
const FALLBACK = ["n", "o", "m", "w", "s", "x"];

export interface AreaColours {
  ink: string;
  fill: string;
}

/** An area's colour is its identity, never a judgement. Codes of other cities get a stable colour of the palette. */
export function areaColours(code: string): AreaColours {
  const sum = [...code].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const name = IDENTITY[code] ?? FALLBACK[sum % FALLBACK.length];
  return { ink: `var(--area-${name})`, fill: `var(--area-${name}-fill)` };
}

export function AreaBadge({ code, name }: { code: string; name?: string }) {
  const { ink, fill } = areaColours(code);
  return (
    <span className={styles.badge} style={{ color: ink, background: fill }} title={name}>
      {code}
    </span>
  );
}

import styles from "./area-badge.module.css";

/** What an area may be drawn in; chosen when a cut is planned. */
export type AreaColour = "BLUE" | "PLUM" | "OCHRE" | "ROSE" | "SLATE" | "GREEN" | "TEAL" | "BROWN";

const CHOSEN: Record<AreaColour, string> = {
  BLUE: "n",
  PLUM: "o",
  OCHRE: "m",
  ROSE: "w",
  SLATE: "s",
  GREEN: "g",
  TEAL: "x",
  BROWN: "b",
};

const IDENTITY: Record<string, string> = { N: "n", O: "o", MS: "m", M: "m", W: "w", S: "s" };
const FALLBACK = ["n", "o", "m", "w", "s", "x"];

export interface AreaColours {
  ink: string;
  fill: string;
}

/** An area's colour is its identity, never a judgement. Where it is not asked for, its code has a stable one. */
export function areaColours(code: string, colour?: AreaColour): AreaColours {
  const chosen = colour && CHOSEN[colour];
  if (chosen) return { ink: `var(--area-${chosen})`, fill: `var(--area-${chosen}-fill)` };
  const sum = [...code].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const name = IDENTITY[code] ?? FALLBACK[sum % FALLBACK.length];
  return { ink: `var(--area-${name})`, fill: `var(--area-${name}-fill)` };
}

interface AreaBadgeProps {
  code: string;
  name?: string;
  colour?: AreaColour | undefined;
}

export function AreaBadge({ code, name, colour }: AreaBadgeProps) {
  const { ink, fill } = areaColours(code, colour);
  return (
    <span className={styles.badge} style={{ color: ink, background: fill }} title={name}>
      {code}
    </span>
  );
}

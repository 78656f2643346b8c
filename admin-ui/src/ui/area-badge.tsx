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

export interface AreaColours {
  ink: string;
  fill: string;
}

/** The one place that turns the chosen colour into two that can be read on each other, in both schemes; see tokens.css. */
export const areaColours = (colour: AreaColour): AreaColours => ({
  ink: `var(--area-${CHOSEN[colour]})`,
  fill: `var(--area-${CHOSEN[colour]}-fill)`,
});

interface AreaBadgeProps {
  code: string;
  colour: AreaColour;
  /** Where it does not stand beside the badge. */
  name?: string;
}

/** An area by its letters, in its colour: who it is, never how it does. */
export function AreaBadge({ code, colour, name }: AreaBadgeProps) {
  const { ink, fill } = areaColours(colour);
  return (
    <span className={styles.badge} style={{ color: ink, background: fill }} title={name}>
      {code}
    </span>
  );
}

/** In the place of a badge, for what belongs to no area. */
export const NoArea = () => <span className={styles.badge}>–</span>;

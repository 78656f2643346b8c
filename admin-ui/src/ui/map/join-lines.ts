type Point = readonly [x: number, y: number];
export type Line = readonly [from: Point, to: Point];

/** Puts lines that meet end to end into as few strokes as possible: a dotted stroke would begin anew with each. */
export function joinLines(lines: readonly Line[]): string {
  const rest = new Set(lines);
  const strokes: Point[][] = [];
  for (const line of lines) {
    if (!rest.delete(line)) continue;
    const stroke: Point[] = [...line];
    while (extend(stroke, rest) || extend(stroke.reverse(), rest)) {
      // Each round has taken one line.
    }
    strokes.push(stroke);
  }
  return strokes.map((stroke) => `M${stroke.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`).join("");
}

function extend(stroke: Point[], rest: Set<Line>): boolean {
  const end = stroke.at(-1);
  for (const line of rest) {
    const [from, to] = line;
    const next = same(from, end) ? to : same(to, end) ? from : undefined;
    if (next === undefined) continue;
    rest.delete(line);
    stroke.push(next);
    return true;
  }
  return false;
}

const same = (one: Point, other: Point | undefined) => one[0] === other?.[0] && one[1] === other[1];

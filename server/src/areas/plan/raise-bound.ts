import type { Highs } from "highs";
import { mendingRows, partsWhere, separator, type Tear } from "./contiguity.js";
import type { RecutCity } from "./recut-city.js";
import type { Relaxation } from "./relaxation.js";

/** From here on a district counts as part of an area: at every touch, and where it mostly belongs. */
const THRESHOLDS = [0.01, 0.3];
/** So much a row must be broken by to be worth its place. */
const BROKEN = 0.02;
/** Rounds that raise the bound by less than this share are not worth their time. */
const WORTH = 1e-4;

/**
 * Adds to the relaxation what contiguity asks of fractions: two districts belong to an area only as far as the districts
 * between them do. The bound rises with every round.
 */
export function* raiseBound(
  highs: Highs,
  city: RecutCity,
  model: Relaxation,
  secondsLeft: () => number,
): Generator<number> {
  let last = Number.NEGATIVE_INFINITY;
  while (secondsLeft() > 0) {
    const { values, bound } = model.programme.solve(highs, { seconds: secondsLeft(), gap: 0, relaxed: true });
    if (!values || bound === Number.NEGATIVE_INFINITY) return;
    yield bound;
    if (bound - last < WORTH * Math.abs(bound) || !addTears(city, model, values)) return;
    last = bound;
  }
}

/** Adds what these fractions break; says whether there was anything. */
export function addTears(city: RecutCity, model: Relaxation, values: Float64Array): boolean {
  const tears = city.problem.neighbours.length > 0 ? tornBy(city, model, values) : [];
  for (const row of mendingRows(city, model, tears)) model.programme.row(row, { upper: 1 });
  return tears.length > 0;
}

function tornBy(city: RecutCity, model: Relaxation, values: Float64Array): Tear[] {
  const valueAt = (variable: number | undefined) => values[variable ?? -1] ?? 0;
  const tears = new Map<string, Tear>();
  for (const area of model.areas) {
    const share = (unit: number) => valueAt(model.unitIn[unit]?.get(area));
    const weight = (part: readonly number[]) =>
      part.reduce((sum, unit) => sum + share(unit) * (city.units[unit]?.persons ?? 0), 0);
    for (const threshold of THRESHOLDS) {
      const parts = partsWhere(city, (unit) => share(unit) > threshold);
      const [main, ...others] = parts.sort((a, b) => weight(b) - weight(a));
      if (!main) continue;
      const root = main.reduce((best, unit) => (share(unit) > share(best) ? unit : best));
      for (const part of others)
        for (const between of [separator(city, part, main), separator(city, main, part)])
          for (const unit of part) {
            const tear = { one: root, other: unit, between, area };
            const [row = []] = mendingRows(city, model, [tear]);
            const left = row.reduce((sum, [variable, sign]) => sum + sign * valueAt(variable), 0);
            if (left > 1 + BROKEN) tears.set(JSON.stringify(tear), tear);
          }
    }
  }
  return [...tears.values()];
}

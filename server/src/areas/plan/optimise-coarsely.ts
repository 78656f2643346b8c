import type { Highs } from "highs";
import type { CutChoice } from "./cut-choice.js";
import { firstCut } from "./first-cut.js";
import { improveAreas } from "./improve-areas.js";
import { brokenRows, raiseBound } from "./raise-bound.js";
import type { RecutCity } from "./recut-city.js";
import { relaxation } from "./relaxation.js";
import { shareHouseholds } from "./share-households.js";

export function optimiseCoarsely(
  highs: Highs,
  city: RecutCity,
  secondsLeft: () => number,
  report: (x: unknown) => void,
): { choice: CutChoice | null; bound: number } {
  const total = secondsLeft();
  const until = (share: number) => () => secondsLeft() - total * (1 - share);
  const model = relaxation(city, { apart: "BONDS" });
  let bound = Number.NEGATIVE_INFINITY;
  let values: Float64Array | null = null;
  for (const raised of raiseBound(highs, city, model, until(0.2))) {
    ({ bound, values } = raised);
    report({ bound });
  }
  for (let round = 0; until(0.45)() > 0 && round < 3; round++) {
    const whole = model.programme.solve(highs, { seconds: Math.min(until(0.45)(), total * 0.2), gap: 0.005 });
    if (whole.bound > bound) bound = whole.bound;
    if (whole.values) values = whole.values;
    report({ bound, whole: whole.objective, status: whole.status });
    const rows = whole.values ? brokenRows(city, model, whole.values) : [];
    if (rows.length === 0) break;
    for (const row of rows) model.programme.row(row, { upper: 1 });
  }
  let areas = firstCut(city, (unit, area) => values?.[model.unitIn[unit]?.get(area) ?? -1] ?? 0);
  if (!areas) return { choice: null, bound };
  for (const better of improveAreas(highs, city, areas, until(0.9))) {
    areas = better.areas;
    report({ price: better.price, gap: 1 - bound / better.price });
  }
  return { choice: shareHouseholds(highs, city, areas, { secondsLeft }), bound };
}

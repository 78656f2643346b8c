import type { Highs } from "highs";
import { mendingRows, tearsOf } from "./contiguity.js";
import { areaOfUnits, type CutChoice, choiceOf, valuesOf } from "./cut-choice.js";
import { exactModel } from "./exact-model.js";
import type { RecutCity } from "./recut-city.js";
import type { Search } from "./search.js";

/**
 * Solves the whole problem without contiguity; as long as areas of the answer are in parts, it says why they must not be and
 * solves again. Every solution the solver passes on its way is asked, so that a few rounds are enough. No choice: time was up.
 */
export function optimiseExactly(
  highs: Highs,
  city: RecutCity,
  start: CutChoice,
  firstBound: number,
  { secondsLeft, report }: Search,
): { choice: CutChoice | null; bound: number } {
  const model = exactModel(city);
  let bound = firstBound;
  while (secondsLeft() > 0) {
    const passed: number[][] = [];
    const { status, values, ...solved } = model.programme.solve(highs, {
      seconds: secondsLeft(),
      gap: city.problem.options.gap,
      start: valuesOf(model, city, start),
      onBetter: (better) => passed.push(areaOfUnits(model, better)),
    });
    bound = Math.max(bound, solved.bound);
    report({ phase: "WHOLE", bound });
    if (values) passed.push(areaOfUnits(model, values));
    const tears = passed.map((areas) => tearsOf(city, areas));
    if (values && tears.at(-1)?.length === 0) return { choice: choiceOf(model, city, values), bound };
    if (status !== "OPTIMAL") break;
    const different = new Map(tears.flat().map((tear) => [JSON.stringify(tear), tear]));
    for (const row of mendingRows(city, model, [...different.values()])) model.programme.row(row, { upper: 1 });
  }
  return { choice: null, bound };
}

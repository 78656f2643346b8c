import type { Highs } from "highs";
import type { Tear } from "./contiguity.js";
import type { CutChoice } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import { improveAreas } from "./improve-areas.js";
import type { RecutCity } from "./recut-city.js";
import type { Relaxation } from "./relaxation.js";
import { type Search, timeFor } from "./search.js";
import { shareHouseholds } from "./share-households.js";

/**
 * For cities too large to be solved whole. The cut is improved neighbourhood by neighbourhood as if households could be
 * divided; then the bound is raised in whole districts; last, area by area, households are shared out.
 */
export function optimiseInParts(
  highs: Highs,
  city: RecutCity,
  coarse: Relaxation,
  first: AreaChoice,
  tears: readonly Tear[],
  firstBound: number,
  search: Search,
): { choice: CutChoice; bound: number } {
  let [areas, price, bound] = [first, Number.POSITIVE_INFINITY, firstBound];
  // A little closer than asked, as whole households will cost something, too.
  const enough = () => price - bound <= 0.9 * city.problem.options.gap * (price - city.unavoidable);
  for (const better of improveAreas(highs, city, first, tears, timeFor(search, 0.6))) {
    ({ areas, price } = better);
    search.report({ phase: "AREAS", objective: price, bound });
    if (enough()) break;
  }
  const raised = (proven: number) => {
    bound = Math.max(bound, proven);
    search.report({ phase: "BOUND", objective: price, bound });
    return enough();
  };
  const seconds = timeFor(search, 0.85)();
  if (!enough() && seconds > 0) raised(coarse.programme.solve(highs, { seconds, gap: 0, enough: raised }).bound);
  return { choice: shareHouseholds(highs, city, areas, search.secondsLeft), bound };
}

import type { Highs } from "highs";
import { assignmentOf, type CutChoice } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import { priceAreas } from "./price-areas.js";
import { pricePlan } from "./price-plan.js";
import type { RecutCity } from "./recut-city.js";
import type { CityRelaxation } from "./relaxation.js";
import { type Search, timeFor } from "./search.js";
import { shareHouseholds } from "./share-households.js";

/**
 * For cities too large to be solved whole: area by area, households are shared out; then the bound is raised until it
 * proves that the plan is as good as was asked for, or time is up.
 */
export function optimiseInParts(
  highs: Highs,
  city: RecutCity,
  areas: AreaChoice,
  coarse: CityRelaxation,
  firstBound: number,
  search: Search,
): { choice: CutChoice; bound: number } {
  const choice = shareHouseholds(highs, city, areas, search.secondsLeft);
  const objective = pricePlan(city.problem, assignmentOf(city, choice)).objective.total;
  let bound = firstBound;
  const report = () => search.report({ phase: "AREAS", objective, bound });
  const enough = () => objective - bound <= city.problem.options.gap * (objective - city.unavoidable);
  report();
  if (enough()) return { choice, bound };
  for (const raised of priceAreas(highs, city, coarse, timeFor(search, 0.97))) {
    bound = Math.max(bound, raised);
    report();
    if (enough()) break;
  }
  return { choice, bound };
}

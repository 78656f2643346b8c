import type { Highs } from "highs";
import { annealAreas } from "./anneal-areas.js";
import { combineCuts } from "./combine-cuts.js";
import { type CutChoice, priceOf } from "./cut-choice.js";
import type { AreaChoice } from "./first-cut.js";
import { priceAreas } from "./price-areas.js";
import { dividedPrice } from "./priced-cut.js";
import type { RecutCity } from "./recut-city.js";
import type { CityRelaxation } from "./relaxation.js";
import { type Search, timeFor } from "./search.js";
import { shareHouseholds } from "./share-households.js";

/**
 * For cities too large to be solved whole: area by area, households are shared out. Then, in turn, the bound is raised and
 * chance tries another way from the same cut to begin with, of which the plan takes what is better, until it is proven as good
 * as was asked for or time is up.
 */
export function optimiseInParts(
  highs: Highs,
  city: RecutCity,
  { first, annealed }: { first: AreaChoice; annealed: AreaChoice },
  coarse: CityRelaxation,
  firstBound: number,
  search: Search,
): { choice: CutChoice; bound: number } {
  const cuts = [annealed];
  let divided = dividedPrice(city, annealed);
  let choice = shareHouseholds(highs, city, annealed, timeFor(search, 0.5));
  let objective = priceOf(city, choice);
  let bound = firstBound;
  const report = () => search.report({ phase: "AREAS", objective, bound });
  const enough = () => objective - bound <= city.problem.options.gap * (objective - city.unavoidable);
  report();
  const untilShared = timeFor(search, 0.9);
  const bounds = priceAreas(highs, city, coarse, untilShared);
  for (let attempt = 2; untilShared() > 0 && !enough(); attempt++) {
    // The first round raises the bound by nearly all that there is; from then on another plan is likelier to help.
    if (attempt % 3 === 2) {
      bound = Math.max(bound, bounds.next().value ?? bound);
      report();
      if (enough()) break;
    }
    cuts.push(annealAreas(city, first, untilShared, attempt));
    const areas = combineCuts(city, cuts);
    const cheaper = dividedPrice(city, areas);
    if (cheaper >= divided) continue;
    divided = cheaper;
    const other = shareHouseholds(highs, city, areas, search.secondsLeft, choice);
    const price = priceOf(city, other);
    if (price >= objective) continue;
    [choice, objective] = [other, price];
    report();
  }
  return { choice, bound };
}

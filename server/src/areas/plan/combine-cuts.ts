import type { AreaChoice } from "./first-cut.js";
import { dividedPrice, PricedCut } from "./priced-cut.js";
import type { RecutCity } from "./recut-city.js";

/** Less than this is not cheaper, but calculated in another order. */
const PRECISION = 1e-6;

/**
 * Two cuts mostly differ here and there, in places that have nothing to do with each other: groups of areas which in both cuts
 * divide the same districts and caseworkers among them. Of each group the cheaper way is taken, so that the answer is no dearer
 * than either cut.
 */
export function combineTwo(city: RecutCity, one: AreaChoice, other: AreaChoice): AreaChoice {
  const groupOf = groupsOf(city, one, other);
  const saved = city.problem.areas.map(() => 0);
  const [first, second] = [new PricedCut(city, one), new PricedCut(city, other)];
  for (const [area, group] of groupOf.entries())
    saved[group] = (saved[group] ?? 0) + first.priceIn(area) - second.priceIn(area);
  const choose = (mine: readonly number[], theirs: readonly number[]) =>
    mine.map((area, at) => ((saved[groupOf[area] ?? -1] ?? 0) > PRECISION ? (theirs[at] ?? area) : area));
  return {
    areaOfUnit: choose(one.areaOfUnit, other.areaOfUnit),
    areaOfWorker: choose(one.areaOfWorker, other.areaOfWorker),
  };
}

/** The best that can be put together of these cuts, of which there is at least one. */
export function combineCuts(city: RecutCity, cuts: readonly AreaChoice[]): AreaChoice {
  let best = cuts.reduce((one, other) => (dividedPrice(city, other) < dividedPrice(city, one) ? other : one));
  let price = dividedPrice(city, best);
  while (true) {
    const better = cuts.reduce((one, other) => combineTwo(city, one, other), best);
    const cheaper = dividedPrice(city, better);
    if (!(cheaper < price - PRECISION)) return best;
    [best, price] = [better, cheaper];
  }
}

/** By area, one area that stands for all of its group. */
function groupsOf(city: RecutCity, one: AreaChoice, other: AreaChoice): number[] {
  const groupOf = [...city.problem.areas.keys()];
  const join = (areas: readonly number[], others: readonly number[]) => {
    for (const [at, area] of areas.entries()) {
      const [here, there] = [groupOf[area], groupOf[others[at] ?? area]];
      if (here === there) continue;
      for (const [each, group] of groupOf.entries()) if (group === there) groupOf[each] = here ?? each;
    }
  };
  join(one.areaOfUnit, other.areaOfUnit);
  join(one.areaOfWorker, other.areaOfWorker);
  return groupOf;
}

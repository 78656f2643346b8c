import type { Highs } from "highs";
import { annealAreas } from "./anneal-areas.js";
import { assignmentOf, type CutChoice, priceOf } from "./cut-choice.js";
import { type AreaChoice, firstCut } from "./first-cut.js";
import { type Obstacle, plainObstacles } from "./obstacles.js";
import { optimiseExactly } from "./optimise-exactly.js";
import { optimiseInParts } from "./optimise-in-parts.js";
import { pricePlan } from "./price-plan.js";
import { raiseBound } from "./raise-bound.js";
import { type RecutCity, recutCity } from "./recut-city.js";
import type { ProvenPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";
import { type Relaxation, relaxation } from "./relaxation.js";
import { releasePins } from "./release-pins.js";
import { type Progress, type Search, timeFor } from "./search.js";
import { shareHouseholds } from "./share-households.js";

export type RecutAnswer =
  | { readonly kind: "PLAN"; readonly plan: ProvenPlan }
  | { readonly kind: "INFEASIBLE"; readonly obstacles: readonly Obstacle[] }
  /** Pins are so much in each other's way that time was up before one cut was found, or none was proven to exist. */
  | { readonly kind: "OUT_OF_TIME" };

/** Up to so many pairs of household and caseworker the whole problem is solved at once. */
const SMALL = 10_000;
/** However little time there is: so many seconds are granted to find any cut at all. */
const FOR_ANY_CUT = 5;

/** The cheapest plan that the time allows to find, and how good it is proven to be. Blocks its thread until then. */
export function optimise(highs: Highs, problem: RecutProblem, report: (progress: Progress) => void): RecutAnswer {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const timeLimit = problem.options.timeLimitSeconds;
  const search: Search = { timeLimit, secondsLeft: () => timeLimit - seconds(), report };
  const city = recutCity(problem);
  const obstacles = plainObstacles(city);
  if (obstacles.length > 0) return { kind: "INFEASIBLE", obstacles };

  const coarse = relaxation(city);
  const bound = firstBound(highs, city, coarse, search);
  // What continues is a better beginning than any fraction: chance passes districts on, but does not build areas anew.
  let first = firstCut(city);
  if (!first) {
    const released = releasePins(highs, city, () => Math.max(search.secondsLeft(), FOR_ANY_CUT - seconds()));
    if (!released) return { kind: "OUT_OF_TIME" };
    const { areas, placeIds, householdIds } = released;
    if (placeIds.length + householdIds.length > 0)
      return { kind: "INFEASIBLE", obstacles: [{ code: "RELEASE_PINS", placeIds, householdIds }] };
    first = areas;
  }
  const annealed = annealAreas(city, first, timeFor(search, 0.3));
  const small = city.clusters.length * city.workers.length <= SMALL;
  const found = small
    ? improveWhole(highs, city, annealed, bound, search)
    : optimiseInParts(highs, city, { first, annealed }, coarse, bound, search);
  return { kind: "PLAN", plan: provenPlan(city, found.choice, found.bound, seconds()) };
}

function firstBound(highs: Highs, city: RecutCity, coarse: Relaxation, search: Search): number {
  let bound = city.leastPrice;
  for (const raised of raiseBound(highs, city, coarse, timeFor(search, 0.12))) {
    bound = Math.max(bound, raised);
    search.report({ phase: "BOUND", bound });
  }
  return bound;
}

function improveWhole(highs: Highs, city: RecutCity, areas: AreaChoice, bound: number, search: Search) {
  const start = shareHouseholds(highs, city, areas, search.secondsLeft);
  const exact = optimiseExactly(highs, city, start, bound, search);
  const best = exact.choice && priceOf(city, exact.choice) <= priceOf(city, start) ? exact.choice : start;
  return { choice: best, bound: exact.bound };
}

function provenPlan(city: RecutCity, choice: CutChoice, proven: number, seconds: number): ProvenPlan {
  const plan = pricePlan(city.problem, assignmentOf(city, choice));
  const { total } = plan.objective;
  const bound = Math.min(proven, total);
  // What is left to the solver's own precision is no difference.
  const optimal = total - bound <= 1e-6 * Math.max(1, total * 1e-3);
  return { ...plan, bound, gap: optimal ? 0 : (total - bound) / (total - city.unavoidable), proven: optimal, seconds };
}

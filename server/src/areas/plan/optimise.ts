import type { Highs } from "highs";
import { assignmentOf } from "./cut-choice.js";
import { hiddenObstacles, type Obstacle, plainObstacles } from "./obstacles.js";
import { optimiseExactly } from "./optimise-exactly.js";
import { pricePlan } from "./price-plan.js";
import { recutCity } from "./recut-city.js";
import type { ProvenPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";

export type RecutAnswer =
  | { readonly kind: "PLAN"; readonly plan: ProvenPlan }
  | { readonly kind: "INFEASIBLE"; readonly obstacles: readonly Obstacle[] };

export function optimise(highs: Highs, problem: RecutProblem): RecutAnswer {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const secondsLeft = () => problem.options.timeLimitSeconds - seconds();
  const city = recutCity(problem);
  const obstacles = plainObstacles(city);
  if (obstacles.length > 0) return { kind: "INFEASIBLE", obstacles };
  const found = optimiseExactly(highs, city, { secondsLeft, report: () => undefined });
  if (!found.choice) return { kind: "INFEASIBLE", obstacles: hiddenObstacles(highs, city, secondsLeft) };
  const plan = pricePlan(problem, assignmentOf(city, found.choice));
  const { weights } = problem.options;
  const unavoidable = weights.overCapacity * Math.max(0, city.persons - city.capacity);
  const bound = Math.min(found.bound, plan.objective.total);
  const missing = plan.objective.total - bound;
  const gap = missing <= 1e-6 ? 0 : missing / (plan.objective.total - unavoidable);
  return { kind: "PLAN", plan: { ...plan, bound, gap, proven: gap === 0, seconds: seconds() } };
}

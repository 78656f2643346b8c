import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Highs } from "highs";
import { bestOfAll } from "../../../test/recut-brute-force.js";
import { type CitySize, randomCity } from "../../../test/recut-cities.js";
import { checkPlan } from "./check-plan.js";
import { loadHighs } from "./load-highs.js";
import { optimise } from "./optimise.js";

const ENUMERABLE: CitySize = { areas: 3, districts: 6, caseworkers: 4, households: 7 };
const LARGER: CitySize = { areas: 5, districts: 14, caseworkers: 8, households: 40 };

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

function planOf(problem: Parameters<typeof optimise>[1]) {
  const answer = optimise(highs, problem, () => undefined);
  if (answer.kind !== "PLAN") throw new Error(JSON.stringify(answer));
  return answer.plan;
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);

describe("the optimiser", () => {
  it.each(seeds(120))("finds the true optimum of small city %i", (seed) => {
    const problem = randomCity(seed, ENUMERABLE);
    const plan = planOf(problem);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.proven).toBe(true);
    expect(plan.objective.total).toBeCloseTo(bestOfAll(problem), 5);
  });

  it.each(seeds(80))("makes a plan without fault for larger city %i", (seed) => {
    const problem = randomCity(1000 + seed, LARGER);
    expect(checkPlan(problem, planOf(problem))).toEqual([]);
  });
});

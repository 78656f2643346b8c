import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Highs } from "highs";
import { bestOfAll } from "../../../test/recut-brute-force.js";
import { type CitySize, cityInParts, randomCity } from "../../../test/recut-cities.js";
import { AREA_BY_NAME, dueren } from "../../../test/recut-dueren.js";
import { checkPlan } from "./check-plan.js";
import { loadHighs } from "./load-highs.js";
import { naivePlan } from "./naive-plan.js";
import { optimise } from "./optimise.js";
import type { Progress } from "./search.js";

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
    const city = randomCity(1000 + seed, LARGER);
    const problem = { ...city, options: { ...city.options, timeLimitSeconds: 1 } };
    expect(checkPlan(problem, planOf(problem))).toEqual([]);
  });

  it("makes a plan in parts for a city that is too large to be solved whole", () => {
    const problem = cityInParts(8);
    const plan = planOf(problem);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.gap).toBeLessThan(1);
    expect(plan.objective.total).toBeLessThanOrEqual(naivePlan(problem, plan.areaOfPlace).objective.total);
  });

  it("looks for another plan as long as there is time, and takes nothing back that it has told", () => {
    const city = cityInParts(8);
    const problem = { ...city, options: { ...city.options, gap: 0, timeLimitSeconds: 6 } };
    const told: Progress[] = [];
    const answer = optimise(highs, problem, (progress) => told.push(progress));
    const inAreas = told.filter(({ phase }) => phase === "AREAS");
    expect(inAreas.length).toBeGreaterThan(1);
    for (const [at, { objective = 0, bound }] of inAreas.entries()) {
      const before = inAreas[at - 1];
      expect(objective).toBeLessThanOrEqual(before?.objective ?? objective);
      expect(bound).toBeGreaterThanOrEqual(before?.bound ?? bound);
      expect(bound).toBeLessThanOrEqual(objective + 1e-6);
    }
    const last = inAreas.at(-1);
    expect(answer).toMatchObject({ kind: "PLAN", plan: { objective: { total: last?.objective } } });
  });

  it("gives the same plan for the same city", () => {
    const problem = randomCity(1012, LARGER);
    const { seconds: _, ...plan } = planOf(problem);
    expect(planOf(problem)).toMatchObject(plan);
  });

  it("is better than the plan by names of districts", () => {
    const { objective } = planOf(dueren());
    const byNames = naivePlan(dueren(), AREA_BY_NAME).objective;
    expect(objective).toMatchObject({ overCapacity: 69, changes: 104, imbalance: 6 });
    expect(byNames).toMatchObject({ overCapacity: 69, changes: 104, imbalance: 37 });
  });
});

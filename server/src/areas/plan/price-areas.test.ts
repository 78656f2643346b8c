import { expect, it } from "@jest/globals";
import { bestOfAll } from "../../../test/recut-brute-force.js";
import { randomCity } from "../../../test/recut-cities.js";
import { loadHighs } from "./load-highs.js";
import { priceAreas } from "./price-areas.js";
import { recutCity } from "./recut-city.js";
import { relaxation } from "./relaxation.js";

it("raises the bound, and never above what the cheapest of all plans costs", async () => {
  const highs = await loadHighs();
  let raised = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const problem = randomCity(seed, { areas: 3, districts: 6, caseworkers: 4, households: 7 });
    const city = recutCity(problem);
    const coarse = relaxation(city);
    const first = coarse.programme.solve(highs, { seconds: 60, gap: 0, relaxed: true }).bound;
    const last = Math.max(...priceAreas(highs, city, coarse, () => 60));
    expect(last).toBeLessThanOrEqual(bestOfAll(problem) + 1e-4);
    if (last > first + 1) raised += 1;
  }
  expect(raised).toBeGreaterThan(0);
});

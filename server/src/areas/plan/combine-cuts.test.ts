import { describe, expect, it } from "@jest/globals";
import { demandingCity, randomCity } from "../../../test/recut-cities.js";
import { annealAreas } from "./anneal-areas.js";
import { combineCuts, combineTwo } from "./combine-cuts.js";
import { partsOf } from "./contiguity.js";
import { type AreaChoice, firstCut } from "./first-cut.js";
import { dividedPrice } from "./priced-cut.js";
import { type RecutCity, recutCity } from "./recut-city.js";
import type { RecutProblem } from "./recut-problem.js";

/** Cuts of one city that chance has left at different heats. */
function cutsOf(problem: RecutProblem, count: number): { city: RecutCity; cuts: AreaChoice[] } {
  const city = recutCity(problem);
  const first = firstCut(city);
  if (!first) throw new Error("there is no cut");
  return { city, cuts: Array.from({ length: count }, (_, n) => annealAreas(city, first, () => 60, n + 1)) };
}

/** What an area consists of, to compare it in several cuts. */
const contents = ({ areaOfUnit, areaOfWorker }: AreaChoice, area: number) =>
  JSON.stringify([areaOfUnit, areaOfWorker].map((of) => of.flatMap((each, at) => (each === area ? [at] : []))));

describe("two cuts combined", () => {
  it("are a cut whose areas each are as in one of them, no dearer than either", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { city, cuts } = cutsOf(randomCity(seed, { areas: 6, districts: 24, caseworkers: 9, households: 30 }), 2);
      const [one, other] = cuts as [AreaChoice, AreaChoice];
      const both = combineTwo(city, one, other);
      for (const area of city.problem.areas.keys()) {
        expect([contents(one, area), contents(other, area)]).toContain(contents(both, area));
        if (city.problem.neighbours.length > 0) expect(partsOf(city, both.areaOfUnit, area).length).toBe(1);
      }
      const cheaper = Math.min(dividedPrice(city, one), dividedPrice(city, other));
      expect(dividedPrice(city, both)).toBeLessThanOrEqual(cheaper + 1e-6);
    }
  });

  it("are cheaper than both where each is better in another place", () => {
    const { city, cuts } = cutsOf(demandingCity(60), 1);
    const [best] = cuts as [AreaChoice];
    const worse = dearerAndApart(city, best);
    const combined = combineTwo(city, ...worse);
    const price = dividedPrice(city, combined);
    for (const cut of worse) expect(price).toBeLessThan(dividedPrice(city, cut));
    expect(price).toBeCloseTo(dividedPrice(city, best), 6);
    for (const cuts of [worse, worse.toReversed()])
      expect(dividedPrice(city, combineCuts(city, cuts))).toBeCloseTo(dividedPrice(city, best), 6);
  });
});

/** The cut twice, each time with another district in a neighbouring area, where that is dearer; of four areas in all. */
function dearerAndApart(city: RecutCity, cut: AreaChoice): [AreaChoice, AreaChoice] {
  const changed = city.units.flatMap(({ neighbours }, unit) =>
    (neighbours ?? []).flatMap((next) => {
      const [from, to] = [cut.areaOfUnit[unit] ?? -1, cut.areaOfUnit[next] ?? -1];
      if (from === to) return [];
      const other = { ...cut, areaOfUnit: cut.areaOfUnit.map((area, at) => (at === unit ? to : area)) };
      return dividedPrice(city, other) > dividedPrice(city, cut) ? [{ areas: [from, to], other }] : [];
    }),
  );
  for (const one of changed)
    for (const two of changed) if (one.areas.every((area) => !two.areas.includes(area))) return [one.other, two.other];
  throw new Error("there are no two such places");
}

it("of many cuts something is put together that is no dearer than any of them, whatever their order", () => {
  const { city, cuts } = cutsOf(demandingCity(60), 6);
  const least = Math.min(...cuts.map((cut) => dividedPrice(city, cut)));
  for (const each of [cuts, cuts.toReversed()])
    expect(dividedPrice(city, combineCuts(city, each))).toBeLessThanOrEqual(least);
});

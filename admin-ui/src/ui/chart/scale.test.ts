import { describe, expect, test } from "@jest/globals";
import { spread, ticks } from "./scale";

describe("chart scale", () => {
  test("ticks are round, start at zero and cover the largest value", () => {
    expect(ticks(641)).toEqual([0, 200, 400, 600, 800]);
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(0)).toEqual([0, 1]);
    for (const max of [1, 7, 99, 100, 101, 369, 5000]) {
      expect(ticks(max).at(-1)).toBeGreaterThanOrEqual(max);
      expect(ticks(max).length).toBeLessThanOrEqual(6);
    }
  });

  test("labels that would cover each other are moved apart and stay inside", () => {
    expect(spread([10, 50], 18, 100)).toEqual([10, 50]);
    expect(spread([50, 52], 18, 100)).toEqual([50, 68]);
    expect(spread([98, 99], 18, 100)).toEqual([82, 100]);
  });
});

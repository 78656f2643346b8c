import { describe, expect, test } from "@jest/globals";
import { rowWindow } from "./use-row-window";

describe("the rows of a long table that stand in the document", () => {
  test("left out and drawn rows always add up to the whole height", () => {
    for (const first of [0, 20, 4980, 9980]) {
      const { from, until, before, after } = rowWindow(first, 15, 10_000, 36);
      expect(before + (until - from) * 36 + after).toBe(360_000);
      expect(until - from).toBeLessThan(100);
    }
  });

  test("what is in view is drawn, with spare rows around it", () => {
    const { from, until } = rowWindow(500, 15, 10_000, 36);
    expect(from).toBeLessThan(500);
    // Scrolling is looked at in steps of twenty rows.
    expect(until).toBeGreaterThan(500 + 20 + 15);
  });

  test("the end is drawn to its last row, also when fewer rows remain than before", () => {
    expect(rowWindow(9980, 15, 10_000, 36).until).toBe(10_000);
    expect(rowWindow(400, 15, 160, 36)).toMatchObject({ from: 125, until: 160, after: 0 });
  });
});

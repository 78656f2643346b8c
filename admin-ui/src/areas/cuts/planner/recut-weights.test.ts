import { expect, test } from "@jest/globals";
import { GOALS, raise, weightsOf } from "./recut-weights";

test("a goal that is raised counts more than the one it passes", () => {
  const usual = weightsOf(GOALS, 3);
  expect(usual).toMatchObject({ overCapacity: 10_000, changes: 10, vulnerableFactor: 3 });
  const raised = weightsOf(raise(GOALS, "imbalance"), 3);
  expect(raised.imbalance).toBeGreaterThan(raised.changes);
  expect(raised.overCapacity).toBe(usual.overCapacity);
  expect(raise(GOALS, "overCapacity")).toEqual(GOALS);
});

import { describe, expect, test } from "@jest/globals";
import { positionInPhases, quickDays, timelineRange, withAreas } from "./phases";

const phases = withAreas(
  [
    { id: "2", name: "Phase 2", ratio: 100, from: "2018-09-01", until: "2020-08-31" },
    { id: "1", name: "Phase 1", ratio: 200, from: "2016-09-01", until: "2018-08-31" },
  ],
  [
    { from: "2016-09-01", until: "2018-08-31", areas: [1, 2, 3, 4, 5] },
    { from: "2018-09-01", until: null, areas: [1, 2, 3] },
  ],
);

describe("phases", () => {
  test("stand in order of time, each with the number of areas it began with", () => {
    expect(phases.map((phase) => [phase.name, phase.areas])).toEqual([
      ["Phase 1", 5],
      ["Phase 2", 3],
    ]);
  });

  test("say where a day lies", () => {
    expect(positionInPhases(phases, "2018-09-01")).toMatchObject({ kind: "first", phase: { name: "Phase 2" } });
    expect(positionInPhases(phases, "2018-08-31")).toMatchObject({ kind: "last", phase: { name: "Phase 1" } });
    expect(positionInPhases(phases, "2017-01-01")).toMatchObject({ kind: "within" });
    expect(positionInPhases(phases, "2015-01-01")).toEqual({ kind: "outside" });
  });

  test("offer the days on both sides of each change", () => {
    expect(quickDays(phases).map((quick) => quick.day)).toEqual(["2016-09-01", "2018-08-31", "2018-09-01"]);
  });

  test("the time line holds phases, today and the chosen day", () => {
    expect(timelineRange(phases, "2020-02-12", "2018-09-01")).toEqual({
      first: "2016-09-01",
      last: "2020-08-31",
      days: 1460,
    });
    expect(timelineRange(phases, "2026-11-22", "2015-01-01")).toMatchObject({
      first: "2015-01-01",
      last: "2026-11-22",
    });
  });
});

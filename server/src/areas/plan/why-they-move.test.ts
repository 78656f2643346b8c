import { expect, it } from "@jest/globals";
import { naivePlan } from "./naive-plan.js";
import { LEXICOGRAPHIC_WEIGHTS, type RecutProblem } from "./recut-problem.js";

const person = (id: string, caseworkerId: string | null) => ({ id, caseworkerId, vulnerable: false });

/** Two areas of two organizations; whoever stands in `a` has Ada (two places) or Ali, in `b` Ben. */
const problem: RecutProblem = {
  day: "2018-09-01",
  areas: [
    { id: "a", organizationId: "stadt" },
    { id: "b", organizationId: "awo" },
  ],
  caseworkers: [
    { id: "Ada", organizationId: "stadt", areaId: "a", capacity: 2 },
    { id: "Ali", organizationId: "stadt", areaId: "a", capacity: 20 },
    { id: "Ben", organizationId: "awo", areaId: "b", capacity: 20 },
  ],
  places: ["a", "b"].map((id) => ({ id, districtId: id, accommodation: false, movable: false })),
  neighbours: [["a", "b"]],
  households: [
    { id: "1", placeId: "b", persons: [person("from another organization", "Ada")] },
    { id: "2", placeId: "a", persons: [person("of one who left", "Zoe")] },
    { id: "3", placeId: "a", pinnedCaseworkerId: "Ali", persons: [person("pinned", "Ada")] },
    { id: "4", placeId: "a", persons: [person("x", "Ali"), person("y", "Ali"), person("with the others", "Ada")] },
    { id: "5", placeId: "a", homeId: "home", persons: [person("u", "Ali"), person("v", "Ali")] },
    { id: "6", placeId: "a", homeId: "home", persons: [person("with the home", "Ada")] },
    { id: "7", placeId: "a", persons: [person("had nobody", null)] },
  ],
  options: { weights: LEXICOGRAPHIC_WEIGHTS, wholeHomes: true, timeLimitSeconds: 1, gap: 0 },
};

it("gives everybody who moves the most compelling reason, and nobody else one", () => {
  const { moves } = naivePlan(problem, { a: "a", b: "b" });
  expect(Object.fromEntries(moves.map(({ personId, reason }) => [personId, reason]))).toEqual({
    "from another organization": "AREA_HAS_OTHER_ORGANIZATION",
    "of one who left": "CASEWORKER_LEFT",
    pinned: "PINNED",
    "with the others": "HOUSEHOLD_WHOLE",
    "with the home": "HOME_WHOLE",
  });
});

it("names who has no caseworker, where a draft leaves an area without one", () => {
  const plan = naivePlan({ ...problem, caseworkers: problem.caseworkers.slice(0, 2) }, { a: "a", b: "b" });
  expect(plan.caseworkerOfHousehold).not.toHaveProperty("1");
  expect(plan.moves).toContainEqual(
    expect.objectContaining({ personId: "from another organization", toCaseworkerId: null }),
  );
  expect(plan.objective.overCapacity).toBe(1);
});

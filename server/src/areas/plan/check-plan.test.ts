import { beforeAll, describe, expect, it } from "@jest/globals";
import { AREA_BY_NAME, dueren } from "../../../test/recut-dueren.js";
import { checkPlan } from "./check-plan.js";
import { loadHighs } from "./load-highs.js";
import { naivePlan } from "./naive-plan.js";
import { optimise } from "./optimise.js";
import type { ProvenPlan } from "./recut-plan.js";
import type { RecutProblem } from "./recut-problem.js";

/** Düren with a home that stays with its district, another that need not, and a pin of each kind. */
function city(): RecutProblem {
  const { places, households, ...rest } = dueren();
  const home = { districtId: "ost", accommodation: true };
  const lives = (id: string, placeId: string) => ({
    id,
    placeId,
    homeId: placeId,
    persons: [{ id: `${id} 0`, caseworkerId: "of ost", vulnerable: true }],
  });
  return {
    ...rest,
    places: [
      ...places.map((place) => (place.id === "ost" ? { ...place, pinnedAreaId: "ost" } : place)),
      { ...home, id: "home", movable: false },
      { ...home, id: "home apart", movable: true },
    ],
    households: [
      ...households,
      { ...lives("pinned", "home"), pinnedCaseworkerId: "of ost" },
      lives("first", "home apart"),
      lives("second", "home apart"),
    ],
  };
}

const problem = city();
let plan: ProvenPlan;
beforeAll(async () => {
  const answer = optimise(await loadHighs(), problem, () => undefined);
  if (answer.kind !== "PLAN") throw new Error(answer.kind);
  plan = answer.plan;
});

const codes = (faulty: ProvenPlan, of = problem) => [...new Set(checkPlan(of, faulty).map(({ code }) => code))];
const withAreas = (areaOfPlace: Record<string, string>) => ({
  ...plan,
  areaOfPlace: { ...plan.areaOfPlace, ...areaOfPlace },
});
const withCare = (caseworkerOfHousehold: Record<string, string>) => ({
  ...plan,
  caseworkerOfHousehold: { ...plan.caseworkerOfHousehold, ...caseworkerOfHousehold },
});
const without = (record: Readonly<Record<string, string>>, id: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

describe("the checker", () => {
  it("finds nothing in a right plan, nor in the plan by names", () => {
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(checkPlan(dueren(), naivePlan(dueren(), AREA_BY_NAME))).toEqual([]);
  });

  it.each<[string, () => ProvenPlan]>([
    ["PLACE_WITHOUT_AREA", () => ({ ...plan, areaOfPlace: without(plan.areaOfPlace, "merken") })],
    ["PLACE_WITHOUT_AREA", () => withAreas({ merken: "elsewhere" })],
    ["PLACE_PIN_IGNORED", () => withAreas({ ost: "nord" })],
    ["ACCOMMODATION_APART", () => withAreas({ home: "nord" })],
    ["AREA_IN_PARTS", () => withAreas({ merken: "ost" })],
    [
      "AREA_WITHOUT_DISTRICT",
      () => withAreas(Object.fromEntries(problem.places.map(({ id }) => [id, id.startsWith("home") ? "nord" : "ost"]))),
    ],
    ["CASEWORKER_WITHOUT_AREA", () => ({ ...plan, areaOfCaseworker: without(plan.areaOfCaseworker, "of ost") })],
    ["AREA_WITHOUT_CASEWORKER", () => ({ ...plan, areaOfCaseworker: without(plan.areaOfCaseworker, "of ost") })],
    ["CASEWORKER_MOVED", () => ({ ...plan, areaOfCaseworker: { ...plan.areaOfCaseworker, "of ost": "nord" } })],
    [
      "CASEWORKER_OF_OTHER_ORGANIZATION",
      () => ({ ...plan, areaOfCaseworker: { ...plan.areaOfCaseworker, "of ost": "nord" } }),
    ],
    [
      "HOUSEHOLD_WITHOUT_CASEWORKER",
      () => ({ ...plan, caseworkerOfHousehold: without(plan.caseworkerOfHousehold, "first") }),
    ],
    ["CASEWORKER_SERVES_OTHER_AREA", () => withAreas({ "home apart": "mitte-sued" })],
    ["HOUSEHOLD_PIN_IGNORED", () => withCare({ pinned: "of nord" })],
    ["HOME_TORN", () => withCare({ first: "of nord" })],
    ["OVER_CAPACITY", () => ({ ...plan, exceptions: { ...plan.exceptions, "of ost": 1 } })],
    ["UNKNOWN_ID", () => withCare({ nobody: "of nord" })],
    ["WRONG_FIGURE", () => ({ ...plan, exceptions: { ...plan.exceptions, "of ost": 999 } })],
    ["WRONG_FIGURE", () => ({ ...plan, moves: plan.moves.slice(1) })],
    ["BOUND_ABOVE_OBJECTIVE", () => ({ ...plan, bound: plan.objective.total * 1.01 })],
  ])("finds %s", (code, faulty) => expect(codes(faulty())).toContain(code));

  it.each(["overCapacity", "changes", "vulnerableChanges", "imbalance", "areaChanges", "total"] as const)(
    "recounts %s",
    (part) => {
      const objective = { ...plan.objective, [part]: plan.objective[part] + 1 };
      expect(checkPlan(problem, { ...plan, objective })).toEqual([
        { code: "WRONG_FIGURE", id: part, says: objective[part], is: expect.closeTo(plan.objective[part], 6) },
      ]);
    },
  );
});

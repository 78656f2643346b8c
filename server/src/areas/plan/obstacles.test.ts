import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Highs } from "highs";
import { dueren } from "../../../test/recut-dueren.js";
import { checkPlan } from "./check-plan.js";
import { loadHighs } from "./load-highs.js";
import { optimise } from "./optimise.js";
import type { RecutProblem } from "./recut-problem.js";
import { whatWouldFit } from "./what-would-fit.js";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const city = dueren();
const pinned = (pins: Readonly<Record<string, string>>): RecutProblem => ({
  ...city,
  places: city.places.map((place) => ({ ...place, pinnedAreaId: pins[place.id] ?? null })),
});
const home = (id: string, pinnedAreaId: string) => ({
  id,
  districtId: "ost",
  accommodation: true,
  movable: false,
  pinnedAreaId,
});

describe("a cut that cannot be", () => {
  it.each<[string, RecutProblem, object]>([
    [
      "an area without caseworker",
      { ...city, caseworkers: city.caseworkers.slice(1) },
      { code: "AREA_WITHOUT_CASEWORKER", areaIds: ["nord"], missing: 1 },
    ],
    [
      "a caseworker for an area of somebody else",
      {
        ...city,
        caseworkers: [...city.caseworkers, { id: "stray", organizationId: "skf", areaId: "nord", capacity: 9 }],
      },
      { code: "CASEWORKER_SERVES_NO_AREA", caseworkerId: "stray" },
    ],
    [
      "fewer districts than areas",
      { ...city, places: city.places.slice(0, 2), neighbours: [], households: [] },
      { code: "FEWER_DISTRICTS_THAN_AREAS", districts: 2, areas: 3 },
    ],
    [
      "a city in more parts than areas",
      { ...city, neighbours: city.neighbours.slice(0, 1) },
      { code: "MORE_PARTS_THAN_AREAS", parts: 19, areas: 3 },
    ],
    [
      "a home pinned to another area than its district",
      { ...pinned({ ost: "ost" }), places: [...pinned({ ost: "ost" }).places, home("a home", "nord")] },
      { code: "PLACE_PINS_CONTRADICT", placeIds: ["ost", "a home"] },
    ],
    [
      "a home pinned to two caseworkers",
      {
        ...city,
        households: ["of nord", "of ost"].map((pinnedCaseworkerId) => ({
          id: pinnedCaseworkerId,
          placeId: "ost",
          homeId: "a home",
          persons: [],
          pinnedCaseworkerId,
        })),
      },
      { code: "HOME_PINS_CONTRADICT", householdIds: ["of nord", "of ost"] },
    ],
  ])("is explained: %s", (_, problem, obstacle) =>
    expect(optimise(highs, problem, () => undefined)).toEqual({ kind: "INFEASIBLE", obstacles: [obstacle] }),
  );

  it("names the fewest pins to release, without which it can be", () => {
    // Around Merken everything is pinned to Nord: Merken cannot be Ost's, as long as Ost has something else.
    const answer = optimise(
      highs,
      pinned({ merken: "ost", hoven: "nord", "echtz-konzendorf": "nord", ost: "ost", "sued-ost": "ost" }),
      () => undefined,
    );
    expect(answer).toEqual({
      kind: "INFEASIBLE",
      obstacles: [{ code: "RELEASE_PINS", placeIds: ["merken"], householdIds: [] }],
    });
  });

  it("knows a household pinned to a caseworker of another area than its district's pin", () => {
    const problem = pinned({ ost: "ost" });
    const household = { id: "torn", placeId: "ost", persons: [], pinnedCaseworkerId: "of nord" };
    const answer = optimise(highs, { ...problem, households: [household] }, () => undefined);
    if (answer.kind !== "INFEASIBLE") throw new Error(answer.kind);
    expect(answer.obstacles).toHaveLength(1);
    expect(answer.obstacles[0]).toMatchObject({ code: "RELEASE_PINS" });
  });
});

it("says what would make everybody fit", () => {
  const answer = optimise(highs, city, () => undefined);
  if (answer.kind !== "PLAN") throw new Error(answer.kind);
  expect(checkPlan(city, answer.plan)).toEqual([]);
  const { areas, ...all } = whatWouldFit(city, answer.plan, 100);
  const missing = { exceptions: 69, fteMissing: 0.69 };
  expect(all).toEqual({ ...missing, unavoidable: missing });
  expect(areas.reduce((sum, { exceptions }) => sum + exceptions, 0)).toBe(69);
});

import { describe, expect, test } from "@jest/globals";
import { filterBoard } from "./board-filter";
import { fieldErrors } from "./field-errors";
import { card, column } from "./fixtures";
import { householdTitle, isLocked } from "./household-title";
import { moveOutcome } from "./move-outcome";
import { withColumns, withMore } from "./reread-columns";
import { cardKey, cardsOf, columnId, personsComingTo, refugeeIdsFor, selectedCards } from "./selection";

describe("what a card is called", () => {
  test("a family by its contact person, one person in full, a hidden household by number", () => {
    expect(householdTitle(card("H-1", "Musterau", 3))).toEqual({ kind: "family", name: "Musterau" });
    expect(householdTitle(card("H-2", "Probeweg"))).toEqual({ kind: "person", name: "Probeweg, Given0" });
    expect(householdTitle(card("H-3", null, 4))).toEqual({ kind: "number", name: "H-3" });
    expect(isLocked(card("H-3", null))).toBe(true);
  });

  test("whoever has one name only is called by it", () => {
    expect(householdTitle(card("H-1", ""))).toEqual({ kind: "person", name: "Given0" });
    expect(householdTitle(card("H-1", "", 2))).toEqual({ kind: "family", name: "Given0" });
  });
});

describe("what a move would do", () => {
  const target = { assigned: 121, capacity: 125 };

  test("fits, fits exactly, is too many", () => {
    expect(moveOutcome(target, 3)).toMatchObject({ after: 124, verdict: "fits" });
    expect(moveOutcome(target, 4)).toMatchObject({ after: 125, verdict: "exact", tooMany: 0 });
    expect(moveOutcome(target, 6)).toMatchObject({ after: 127, verdict: "tooMany", tooMany: 2 });
  });

  test("nobody comes: nothing to say, even where the caseload is over its capacity", () => {
    expect(moveOutcome({ assigned: 130, capacity: 125 }, 0).verdict).toBe("nothing");
  });
});

describe("selection", () => {
  const split = card("H-2", "Musterau", 2);
  const columns = [
    column("carla", [card("H-1", "Beispiel", 3), split]),
    column("thees", [split, card("H-9", null, 4, { viewerCanMove: false })]),
  ];
  const key = (id: string, number: string) => cardKey(id, card(number, ""));

  test("takes cards that are shown and that the viewer may move", () => {
    const keys = new Set([key("carla", "H-1"), key("thees", "H-9"), key("elsewhere", "H-7")]);
    expect(selectedCards(columns, keys).map((selected) => selected.key)).toEqual([key("carla", "H-1")]);
  });

  test("whoever is with the target already neither moves nor counts twice", () => {
    const selected = selectedCards(columns, new Set([key("carla", "H-1"), key("thees", "H-2")]));
    expect(personsComingTo("thees", selected)).toBe(3);
    expect(personsComingTo("carla", selected)).toBe(2);
    expect(refugeeIdsFor("thees", selected)).toEqual(["ref_H-1_0", "ref_H-1_1", "ref_H-1_2"]);
  });

  test("cards without a name stand at the end", () => {
    const mixed = column(null, [card("H-1", null), card("H-2", "Beispiel")]);
    expect(cardsOf(mixed).map(({ household }) => household.number)).toEqual(["H-2", "H-1"]);
  });
});

describe("filter", () => {
  const area = (id: string) => ({ __typename: "IntegrationArea" as const, id });
  const areas = new Map([
    ["area_of_svenja", "org_of_svenja"],
    ["area_of_carla", "org_of_carla"],
  ]);
  const waiting = column(null, [
    card("H-1", "Beispiel", 1, { area: area("area_of_svenja") }),
    card("H-2", "Muster", 1, { area: area("area_of_carla") }),
  ]);
  const foreign = column("carla", []);
  const columns = [
    waiting,
    { ...foreign, caseworker: foreign.caseworker && { ...foreign.caseworker, viewerCanAssign: false } },
    column("svenja", []),
  ];

  test("the waiting list comes first, then the columns the viewer may fill", () => {
    const order = filterBoard(columns, { areaId: undefined, organizationId: undefined }, areas).map(columnId);
    expect(order).toEqual(["warteliste", "svenja", "carla"]);
  });

  test("an area keeps its caseworkers and those who wait in it", () => {
    const shown = filterBoard(columns, { areaId: "area_of_svenja", organizationId: undefined }, areas);
    expect(shown.map(columnId)).toEqual(["warteliste", "svenja"]);
    expect(shown[0]?.households.edges.map(({ node }) => node.household.number)).toEqual(["H-1"]);
  });

  test("an organization keeps its caseworkers and those who wait in its areas", () => {
    const shown = filterBoard(columns, { areaId: undefined, organizationId: "org_of_carla" }, areas);
    expect(shown.map(columnId)).toEqual(["warteliste", "carla"]);
    expect(shown[0]?.households.edges.map(({ node }) => node.household.number)).toEqual(["H-2"]);
  });
});

test("a further page is added to its own column only", () => {
  const carla = column("carla", [card("H-1", "A")]);
  const shown = { caseloads: [carla, column("thees", [card("H-2", "B")])], areaCut: null };
  const more = withMore(carla, column("carla", [card("H-3", "C")]));
  const numbers = withColumns(shown, [more, null]).caseloads.map((caseload) =>
    caseload.households.edges.map(({ node }) => node.household.number),
  );
  expect(numbers).toEqual([["H-1", "H-3"], ["H-2"]]);
});

test("a refusal stands under its field, the rest above the buttons", () => {
  const refusals = [
    { field: ["until"], message: "too early" },
    { field: ["caseworkerId"], message: "not there" },
    { field: null, message: "no" },
  ];
  expect(fieldErrors(refusals, ["from", "until"])).toEqual({
    byField: { until: "too early" },
    others: ["not there", "no"],
  });
});

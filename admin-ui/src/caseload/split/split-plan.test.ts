import { describe, expect, test } from "@jest/globals";
import { card } from "../fixtures";
import { moveOutcome } from "../move-outcome";
import {
  cardsIn,
  movesOf,
  personsIn,
  proposedPlan,
  REST,
  type SplitCard,
  withHousehold,
  withShare,
} from "./split-plan";

const household = (number: string, persons: number): SplitCard => ({
  card: card(number, "Musterau", persons),
  vulnerable: false,
});
const cards = [household("H-1", 2), household("H-2", 1), household("H-3", 3)];
const share = (id: string | null, ...numbers: string[]) => ({
  caseworker: id === null ? null : { id },
  households: numbers.map((number) => ({ household: { id: `hh_${number}` } })),
});
const plan = proposedPlan([share("carla", "H-1"), share("tomke", "H-2"), share(null, "H-3")]);
const numbersIn = (changed: typeof plan, to: string) =>
  cardsIn(changed, cards, to).map((one) => one.card.household.number);

describe("a caseload that is shared out", () => {
  test("begins as the server proposes; who found no place is the rest", () => {
    expect(numbersIn(plan, "carla")).toEqual(["H-1"]);
    expect(numbersIn(plan, REST)).toEqual(["H-3"]);
  });

  test("a household goes to another share, to the rest and back, and is never in two", () => {
    const changed = withHousehold(withHousehold(plan, "hh_H-3", "carla"), "hh_H-1", REST);
    expect([numbersIn(changed, "carla"), numbersIn(changed, "tomke"), numbersIn(changed, REST)]).toEqual([
      ["H-3"],
      ["H-2"],
      ["H-1"],
    ]);
    expect(numbersIn(plan, "carla")).toEqual(["H-1"]);
  });

  test("what is carried comes on top of the share as it stands", () => {
    const figures = withShare({ assigned: 96, capacity: 100 }, personsIn(cardsIn(plan, cards, "carla")));
    expect(moveOutcome(figures, 2).verdict).toBe("exact");
    expect(moveOutcome(figures, 3).tooMany).toBe(1);
  });

  test("one move a recipient, none for whoever stays, one for those who wait", () => {
    const ids = (one: string, persons: number) => Array.from({ length: persons }, (_, index) => `ref_${one}_${index}`);
    const moves = [
      { toCaseworkerId: "carla", refugeeIds: ids("H-1", 2) },
      { toCaseworkerId: "tomke", refugeeIds: ids("H-2", 1) },
    ];
    expect(movesOf(plan, cards, ["carla", "tomke", "svenja"], "bleiben")).toEqual(moves);
    expect(movesOf(plan, cards, ["carla", "tomke"], "warten")).toEqual([
      ...moves,
      { toCaseworkerId: null, refugeeIds: ids("H-3", 3) },
    ]);
  });
});

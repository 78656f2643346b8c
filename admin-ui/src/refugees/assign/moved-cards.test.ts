import { describe, expect, test } from "@jest/globals";
import { refugeeIdsFor, WAITING } from "../../caseload/selection";
import { type MovedPerson, movedCards } from "./moved-cards";

const person = (id: string, household: string | null, caseworker: string | null): MovedPerson => ({
  __typename: "Refugee",
  id,
  fileNumber: `AiD-${id}`,
  identity: null,
  household: household === null ? null : { __typename: "Household", id: household, number: household },
  caseworker: caseworker === null ? null : { id: caseworker },
});

describe("chosen persons as cards of the move dialog", () => {
  test("a household is one card for each caseload its members leave", () => {
    const cards = movedCards([
      person("1", "H-1", "a"),
      person("2", "H-1", "a"),
      person("3", "H-1", null),
      person("4", null, "a"),
    ]);
    expect(cards.map(({ column, card }) => [column, card.household.number, card.persons])).toEqual([
      ["a", "H-1", 2],
      [WAITING, "H-1", 1],
      ["a", "AiD-4", 1],
    ]);
  });

  test("whoever is with the new caseworker already is not moved", () => {
    expect(refugeeIdsFor("b", movedCards([person("1", "H-1", "a"), person("2", "H-1", "b")]))).toEqual(["1"]);
  });
});

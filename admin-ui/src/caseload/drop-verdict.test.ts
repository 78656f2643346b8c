import { describe, expect, test } from "@jest/globals";
import { dropVerdict } from "./drop-verdict";
import { card, column } from "./fixtures";
import { type BoardColumn, type MovedCard, WAITING } from "./selection";

const viewer = { organization: { id: "org_of_svenja" } };
const four: MovedCard[] = [
  { column: WAITING, card: card("H-1", "Mustertal", 1) },
  { column: "svenja", card: card("H-2", "Musterau", 3) },
];
const loaded = (id: string, assigned: number, changes: Partial<BoardColumn> = {}): BoardColumn => {
  const shown = column(id, [], changes);
  return { ...shown, load: shown.load && { ...shown.load, assigned, capacity: 100 } };
};
const foreign = (assigned: number): BoardColumn => {
  const shown = loaded("tomke", assigned);
  return { ...shown, caseworker: shown.caseworker && { ...shown.caseworker, viewerCanAssign: false } };
};

describe("what letting go over a column would do", () => {
  test("it takes up to its last place, and refuses beyond", () => {
    expect(dropVerdict(loaded("carla", 90), four, viewer)).toMatchObject({ kind: "move", coming: 4 });
    expect(dropVerdict(loaded("carla", 96), four, viewer)).toMatchObject({
      kind: "move",
      outcome: { verdict: "exact" },
    });
    expect(dropVerdict(loaded("carla", 98), four, viewer)).toMatchObject({ kind: "full", outcome: { tooMany: 2 } });
  });

  test("whoever is there already takes no further place", () => {
    expect(dropVerdict(loaded("svenja", 99), four, viewer)).toMatchObject({ kind: "move", coming: 1 });
    expect(dropVerdict(loaded("svenja", 99), four.slice(1), viewer)).toBeNull();
  });

  test("another organization is asked, full or not", () => {
    const organization = { id: "org_of_tomke" };
    expect(dropVerdict(foreign(10), four, viewer)).toMatchObject({ kind: "request", coming: 4, organization });
    expect(dropVerdict(foreign(99), four, viewer)).toMatchObject({ kind: "request", outcome: { tooMany: 3 } });
  });

  test("a colleague to whom the viewer may give nobody takes nobody", () => {
    expect(dropVerdict(foreign(10), four, { organization: { id: "org_of_tomke" } })).toBeNull();
  });

  test("those who have a caseworker may be put on the waiting list, those who wait are there", () => {
    expect(dropVerdict(column(null, []), four, viewer)).toEqual({ kind: "wait", coming: 3 });
    expect(dropVerdict(column(null, []), four.slice(0, 1), viewer)).toBeNull();
  });
});

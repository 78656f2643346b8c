import { describe, expect, test } from "@jest/globals";
import { areaForKey } from "./area-for-key";
import {
  addArea,
  areaOfDistrict,
  areaOfHome,
  type Draft,
  type DraftArea,
  isApart,
  isComplete,
  mergeArea,
  moveDistrict,
  moveHome,
  removePost,
  setPost,
} from "./draft";
import { draftFigures, grantedPlaces } from "./draft-figures";
import { record, redo, startHistory, undo } from "./edit-history";

function area(code: string, districtIds: string[], staff: Record<string, number>): DraftArea {
  return {
    key: code,
    code,
    name: `Raum ${code}`,
    colour: "BLUE",
    organizationId: "org",
    districtIds,
    accommodationIds: [],
    staff: Object.entries(staff).map(([caseworkerId, fteCasework]) => ({ caseworkerId, fteCasework })),
  };
}

const draft: Draft = {
  name: "Entwurf",
  from: "2027-01-01",
  areas: [area("N", ["west", "mitte"], { ada: 1 }), area("O", ["ost"], { bo: 0.29 })],
};
/** Twenty live in the home in the west. */
const places = [
  { district: { id: "west" }, inFlats: 10, homes: [{ accommodation: { id: "heim" }, persons: 20 }] },
  { district: { id: "mitte" }, inFlats: 60, homes: [] },
  { district: { id: "ost" }, inFlats: 40, homes: [] },
];
const personsOf = (of: Draft) =>
  Object.fromEntries(draftFigures(of, places, 100).areas.map((one) => [one.area.code, one.persons]));

describe("a draft", () => {
  test("a district takes its home along, and every district keeps exactly one area", () => {
    const moved = moveDistrict(draft, "west", "O", ["heim"]);
    expect(personsOf(moved)).toEqual({ N: 60, O: 70 });
    expect(moved.areas.flatMap(({ districtIds }) => districtIds).toSorted()).toEqual(["mitte", "ost", "west"]);
  });

  test("a home put apart stays where it was put, until its district comes there", () => {
    const apart = moveHome(draft, "heim", "west", "O");
    expect(personsOf(apart)).toEqual({ N: 70, O: 60 });
    expect(isApart(apart, "heim")).toBe(true);
    expect(areaOfHome(apart, "heim", "west")?.code).toBe("O");
    const together = moveDistrict(apart, "west", "O", ["heim"]);
    expect(isApart(together, "heim")).toBe(false);
    expect(isApart(moveDistrict(together, "west", "N", ["heim"]), "heim")).toBe(false);
    expect(isApart(moveHome(apart, "heim", "west", "N"), "heim")).toBe(false);
  });

  test("an area that is merged leaves its districts, homes and posts to the other", () => {
    const apart = moveHome(draft, "heim", "west", "O");
    const merged = mergeArea(apart, "O", "N", new Map([["heim", "west"]]));
    expect(
      merged.areas.map(({ code, districtIds, accommodationIds, staff }) => [
        code,
        districtIds,
        accommodationIds,
        staff.length,
      ]),
    ).toEqual([["N", ["west", "mitte", "ost"], [], 2]]);
    expect(mergeArea(draft, "N", "N", new Map())).toBe(draft);
  });

  test("a caseworker has one post", () => {
    const moved = setPost(draft, "O", { caseworkerId: "ada", fteCasework: 0.5 });
    expect(moved.areas.map(({ staff }) => staff)).toEqual([
      [],
      [
        { caseworkerId: "bo", fteCasework: 0.29 },
        { caseworkerId: "ada", fteCasework: 0.5 },
      ],
    ]);
    expect(isComplete(draft)).toBe(true);
    expect(isComplete(moved)).toBe(false);
    expect(removePost(moved, "ada").areas[1]?.staff).toHaveLength(1);
  });

  test("a new area has a letter and a colour of its own", () => {
    const added = addArea(draft, "neu", "Neuer Raum", "org").areas.at(-1);
    expect(added).toMatchObject({ code: "A", colour: "PLUM", districtIds: [] });
    expect(areaOfDistrict(draft, "nirgends")).toBeUndefined();
  });
});

describe("figures of a draft", () => {
  test("what areas lack is not made up by what others have to spare; places are rounded down, but not by the computer", () => {
    const { areas, fteMissing, fteFree, span, persons } = draftFigures(draft, places, 100);
    expect(areas.map(({ capacity }) => capacity)).toEqual([100, 29]);
    expect(persons).toBe(130);
    expect(span).toBe(50);
    expect(fteMissing).toBeCloseTo(0.11);
    expect(fteFree).toBeCloseTo(0.1);
  });

  test("exceptions that were granted count", () => {
    const saved = draft.areas.map(({ staff }) => ({
      staff: staff.map(({ caseworkerId, fteCasework }) => ({ caseworker: { id: caseworkerId }, fteCasework })),
    }));
    const granted = grantedPlaces([{ caseworker: { id: "bo" }, capacity: 35 }], saved, 100);
    expect([...granted]).toEqual([["bo", 6]]);
    expect(draftFigures(draft, places, 100, granted)).toMatchObject({ fteMissing: 0.05 });
  });

  test("without a phase there is no ratio and nothing is needed", () => {
    expect(draftFigures(draft, places, 0)).toMatchObject({ fteNeeded: 0, fteMissing: 0 });
  });
});

describe("keys on the map", () => {
  const areas = [area("M", [], {}), area("MS", [], {}), area("O", [], {})];
  test("a number is a place in the list, a letter goes round among those that begin with it", () => {
    expect(areaForKey(areas, "3", "M")?.code).toBe("O");
    expect(areaForKey(areas, "4", "M")).toBeUndefined();
    expect(areaForKey(areas, "m", "O")?.code).toBe("M");
    expect(areaForKey(areas, "m", "M")?.code).toBe("MS");
    expect(areaForKey(areas, "M", "MS")?.code).toBe("M");
    expect(areaForKey(areas, "x", "M")).toBeUndefined();
    expect(areaForKey(areas, "Tab", "M")).toBeUndefined();
  });
});

describe("steps of editing", () => {
  test("back, forth, and a new step ends the way forth", () => {
    const three = record(record(startHistory(1), 2), 3);
    expect(undo(undo(three)).present).toBe(1);
    expect(undo(undo(undo(three))).present).toBe(1);
    expect(redo(undo(three)).present).toBe(3);
    expect(record(undo(three), 9)).toEqual({ past: [1, 2], present: 9, future: [] });
    expect(record(three, 3)).toBe(three);
  });
});

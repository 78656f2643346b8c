import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { type SplitHousehold, type SplitTarget, splitCaseload } from "./caseload-split.js";

const household = (id: string, persons: number, more: Partial<SplitHousehold> & { languages?: string[] } = {}) => ({
  householdId: id,
  homeId: null,
  vulnerable: false,
  ...more,
  persons: Array.from({ length: persons }, (_, index) => ({
    refugeeId: `${id}-${index}`,
    languages: more.languages ?? [],
    ends: null as string | null,
  })),
});
const target = (id: string, places: number, more: Partial<SplitTarget> = {}): SplitTarget => ({
  caseworkerId: id,
  languages: [],
  isNow: false,
  free: [{ day: "2018-08-01", places }],
  capacity: 100,
  ...more,
});
const said = (households: SplitHousehold[], targets: SplitTarget[]) => {
  const { shares, withoutPlace } = splitCaseload(households, targets);
  const ids = (some: readonly SplitHousehold[]) => some.map((one) => one.householdId).join(" ");
  return Object.fromEntries([
    ...shares.map((share) => [share.caseworkerId, ids(share.households)]),
    ["nobody", ids(withoutPlace)],
  ]);
};

it("keeps homes together and balances what is left free", () => {
  const homes = [
    household("a", 3, { homeId: "h" }),
    household("b", 2, { homeId: "h" }),
    household("c", 4),
    household("d", 1),
  ];
  expect(said(homes, [target("anna", 20), target("bert", 20)])).toEqual({ anna: "a b", bert: "c d", nobody: "" });
});

it("splits a home that nobody has room for, and keeps its parts large", () => {
  const home = ["a", "b", "c"].map((id) => household(id, 2, { homeId: "h" }));
  expect(said(home, [target("anna", 4), target("bert", 3)])).toEqual({ anna: "a b", bert: "c", nobody: "" });
});

it("prefers who speaks the language, and for the vulnerable who answers now", () => {
  const some = [household("a", 2, { languages: ["ara"] }), household("b", 1, { vulnerable: true }), household("c", 1)];
  const targets = [target("anna", 9), target("bert", 5, { languages: ["ara"] }), target("now", 2, { isNow: true })];
  expect(said(some, targets)).toEqual({ anna: "c", bert: "a", now: "b", nobody: "" });
});

it("counts every day, and names who finds no place", () => {
  const planned = target("anna", 5, {
    free: [
      { day: "2018-08-01", places: 5 },
      { day: "2018-10-01", places: 1 },
    ],
  });
  const leaving = household("b", 3);
  const soon = { ...leaving, persons: leaving.persons.map((one) => ({ ...one, ends: "2018-10-01" })) };
  expect(said([household("a", 2), soon], [planned])).toEqual({ anna: "b", nobody: "a" });
});

it("never breaks a household or a capacity, forgets nobody, and answers alike in whatever order it is asked", () => {
  const days = ["2018-08-01", "2018-09-01", "2019-01-01"];
  const households = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 6 }),
      homeId: fc.constantFrom(null, null, "h1", "h2"),
      vulnerable: fc.boolean(),
      language: fc.constantFrom("ara", "tir", "fas"),
      ends: fc.constantFrom(null, ...days.slice(1)),
    }),
    { maxLength: 25 },
  );
  const targets = fc.array(
    fc.record({ places: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)), language: fc.constantFrom("ara", "tir") }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(households, targets, (some, able) => {
      const all = some.map(({ size, homeId, vulnerable, language, ends }, index) => {
        const one = household(`h${String(index).padStart(2, "0")}`, size, {
          homeId,
          vulnerable,
          languages: [language],
        });
        return { ...one, persons: one.persons.map((person) => ({ ...person, ends })) };
      });
      const takers = able.map(({ places, language }, index) =>
        target(`w${index}`, 0, {
          languages: [language],
          free: days.map((day, at) => ({ day, places: places[at] ?? 0 })),
        }),
      );
      const split = splitCaseload(all, takers);
      const placed = [...split.shares.flatMap((share) => share.households), ...split.withoutPlace];
      expect(placed.map((one) => one.householdId).sort()).toEqual(all.map((one) => one.householdId));
      for (const share of split.shares) {
        const { free } = takers.find((one) => one.caseworkerId === share.caseworkerId) as SplitTarget;
        for (const { day, places } of free) {
          const persons = share.households
            .flatMap((one) => one.persons)
            .filter(({ ends }) => ends === null || day < ends);
          expect(persons.length === 0 || persons.length <= places).toBe(true);
        }
      }
      const again = splitCaseload(all.toReversed(), takers);
      expect(again).toEqual(split);
    }),
  );
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type CaseToAdopt, type FreePlaces, fitIntoCapacity } from "./fit-into-capacity.js";

const day = "2018-09-01";

const person = (id: string, more: Partial<CaseToAdopt> = {}): CaseToAdopt => ({
  refugeeId: id,
  householdId: id.replace(/\d$/, ""),
  caseworkerId: "anna",
  vulnerable: false,
  plannedEnds: null,
  currentId: null,
  currentEnds: null,
  ...more,
});
const keeps = { currentId: "anna" };
const free = (places: number, on = day): FreePlaces => ({ caseworkerId: "anna", day: on, free: places });

const toOf = (cases: readonly CaseToAdopt[], places: readonly FreePlaces[]) => {
  const { changes, waiting } = fitIntoCapacity(cases, places);
  return {
    changes: Object.fromEntries(changes.map((one) => [one.refugeeId, [one.toCaseworkerId, one.ends]])),
    waiting,
  };
};

describe("a plan that does not fit", () => {
  it("keeps the vulnerable first, then those who stay, and leaves whole households", () => {
    const cases = [
      person("new1"),
      person("stays1", keeps),
      person("frail1", { vulnerable: true }),
      person("pair1", keeps),
      person("pair2", keeps),
    ];
    expect(toOf(cases, [free(2)])).toEqual({
      changes: { frail1: ["anna", null], pair1: [null, null], pair2: [null, null] },
      waiting: 3,
    });
  });

  it("lets a smaller household take a place that is too small for a larger one", () => {
    const cases = [person("big1", keeps), person("big2", keeps), person("small1")];
    expect(toOf(cases, [free(1)])).toEqual({
      changes: { big1: [null, null], big2: [null, null], small1: ["anna", null] },
      waiting: 2,
    });
  });

  it("ends with the places that end, the last first", () => {
    const cases = [person("a1", keeps), person("b1"), person("c1", { plannedEnds: "2018-11-01" })];
    expect(toOf(cases, [free(3), free(1, "2019-01-01")])).toEqual({
      changes: { b1: ["anna", "2019-01-01"], c1: ["anna", "2018-11-01"] },
      waiting: 0,
    });
    expect(toOf(cases, [free(3), free(0, "2018-10-01")]).changes.a1).toEqual(["anna", "2018-10-01"]);
  });

  it("takes from whom nobody is left, and leaves who keeps theirs alone", () => {
    const cases = [person("gone1", { caseworkerId: null, currentId: "bert" }), person("stays1", keeps)];
    expect(toOf(cases, [free(5)])).toEqual({ changes: { gone1: [null, null] }, waiting: 1 });
  });
});

it("never exceeds what is free on any day, and tears no household", () => {
  const ends = fc.constantFrom(null, "2018-10-01", "2018-12-01", "2019-03-01");
  const cases = fc.array(
    fc.record({
      household: fc.nat(9),
      caseworker: fc.constantFrom("anna", "bert"),
      stays: fc.boolean(),
      vulnerable: fc.boolean(),
      ends,
    }),
    { maxLength: 30 },
  );
  const places = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8));
  const days = [day, "2018-10-15", "2019-01-01", "2019-06-01"];
  fc.assert(
    fc.property(cases, places, (drawn, counts) => {
      const all = drawn.map(
        ({ household, caseworker, stays, vulnerable, ends: end }, at): CaseToAdopt => ({
          refugeeId: String(at),
          householdId: String(household),
          caseworkerId: caseworker,
          vulnerable,
          plannedEnds: end,
          currentId: stays ? caseworker : null,
          currentEnds: stays ? end : null,
        }),
      );
      const given = ["anna", "bert"].flatMap((caseworkerId) =>
        days.map((on, at) => ({ caseworkerId, day: on, free: counts[at] ?? 0 })),
      );
      const { changes } = fitIntoCapacity(all, given);
      const changed = new Map(changes.map((one) => [one.refugeeId, one]));
      const hasOn = (one: CaseToAdopt, on: string): boolean => {
        const change = changed.get(one.refugeeId);
        const [who, end] = change ? [change.toCaseworkerId, change.ends] : [one.currentId, one.currentEnds];
        return who === one.caseworkerId && (end === null || end > on);
      };
      for (const { caseworkerId, day: on, free: most } of given) {
        expect(all.filter((one) => one.caseworkerId === caseworkerId && hasOn(one, on)).length).toBeLessThanOrEqual(
          most,
        );
      }
      for (const one of all) {
        const others = all.filter(
          (other) => other.householdId === one.householdId && other.caseworkerId === one.caseworkerId,
        );
        expect(new Set(others.map((other) => hasOn(other, day))).size).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});

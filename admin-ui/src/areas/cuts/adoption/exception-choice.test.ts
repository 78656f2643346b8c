import { expect, test } from "@jest/globals";
import { type Entered, exceptionChoices, isComplete, leftWaiting, needlessNow } from "./exception-choice";

const needs = (ada: number, cem: number) => [
  { caseworker: { id: "a", name: "Ada" }, over: ada },
  { caseworker: { id: "b", name: "Bo" }, over: 0 },
  { caseworker: { id: "c", name: "Cem" }, over: cem },
];

test("who is not granted an exception leaves people on the waiting list; a granted one needs its reason", () => {
  const granting = (terms: { reason?: string }): Entered =>
    new Map([["a", { name: "Ada", confirmed: 18, extraPlaces: 10, ...terms }]]);
  const choices = exceptionChoices(needs(18, 5), "2018-09-01", new Map());
  expect(choices.map(({ name, extraPlaces, until }) => [name, extraPlaces, until])).toEqual([
    ["Ada", 18, "2019-02-28"],
    ["Cem", 5, "2019-02-28"],
  ]);
  expect(leftWaiting(choices)).toBe(23);
  const granted = exceptionChoices(needs(18, 5), "2018-09-01", granting({}));
  expect(leftWaiting(granted)).toBe(13);
  expect(granted.every(isComplete)).toBe(false);
  expect(exceptionChoices(needs(18, 5), "2018-09-01", granting({ reason: "Beschluss" })).every(isComplete)).toBe(true);
});

test("computed anew, the words stay; another number is confirmed anew; what nobody needs any more is named", () => {
  const entered: Entered = new Map([
    ["a", { name: "Ada", confirmed: 18, reason: "Beschluss vom Mai" }],
    ["c", { name: "Cem", confirmed: 5, reason: "Bis die Stelle besetzt ist", until: "2018-12-31" }],
  ]);
  const anew = exceptionChoices(needs(20, 5), "2018-10-01", entered);
  expect(anew).toMatchObject([
    { granted: false, confirmedBefore: 18, extraPlaces: 20, until: "2019-03-31", reason: "Beschluss vom Mai" },
    { granted: true, confirmedBefore: null, extraPlaces: 5, until: "2018-12-31", reason: "Bis die Stelle besetzt ist" },
  ]);
  expect(needlessNow(entered, anew)).toEqual([]);
  expect(needlessNow(entered, exceptionChoices(needs(18, 0), "2018-09-01", entered))).toEqual(["Cem"]);
});

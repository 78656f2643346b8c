import { expect, test } from "@jest/globals";
import { exceptionChoices, isComplete, leftWaiting } from "./exception-choice";

test("who is not granted an exception leaves people on the waiting list; a granted one needs its reason", () => {
  const choices = exceptionChoices(
    [
      { caseworker: { id: "a", name: "Ada" }, over: 18 },
      { caseworker: { id: "b", name: "Bo" }, over: 0 },
      { caseworker: { id: "c", name: "Cem" }, over: 5 },
    ],
    "2018-09-01",
  );
  expect(choices.map(({ name, extraPlaces, until }) => [name, extraPlaces, until])).toEqual([
    ["Ada", 18, "2019-02-28"],
    ["Cem", 5, "2019-02-28"],
  ]);
  expect(leftWaiting(choices)).toBe(23);
  const granted = choices.map((choice) => ({ ...choice, granted: choice.name === "Ada", extraPlaces: 10 }));
  expect(leftWaiting(granted)).toBe(13);
  expect(granted.every(isComplete)).toBe(false);
  expect(granted.map((choice) => ({ ...choice, reason: "Beschluss" })).every(isComplete)).toBe(true);
});

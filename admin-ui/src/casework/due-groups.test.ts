import { expect, it } from "@jest/globals";
import { dueGroup } from "./due-groups";

it.each([
  ["2018-07-30", "overdue"],
  ["2018-07-31", "today"],
  ["2018-08-01", "week"],
  ["2018-08-07", "week"],
  ["2018-08-08", "later"],
] as const)("what is due on %s is on 2018-07-31 %s", (dueOn, group) => {
  expect(dueGroup(dueOn, "2018-07-31")).toBe(group);
});

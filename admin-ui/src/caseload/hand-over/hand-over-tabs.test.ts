import { expect, test } from "@jest/globals";
import { chosenTab, filterOf, handOverTabs } from "./hand-over-tabs";

test("an organization sees what it was asked first, the steering office all that is open", () => {
  const own = handOverTabs({ role: "ASSOCIATION_ADMIN" });
  const steering = handOverTabs({ role: "STEERING" });
  expect(filterOf(chosenTab(own, undefined), "org_1")).toEqual({ status: "OPEN", toOrganizationId: "org_1" });
  expect(filterOf(chosenTab(steering, undefined), "org_1")).toEqual({ status: "OPEN" });
});

test("a tab that the viewer does not have leads to the first one", () => {
  const steering = handOverTabs({ role: "STEERING" });
  expect(chosenTab(steering, "ausgehend")).toBe("offen");
  expect(chosenTab(steering, "abgelehnt")).toBe("abgelehnt");
});

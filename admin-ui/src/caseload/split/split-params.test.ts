import { expect, test } from "@jest/globals";
import { splitParams } from "./split-params";

test("an empty address proposes all colleagues, from today", () => {
  expect(splitParams({}, "2026-11-22")).toEqual({
    occasion: "urlaub",
    day: "2026-11-22",
    recipients: null,
    rest: "bleiben",
  });
});

test("the address keeps occasion, day, recipients and the fate of the rest; a past day is today", () => {
  const address = { anlass: "krankheit", ab: "2026-12-01", an: "cw_1,cw_2", rest: "warten" };
  expect(splitParams(address, "2026-11-22")).toEqual({
    occasion: "krankheit",
    day: "2026-12-01",
    recipients: ["cw_1", "cw_2"],
    rest: "warten",
  });
  expect(splitParams({ ab: "2020-01-01", an: "keine" }, "2026-11-22")).toMatchObject({ day: "2026-11-22" });
});

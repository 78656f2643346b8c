import { expect, test } from "@jest/globals";
import { journalFilter } from "./journal-params";

test("what the address asks of the journal, without what it cannot mean", () => {
  expect(journalFilter({ art: "uebergabe", fachkraft: "cw_1", seit: "2026-11-01" })).toEqual({
    kind: "HAND_OVER",
    caseworkerId: "cw_1",
    since: "2026-11-01",
  });
  expect(journalFilter({ art: "toString", seit: "gestern" })).toEqual({});
  expect(journalFilter({})).toEqual({});
});

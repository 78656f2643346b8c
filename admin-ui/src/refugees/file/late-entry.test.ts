import { expect, test } from "@jest/globals";
import { entryOf } from "./late-entry";

const entry = (recordedAt: string, knownSince = recordedAt) => entryOf({ from: "2018-09-01", recordedAt, knownSince });

test("an entry is late when it was made after its first day, by the calendar of Germany", () => {
  expect(entry("2018-09-01T20:00:00Z")).toEqual({ day: "2018-09-01", late: false });
  expect(entry("2018-08-15T10:00:00Z")).toEqual({ day: "2018-08-15", late: false });
  expect(entry("2018-09-01T22:30:00Z")).toEqual({ day: "2018-09-02", late: true });
});

test("whoever only ends a period later makes no late entry of it", () => {
  expect(entry("2018-09-01T10:00:00Z", "2020-01-01T10:00:00Z").late).toBe(false);
});

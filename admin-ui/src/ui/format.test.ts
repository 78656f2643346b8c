import { describe, expect, test } from "@jest/globals";
import { addDays, addMonths, daysBetween, isDay, readDay } from "./day";
import {
  formatDay,
  formatDayOfYear,
  formatDayWithWeekday,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRatio,
  formatSigned,
} from "./format";

describe("days", () => {
  test("only real calendar days are days", () => {
    expect(isDay("2018-02-28")).toBe(true);
    expect(isDay("2018-02-30")).toBe(false);
    expect(isDay("01.09.2018")).toBe(false);
    expect(isDay(undefined)).toBe(false);
  });

  test("arithmetic crosses months, leap days and the change to summer time", () => {
    expect(addDays("2018-08-31", 1)).toBe("2018-09-01");
    expect(addDays("2020-03-01", -1)).toBe("2020-02-29");
    expect(addDays("2018-03-24", 2)).toBe("2018-03-26");
    expect(daysBetween("2018-07-31", "2018-09-01")).toBe(32);
    expect(daysBetween("2018-09-01", "2018-07-31")).toBe(-32);
    expect(addMonths("2018-01-31", 1)).toBe("2018-02-28");
    expect(addMonths("2018-01-15", -2)).toBe("2017-11-15");
  });

  test("typed days are read as Germans write them", () => {
    expect(readDay("1.9.2018")).toBe("2018-09-01");
    expect(readDay(" 01.09.18 ")).toBe("2018-09-01");
    expect(readDay("2018-09-01")).toBe("2018-09-01");
    for (const text of ["1 Sep 2018", "01 Sept 18", "1 September 2018", "1sep2018"]) {
      expect(readDay(text)).toBe("2018-09-01");
    }
    expect(readDay("31.02.2018")).toBeNull();
    expect(readDay("1 Foo 2018")).toBeNull();
    expect(readDay("1/9/2018")).toBeNull();
    expect(readDay("heute")).toBeNull();
  });
});

describe("formats", () => {
  test("dates in both languages", () => {
    expect(formatDay("2018-09-01", "de")).toBe("01.09.2018");
    expect(formatDay("2018-09-01", "en")).toMatch(/^1 Sept? 2018$/);
    expect(formatDayOfYear("2018-09-01", "de")).toBe("01.09.");
    expect(formatDayWithWeekday("2018-09-01", "de")).toBe("Sa, 01.09.2018");
    expect(formatDayWithWeekday("2018-09-01", "de", "long")).toBe("Samstag, 01.09.2018");
    expect(formatMonth("2018-09-01", "de")).toBe("September 2018");
    expect(formatMonth("2018-09-01", "de", "short")).toBe("Sep\u00a018");
    expect(formatPeriod("2018-09-01", null, "de")).toBe("seit 01.09.2018");
    expect(formatPeriod("2018-09-01", "2018-12-31", "de")).toBe("01.09.2018 – 31.12.2018");
  });

  test("figures", () => {
    expect(formatNumber(1234, "de")).toBe("1.234");
    expect(formatNumber(3.69, "de", 2)).toBe("3,69");
    expect(formatPercent(0.23, "de")).toBe("23\u00a0%");
    expect(formatPercent(0.553, "en", 1)).toBe("55.3%");
    expect(formatRatio(369, 3)).toBe("1:123");
    expect(formatRatio(12, 0)).toBe("–");
    expect(formatSigned(-3, "de")).toBe("−3");
    expect(formatSigned(0, "de")).toBe("±0");
  });
});

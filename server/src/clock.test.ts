import { expect, it } from "@jest/globals";
import { dateOf } from "./clock.js";

it.each([
  ["2018-07-31T21:59:59Z", "2018-07-31"],
  ["2018-07-31T22:00:00Z", "2018-08-01"],
  ["2018-12-31T22:59:59Z", "2018-12-31"],
  ["2018-12-31T23:00:00Z", "2019-01-01"],
])("%s is on %s in Germany", (instant, date) => expect(dateOf(new Date(instant))).toBe(date));

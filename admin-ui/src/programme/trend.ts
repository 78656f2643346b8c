import { addMonths, type Day } from "../ui/day";

export interface TrendPoint {
  on: Day;
  refugeesInCare: number;
  cityDesignated: number;
  selfRented: number;
}

/** The server gives at most this many firsts of months. */
const MOST_MONTHS = 240;

/** From the programme's first day to the chosen one; early on a whole year, so that there is a line to see. */
export function trendStretch(start: Day, on: Day, today: Day): { from: Day; until: Day } {
  const firstYear = addMonths(start, 12) < today ? addMonths(start, 12) : today;
  const until = on > firstYear ? on : firstYear;
  const earliest = addMonths(until, 1 - MOST_MONTHS);
  return { from: start > earliest ? start : earliest, until };
}

/** The firsts of months, closed by the chosen day itself, so that the last figure is the one of the key figures. */
export function withChosenDay(points: readonly TrendPoint[], chosen: TrendPoint): TrendPoint[] {
  const last = points.at(-1);
  return last === undefined || last.on < chosen.on ? [...points, chosen] : [...points];
}

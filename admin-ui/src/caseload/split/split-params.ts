import type { UrlParams } from "../../app/url-params";
import { type Day, isDay } from "../../ui/day";
import type { RestFate } from "./split-plan";

export const OCCASIONS = ["urlaub", "krankheit", "ausscheiden", "anderes"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Everything about a hand-over of a whole caseload that the address keeps; who goes where is typed work and stays here. */
export interface SplitParams {
  occasion: Occasion;
  day: Day;
  /** Null: nobody chosen yet, so that all colleagues are proposed. */
  recipients: readonly string[] | null;
  rest: RestFate;
}

export function splitParams({ anlass, ab, an, rest }: UrlParams, today: Day): SplitParams {
  return {
    occasion: OCCASIONS.find((known) => known === anlass) ?? "urlaub",
    day: isDay(ab) && ab > today ? ab : today,
    recipients: an === undefined ? null : an.split(",").filter((id) => id !== ""),
    rest: rest === "warten" ? "warten" : "bleiben",
  };
}

import { useCallback } from "react";
import { type Day, isDay } from "../ui/day";
import { useSession } from "./session";
import { useUrlParams } from "./url-params";

export interface ChosenDay {
  /** The day everything on the page is about. */
  on: Day;
  today: Day;
  isToday: boolean;
  /** null goes back to today. Stepping replaces the address; a deliberate jump is a step of the history. */
  setDay: (day: Day | null, options?: { push?: boolean }) => void;
}

/** The day lives in the address as `on`; without it the page shows today. */
export function useDay(): ChosenDay {
  const { today } = useSession();
  const [params, setParams] = useUrlParams();
  const on = isDay(params.on) ? params.on : today;
  const setDay = useCallback<ChosenDay["setDay"]>(
    (day, options) => setParams({ on: day === today ? undefined : (day ?? undefined) }, options),
    [setParams, today],
  );
  return { on, today, isToday: on === today, setDay };
}

import { useState } from "react";
import type { Day } from "../ui/day";

export interface Shown<Data> {
  data: Data;
  /** The day the data are about; masked fragments must be read with it. */
  on: Day;
}

/** While another day loads, a page goes on showing the last one: data and their day stay together. */
export function useShown<Data>(data: Data | undefined, on: Day): Shown<Data> | null {
  const [shown, setShown] = useState<Shown<Data> | null>(null);
  if (data === undefined || (shown?.data === data && shown.on === on)) return shown;
  const next = { data, on };
  setShown(next);
  return next;
}

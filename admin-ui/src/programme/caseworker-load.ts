import type { LoadOfDay } from "./load-state";

/** A caseworker's figures in the words of the load bar. */
export function loadOf(row: { assigned: number; ratioPlaces: number; capacity: number }): LoadOfDay {
  return { load: row.assigned, ratioPlaces: row.ratioPlaces, capacity: row.capacity };
}

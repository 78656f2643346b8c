import { addDays, type Day } from "../ui/day";
import { loadOf } from "./caseworker-load";
import { loadState } from "./load-state";
import type { TaskPanel_HomeFragment, TaskPanel_OverviewFragment } from "./task-panel.generated";

/** How far ahead an exception that runs out is worth a word. */
export const EXCEPTION_NOTICE_DAYS = 60;

export interface OpenTasks {
  waiting: number;
  /** Caseworkers without a free place. */
  full: number;
  /** Caseworkers over the ratio who still have a place. */
  over: number;
  /** Exceptions whose last day is near, and the nearest of these days. */
  endingExceptions: { count: number; first: Day } | null;
  blockedHomes: { homes: readonly TaskPanel_HomeFragment[]; persons: number };
}

/** What somebody has to settle on a day, as far as the figures of that day tell. */
export function openTasks(
  overview: TaskPanel_OverviewFragment,
  homes: readonly TaskPanel_HomeFragment[],
  on: Day,
): OpenTasks {
  const states = overview.caseworkers.map((row) => loadState(loadOf(row)));
  const ends = overview.caseworkers
    .flatMap(({ caseworker }) => caseworker.exceptions.map(({ until }) => until))
    .filter((until) => until <= addDays(on, EXCEPTION_NOTICE_DAYS))
    .sort();
  const blocked = homes.filter(isBlockedAndInUse);
  return {
    waiting: overview.withoutCaseworker,
    full: states.filter((state) => state === "full" || state === "beyond").length,
    over: states.filter((state) => state === "over").length,
    endingExceptions: ends[0] === undefined ? null : { count: ends.length, first: ends[0] },
    blockedHomes: { homes: blocked, persons: blocked.reduce((sum, home) => sum + home.inCare, 0) },
  };
}

/** A home none of whose places may be newly occupied, and where persons in care still live. */
function isBlockedAndInUse(home: TaskPanel_HomeFragment): boolean {
  return home.places > 0 && home.blockedPlaces >= home.places && home.inCare > 0;
}

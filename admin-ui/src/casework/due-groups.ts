import { addDays, type Day } from "../ui/day";

export const DUE_GROUPS = ["overdue", "today", "week", "later"] as const;
type DueGroup = (typeof DUE_GROUPS)[number];

/** How pressing a task is, on a day. */
export function dueGroup(dueOn: Day, today: Day): DueGroup {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}

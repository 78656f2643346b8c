import { CalendarClock, HeartHandshake, House, ListTodo, type LucideIcon } from "lucide-react";

export const TASK_KINDS = ["TASK", "HOME_VISIT", "APPOINTMENT", "REFERRAL"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const isTaskKind = (word: string | undefined): word is TaskKind => TASK_KINDS.some((kind) => kind === word);

export const TASK_ICONS: Record<TaskKind, LucideIcon> = {
  TASK: ListTodo,
  HOME_VISIT: House,
  APPOINTMENT: CalendarClock,
  REFERRAL: HeartHandshake,
};

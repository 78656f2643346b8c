import { CalendarClock, CircleArrowUp, Clock, House, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDoesCasework } from "../app/casework";
import { boardPath } from "../caseload/paths";
import { accommodationPath, accommodationsPath } from "../housing/paths";
import { refugeesPath } from "../refugees/paths";
import type { Day } from "../ui/day";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { type TaskItem, TaskList } from "../ui/task-list";
import { EXCEPTION_NOTICE_DAYS, type OpenTasks, openTasks } from "./open-tasks";
import { caseworkersPath } from "./paths";
import type { TaskPanel_HomeFragment, TaskPanel_OverviewFragment } from "./task-panel.generated";

interface TaskPanelProps {
  overview: TaskPanel_OverviewFragment;
  homes: readonly TaskPanel_HomeFragment[];
  on: Day;
  /** On the board the waiting list can be worked off; on a past day there is only the list to read. */
  canPlan: boolean;
}

/** What has to be settled on the chosen day, each with the way to its rows. */
export function TaskPanel({ overview, homes, on, canPlan }: TaskPanelProps) {
  const { t } = useTranslation("programme");
  const items = useTaskItems(openTasks(overview, homes, on), canPlan);
  return (
    <Panel title={t("tasks.title")}>
      {items.length > 0 ? <TaskList items={items} /> : <EmptyState>{t("tasks.none")}</EmptyState>}
    </Panel>
  );
}

function useTaskItems(
  { waiting, full, over, endingExceptions, blockedHomes }: OpenTasks,
  canPlan: boolean,
): TaskItem[] {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const doesCasework = useDoesCasework();
  const wayToWaiting = canPlan ? boardPath() : refugeesPath({ wartet: "ja" });
  const items: TaskItem[] = [];
  if (waiting > 0) {
    items.push({
      id: "waiting",
      icon: Clock,
      tone: "warn",
      label: t("tasks.waiting"),
      note: t("tasks.waitingNote"),
      count: format.number(waiting),
      to: doesCasework ? wayToWaiting : undefined,
    });
  }
  if (full > 0) {
    items.push({
      id: "full",
      icon: Users,
      tone: "crit",
      label: t("tasks.full"),
      note: t("tasks.fullNote"),
      count: format.number(full),
      to: caseworkersPath({ stand: "voll" }),
    });
  }
  if (over > 0) {
    items.push({
      id: "over",
      icon: CircleArrowUp,
      tone: "warn",
      label: t("tasks.over"),
      note: t("tasks.overNote"),
      count: format.number(over),
      to: caseworkersPath({ stand: "ueber-soll" }),
    });
  }
  if (endingExceptions) {
    items.push({
      id: "exceptions",
      icon: CalendarClock,
      tone: "info",
      label: t("tasks.exceptions"),
      note: t("tasks.exceptionsNote", { days: EXCEPTION_NOTICE_DAYS, day: format.day(endingExceptions.first) }),
      count: format.number(endingExceptions.count),
      to: caseworkersPath({ stand: "ausnahme" }),
    });
  }
  const onlyHome = blockedHomes.homes.length === 1 ? blockedHomes.homes[0] : undefined;
  if (blockedHomes.persons > 0) {
    items.push({
      id: "blocked",
      icon: House,
      tone: "warn",
      label: t("tasks.blocked"),
      note: onlyHome?.name ?? t("tasks.blockedNote", { count: blockedHomes.homes.length }),
      count: format.number(blockedHomes.persons),
      to: onlyHome ? accommodationPath(onlyHome.id) : accommodationsPath(),
    });
  }
  return items;
}

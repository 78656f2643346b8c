import { Button } from "@mantine/core";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useFormat } from "../ui/format";
import { Chip } from "../ui/status";
import { TASK_ICONS } from "./task-kinds";
import type { TaskFragment } from "./tasks.generated";
import styles from "./tasks.module.css";
import { useTaskTexts } from "./texts";
import { useTaskActions } from "./use-task-actions";

interface TaskItemProps {
  task: TaskFragment;
  onEdit: () => void;
  /** For whom, where that is not clear from the page. */
  person?: ReactNode;
}

/** One thing to do, or done, with what the viewer may do about it. */
export function TaskItem({ task, onEdit, person }: TaskItemProps) {
  const { t } = useTaskTexts();
  const actions = useTaskActions();
  const Icon = TASK_ICONS[task.kind];
  const { text } = task;
  return (
    <li className={styles.task}>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p>{text}</p>
        <div className={styles.facts}>
          {person}
          <span>{t(`kind.${task.kind}`)}</span>
          {task.referralPartner && <span>{t("item.to", { partner: task.referralPartner.name })}</span>}
          <When task={task} />
          {task.isOverdue && <Chip tone="crit">{t("item.overdue")}</Chip>}
        </div>
      </div>
      <div className={styles.actions}>
        {task.viewerCanChange && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<Check size={14} aria-hidden="true" />}
              loading={actions.busy}
              aria-label={t("item.completeLabel", { text })}
              onClick={() => void actions.complete(task)}
            >
              {t("item.complete")}
            </Button>
            <Button size="xs" variant="default" aria-label={t("item.editLabel", { text })} onClick={onEdit}>
              {t("item.edit")}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={actions.busy}
              aria-label={t("item.cancelLabel", { text })}
              onClick={() => void actions.cancel(task)}
            >
              {t("item.cancel")}
            </Button>
          </>
        )}
        {task.viewerCanReopen && (
          <Button
            size="xs"
            variant="default"
            loading={actions.busy}
            aria-label={t("item.reopenLabel", { text })}
            onClick={() => void actions.reopen(task)}
          >
            {t("item.reopen")}
          </Button>
        )}
      </div>
    </li>
  );
}

function When({ task }: Pick<TaskItemProps, "task">) {
  const { t } = useTaskTexts();
  const format = useFormat();
  if (task.closedOn === null) {
    const day = format.day(task.dueOn);
    return <time dateTime={task.dueOn}>{task.dueAt ? t("item.at", { day, time: task.dueAt }) : day}</time>;
  }
  const day = format.day(task.closedOn);
  if (task.status === "CANCELLED") return <span>{t("item.cancelled", { day })}</span>;
  return (
    <span>{task.closedByName ? t("item.doneBy", { day, name: task.closedByName }) : t("item.done", { day })}</span>
  );
}

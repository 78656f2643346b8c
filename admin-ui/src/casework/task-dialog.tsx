import { Modal } from "@mantine/core";
import { TaskForm } from "./task-form";
import type { TaskFragment } from "./tasks.generated";
import { useTaskTexts } from "./texts";

interface TaskDialogProps {
  opened: boolean;
  /** To plan one for. */
  refugeeId: string;
  /** To change; null: a new one. */
  task: TaskFragment | null;
  onClose: () => void;
}

export function TaskDialog({ opened, onClose, ...form }: TaskDialogProps) {
  const { t } = useTaskTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(form.task ? "form.change" : "form.plan")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <TaskForm {...form} onClose={onClose} />
    </Modal>
  );
}

import { Modal } from "@mantine/core";
import type { Day } from "../../../ui/day";
import { useCutTexts } from "../texts";
import { NewDraftForm } from "./new-draft-form";

interface NewDraftDialogProps {
  opened: boolean;
  /** What a draft can begin with; the first is offered. */
  cuts: readonly { id: string; name: string }[];
  today: Day;
  onClose: () => void;
}

export function NewDraftDialog({ opened, ...form }: NewDraftDialogProps) {
  const { t } = useCutTexts();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t("new.title")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <NewDraftForm {...form} />
    </Modal>
  );
}

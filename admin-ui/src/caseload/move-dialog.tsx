import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Day } from "../ui/day";
import { MoveForm } from "./move-form";
import { type MovedCard, personsOf } from "./selection";

interface MoveDialogProps {
  opened: boolean;
  cards: readonly MovedCard[];
  /** The caseworker chosen in the address, or the waiting list. */
  target: string | undefined;
  onTarget: (target: string) => void;
  firstDay: Day;
  onClose: () => void;
  onMoved: () => void;
}

/** "Move to …": the one way to give cases to somebody else, whether by key, button or drag. */
export function MoveDialog({ opened, onClose, ...form }: MoveDialogProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={opened && form.cards.length > 0}
      onClose={onClose}
      size={640}
      title={t("move.title", { count: personsOf(form.cards) })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <MoveForm {...form} onCancel={onClose} />
    </Modal>
  );
}

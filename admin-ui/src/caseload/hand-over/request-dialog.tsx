import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Day } from "../../ui/day";
import { type MovedCard, personsOf } from "../selection";
import { RequestForm } from "./request-form";

interface RequestDialogProps {
  opened: boolean;
  cards: readonly MovedCard[];
  /** The organization chosen in the address. */
  organizationId: string | undefined;
  onOrganization: (organizationId: string | undefined) => void;
  firstDay: Day;
  onClose: () => void;
  onRequested: () => void;
}

/** Asks another organization to take households over. It decides, and chooses the caseworker. */
export function RequestDialog({ opened, onClose, ...form }: RequestDialogProps) {
  const { t } = useTranslation(["caseload", "ui"]);
  return (
    <Modal
      opened={opened && form.cards.length > 0}
      onClose={onClose}
      size={560}
      title={t("handOver.requestTitle", { count: personsOf(form.cards) })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <RequestForm {...form} onCancel={onClose} />
    </Modal>
  );
}

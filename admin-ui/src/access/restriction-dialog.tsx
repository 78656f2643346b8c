import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LiftForm } from "./lift-form";
import { RestrictForm } from "./restrict-form";
import type { RestrictedFile } from "./restriction-columns";

interface RestrictionDialogProps {
  /** As it stands in the address. */
  what: string | undefined;
  /** Which file; null if the address names none that is restricted. */
  file: RestrictedFile | null;
  onClose: () => void;
}

/** Restricts a file, changes who may read it, or lifts that. */
export function RestrictionDialog({ what, file, onClose }: RestrictionDialogProps) {
  const { t } = useTranslation(["access", "ui"]);
  const closeButtonProps = { "aria-label": t("ui:close") };
  if (what === "sperren" || (what === "aendern" && file)) {
    const changed = what === "aendern" ? file : null;
    const title = changed ? t("restriction.changeOf", { file: changed.fileNumber }) : t("restriction.openTitle");
    return (
      <Modal opened onClose={onClose} title={title} closeButtonProps={closeButtonProps}>
        <RestrictForm key={changed?.id} file={changed} onClose={onClose} />
      </Modal>
    );
  }
  if (what === "aufheben" && file) {
    const title = t("restriction.liftOf", { file: file.fileNumber });
    return (
      <Modal opened onClose={onClose} title={title} closeButtonProps={closeButtonProps}>
        <LiftForm fileNumber={file.fileNumber} onClose={onClose} />
      </Modal>
    );
  }
  return null;
}

import { Modal } from "@mantine/core";
import { useCutTexts } from "../texts";
import { OptimiseForm, type OptimiseFormProps } from "./optimise-form";

export function OptimiseDialog({ opened, ...form }: OptimiseFormProps & { opened: boolean }) {
  const { t } = useCutTexts();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      size={600}
      title={t("optimise.title")}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <OptimiseForm {...form} />
    </Modal>
  );
}

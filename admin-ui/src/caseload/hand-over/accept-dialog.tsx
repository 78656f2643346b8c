import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AcceptForm, type AcceptProps } from "./accept-form";

/** Takes the households over and gives them to a caseworker of the own organization. */
export function AcceptDialog({ opened, ...form }: AcceptProps & { opened: boolean }) {
  const { t } = useTranslation(["caseload", "ui"]);
  const { casesCount, fromOrganization } = form.request;
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      size={640}
      title={t("handOver.acceptTitle", { count: casesCount, organization: fromOrganization.shortName })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <AcceptForm {...form} />
    </Modal>
  );
}

import { useMutation } from "@apollo/client/react";
import { ActionIcon, Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Trash2 } from "lucide-react";
import { errorCode } from "../../../app/error-sentence";
import { toastDone, toastFailed } from "../../../ui/toast";
import { DeleteAreaCutDraftDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./cut-list.module.css";

/** A draft changes nothing for anybody, but hours of work may be in it: it asks once. */
export function DeleteDraftButton({ cut }: { cut: { id: string; name: string; version: number } }) {
  const { t } = useCutTexts();
  const [asking, asks] = useDisclosure(false);
  const [remove, { loading }] = useMutation(DeleteAreaCutDraftDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const confirm = async () => {
    try {
      const { data } = await remove({ variables: { input: { id: cut.id, version: cut.version } } });
      const stopped = data?.deleteAreaCutDraft.userErrors ?? [];
      for (const { message } of stopped) toastFailed(message);
      if (stopped.length === 0) toastDone(t("delete.done", { name: cut.name }));
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
    asks.close();
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={styles.delete}
        aria-label={t("delete.label", { name: cut.name })}
        onClick={asks.open}
      >
        <Trash2 size={16} aria-hidden="true" />
      </ActionIcon>
      <Modal
        opened={asking}
        onClose={asks.close}
        title={t("delete.title", { name: cut.name })}
        closeButtonProps={{ "aria-label": t("ui:close") }}
      >
        <p>{t("delete.sentence")}</p>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={asks.close} data-autofocus>
            {t("ui:cancel")}
          </Button>
          <Button color="red" loading={loading} onClick={() => void confirm()}>
            {t("delete.submit")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

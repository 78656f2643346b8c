import { useMutation } from "@apollo/client/react";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import { RevokeApiTokenDocument } from "./api-tokens-page.generated";
import type { ApiTokenRow } from "./token-columns";
import styles from "./tokens.module.css";

/** Asks once more: whatever uses the token stops working at once. */
export function RevokeTokenDialog({ token, onClose }: { token: ApiTokenRow | null; onClose: () => void }) {
  const { t } = useTranslation(["tokens", "ui", "app"]);
  const [failure, setFailure] = useState<string | null>(null);
  const [revoke, { loading }] = useMutation(RevokeApiTokenDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const close = () => {
    setFailure(null);
    onClose();
  };
  const submit = async ({ id, name }: ApiTokenRow) => {
    try {
      const { data } = await revoke({ variables: { input: { apiTokenId: id } } });
      const [stopped] = data?.revokeApiToken.userErrors ?? [];
      if (stopped) return setFailure(stopped.message);
      toastDone(t("revoke.done", { name }));
      close();
    } catch (error) {
      setFailure(t(`app:error.${errorCode(error)}`));
    }
  };

  return (
    <Modal
      opened={token !== null}
      onClose={close}
      title={t("revoke.title", { name: token?.name ?? "" })}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <div className={styles.form}>
        <p>{t("revoke.consequence")}</p>
        <div role="alert" className={styles.refusals}>
          {failure && <Verdict tone="crit">{failure}</Verdict>}
        </div>
        <div className={styles.actions}>
          <Button variant="default" onClick={close} data-autofocus>
            {t("ui:cancel")}
          </Button>
          <Button color="red" loading={loading} onClick={() => token && void submit(token)}>
            {t("revoke.submit")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

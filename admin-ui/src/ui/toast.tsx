import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { CircleAlert, CircleCheck } from "lucide-react";
import styles from "./toast.module.css";

const DONE_MS = 6000;
/** So long the server lets it be taken back. */
const UNDO_MS = 10 * 60_000;
/** The offer to undo stays as long as it can be taken, or until another follows: a keyboard needs time to get there. */
let offerToUndo: string | null = null;

export function toastDone(message: string, onUndo?: () => void): void {
  const id = crypto.randomUUID();
  if (onUndo) {
    if (offerToUndo !== null) notifications.hide(offerToUndo);
    offerToUndo = id;
  }
  notifications.show({
    id,
    icon: <CircleCheck size={18} aria-hidden="true" />,
    color: "green",
    autoClose: onUndo ? UNDO_MS : DONE_MS,
    closeButtonProps: { "aria-label": i18next.t("ui:close") },
    message: onUndo ? (
      <span className={styles.row}>
        {message}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {i18next.t("ui:undo")}
        </Button>
      </span>
    ) : (
      message
    ),
  });
}

/** Stays until it is closed: a failure must not slip by. */
export function toastFailed(message: string): void {
  notifications.show({
    icon: <CircleAlert size={18} aria-hidden="true" />,
    color: "red",
    autoClose: false,
    message,
    role: "alert",
    closeButtonProps: { "aria-label": i18next.t("ui:close") },
  });
}

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { CircleAlert, CircleCheck } from "lucide-react";
import styles from "./toast.module.css";

const DONE_MS = 6000;
/** Whoever may undo needs the time to read and decide. */
const UNDO_MS = 12_000;

export function toastDone(message: string, onUndo?: () => void): void {
  const id = crypto.randomUUID();
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

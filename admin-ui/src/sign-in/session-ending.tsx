import { Button, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./session-watch.module.css";

interface SessionEndingProps {
  /** By the browser's clock, in milliseconds. */
  endsAt: number;
  prolongable: boolean;
  onStay: () => void;
  onLeave: () => void;
}

export default function SessionEnding({ endsAt, prolongable, onStay, onLeave }: SessionEndingProps) {
  const { t } = useTranslation("signIn");
  const seconds = useSecondsUntil(endsAt);
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  // What ends because it is old can only be saved in time; closing the dialog gives the way to the page.
  const [closed, setClosed] = useState(false);

  return (
    <Modal
      opened={!closed}
      onClose={prolongable ? onStay : () => setClosed(true)}
      title={t("ending.title")}
      withCloseButton={false}
      zIndex={1000}
    >
      <p>
        {t("ending.lead")}{" "}
        <b className={styles.time} role="timer">
          {left}
        </b>
      </p>
      <p className={styles.lead}>{prolongable ? t("ending.idle") : t("ending.absolute")}</p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onLeave}>
          {t("ending.leave")}
        </Button>
        <Button onClick={prolongable ? onStay : () => setClosed(true)} data-autofocus>
          {prolongable ? t("ending.stay") : t("ending.understood")}
        </Button>
      </div>
    </Modal>
  );
}

function useSecondsUntil(endsAt: number): number {
  const left = () => Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 500);
    return () => clearInterval(timer);
  });
  return seconds;
}

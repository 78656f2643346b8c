import { useApolloClient } from "@apollo/client/react";
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type SessionStore, useViewer } from "../app/session";
import styles from "./session-watch.module.css";
import { SignInFlow } from "./sign-in-flow";

/** The session has ended: the same person signs in again where they were. */
export default function SignInAgain({ session, onLeave }: { session: SessionStore; onLeave: () => void }) {
  const { t } = useTranslation("signIn");
  const viewer = useViewer();
  const apollo = useApolloClient();
  return (
    <Modal
      opened
      onClose={onLeave}
      title={t("again.title")}
      closeButtonProps={{ "aria-label": t("again.leave") }}
      closeOnClickOutside={false}
      closeOnEscape={false}
      // Somebody else may be standing there by now: nothing on the page can be read.
      overlayProps={{ color: "var(--canvas)", backgroundOpacity: 1 }}
      zIndex={1000}
    >
      <p className={styles.lead}>{t("again.lead", { name: viewer.name })}</p>
      <SignInFlow
        session={session}
        email={viewer.email}
        // What was asked for while nobody was signed in was refused.
        onSignedIn={() => void apollo.refetchQueries({ include: "active" })}
      />
    </Modal>
  );
}

import { useApolloClient } from "@apollo/client/react";
import { Modal } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { type SessionStore, useViewer } from "../app/session";
import { signInPath } from "./paths";
import { SessionEnding } from "./session-ending";
import styles from "./session-watch.module.css";
import { SignInFlow } from "./sign-in-flow";
import { useSessionEnd } from "./use-session-end";

/** Says in time that the session is about to end; once it has, the same person signs in again where they were. */
export function SessionWatch({ session }: { session: SessionStore }) {
  const { t } = useTranslation("signIn");
  const viewer = useViewer();
  const apollo = useApolloClient();
  const router = useRouter();
  const ended = useSyncExternalStore(session.subscribe, () => session.hasEnded);
  const { ending, look } = useSessionEnd(session, ended);
  const leave = () => void session.signOut().then(() => router.navigate({ to: signInPath() }));

  if (ended) {
    return (
      <Modal
        opened
        onClose={leave}
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
  return ending && <SessionEnding {...ending} onStay={() => void session.prolong().then(look)} onLeave={leave} />;
}

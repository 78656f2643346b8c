import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useSyncExternalStore } from "react";
import type { SessionStore } from "../app/session";
import { whenIdle } from "../app/when-idle";
import { signInPath } from "./paths";
import { useSessionEnd } from "./use-session-end";

const loadSessionEnding = () => import("./session-ending");
const loadSignInAgain = () => import("./sign-in-again");
const SessionEnding = lazy(loadSessionEnding);
const SignInAgain = lazy(loadSignInAgain);

// Nothing of it is needed for the first half hour; but then at once, and the connection may be away.
whenIdle(() => void Promise.all([loadSessionEnding(), loadSignInAgain()]));

/** Says in time that the session is about to end; once it has, the same person signs in again where they were. */
export function SessionWatch({ session }: { session: SessionStore }) {
  const router = useRouter();
  const ended = useSyncExternalStore(session.subscribe, () => session.hasEnded);
  const { ending, look } = useSessionEnd(session, ended);
  const leave = () => void session.signOut().then(() => router.navigate({ to: signInPath() }));

  return (
    <Suspense>
      {ended ? (
        <SignInAgain session={session} onLeave={leave} />
      ) : (
        ending && <SessionEnding {...ending} onStay={() => void session.prolong().then(look)} onLeave={leave} />
      )}
    </Suspense>
  );
}

import { withParams } from "../app/with-params";

/** `weiter` is where the signed-in viewer goes on; only ever a path of our own. */
export const signInPath = (next?: string) => withParams("/anmelden", { weiter: next === "/" ? undefined : next });

export const forgottenPath = () => "/passwort-vergessen";
/** Sign-in, right after a password was chosen. */
export const chosenPath = () => withParams("/anmelden", { neu: "1" });

/** Another site in the address would turn the sign-in page into a way to send people anywhere. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : "/";
}

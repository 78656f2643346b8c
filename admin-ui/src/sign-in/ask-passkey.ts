import { type AuthenticationResponseJSON, startAuthentication } from "@simplewebauthn/browser";
import { type AuthAnswer, askAuth } from "../app/auth-api";

type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];

/** Lets the browser ask for a passkey. Null if the person thought better of it. */
export async function askPasskey(): Promise<AuthAnswer<AuthenticationResponseJSON> | null> {
  const challenge = await askAuth<Options>("passkeys/challenge", {});
  if ("problem" in challenge) return challenge;
  try {
    return { data: await startAuthentication({ optionsJSON: challenge.data }) };
  } catch {
    return null;
  }
}

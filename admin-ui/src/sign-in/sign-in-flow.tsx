import { type ReactNode, useState } from "react";
import type { SecondStep, SessionStore, SignInOutcome } from "../app/session";
import { SecondStepForm } from "./second-step-form";
import { SignInForm } from "./sign-in-form";

interface SignInFlowProps {
  session: SessionStore;
  /** Only this account may sign in here. */
  email?: string;
  onSignedIn: () => void;
  /** Under the form for the password. */
  beneath?: ReactNode;
}

/** Password, then the second factor if there is one; or a passkey alone. */
export function SignInFlow({ session, email, onSignedIn, beneath }: SignInFlowProps) {
  const [secondStep, setSecondStep] = useState<SecondStep | null>(null);

  /** @returns why not, or null */
  const take = (outcome: SignInOutcome | null): string | null => {
    if (outcome === null) return null;
    if ("refusal" in outcome) return outcome.refusal;
    if ("secondStep" in outcome) setSecondStep(outcome.secondStep);
    else onSignedIn();
    return null;
  };
  const givePasskey = async () => take(await session.givePasskey());

  return secondStep ? (
    <SecondStepForm
      methods={secondStep}
      onCode={async (code) => take(await session.giveCode(code))}
      onPasskey={givePasskey}
      onBack={() => setSecondStep(null)}
    />
  ) : (
    <SignInForm
      {...(email === undefined ? {} : { email })}
      onPassword={async (address, password) => take(await session.signIn(address, password))}
      onPasskey={givePasskey}
      beneath={beneath}
    />
  );
}

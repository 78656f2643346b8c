import { useRouteContext } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecondStep, SessionStore } from "../app/session";
import { useRouteId } from "../app/url-params";
import { useGo } from "../app/use-go";
import { AppLink } from "../ui/app-link";
import { TextSkeleton } from "../ui/states";
import { Verdict } from "../ui/status";
import { safeNext, signInPath } from "./paths";
import { SecondStepForm } from "./second-step-form";
import styles from "./sign-in-form.module.css";
import { SignInFrame } from "./sign-in-frame";

/** What a provider sends along is good once, so that it is handed on once, however often React runs an effect. */
const handedOn = new Map<string, ReturnType<SessionStore["finishAtProvider"]>>();

/** Where a provider sends the browser after signing in there. */
export function ProviderReturnPage() {
  const { t } = useTranslation("signIn");
  const { session }: { session: SessionStore } = useRouteContext({ strict: false });
  const id = useRouteId();
  const go = useGo();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [secondStep, setSecondStep] = useState<{ methods: SecondStep; returnTo: string } | null>(null);

  useEffect(() => {
    const query = window.location.search.slice(1);
    const finishing = handedOn.get(query) ?? session.finishAtProvider(id, query);
    handedOn.set(query, finishing);
    void finishing.then(({ outcome, returnTo }) => {
      if ("refusal" in outcome) setRefusal(outcome.refusal);
      else if ("secondStep" in outcome) setSecondStep({ methods: outcome.secondStep, returnTo });
      else go(safeNext(returnTo), { replace: true });
    });
  }, [session, id, go]);

  const enter = (outcome: Awaited<ReturnType<SessionStore["giveCode"]>> | null) => {
    if (outcome === null || !secondStep) return null;
    if ("refusal" in outcome) return outcome.refusal;
    go(safeNext(secondStep.returnTo), { replace: true });
    return null;
  };

  return (
    <SignInFrame title={t("title")} lead={t("lead")}>
      {secondStep && (
        <SecondStepForm
          methods={secondStep.methods}
          onCode={async (code) => enter(await session.giveCode(code))}
          onPasskey={async () => enter(await session.givePasskey())}
          onBack={() => go(signInPath(), { replace: true })}
        />
      )}
      {refusal && (
        <div className={styles.form} role="alert">
          <Verdict tone="crit">{refusal}</Verdict>
          <AppLink to={signInPath()}>{t("forgotten.back")}</AppLink>
        </div>
      )}
      {!refusal && !secondStep && <TextSkeleton lines={2} />}
    </SignInFrame>
  );
}

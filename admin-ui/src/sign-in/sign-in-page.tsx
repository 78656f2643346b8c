import { useRouteContext } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SessionStore } from "../app/session";
import { useUrlParams } from "../app/url-params";
import { useGo } from "../app/use-go";
import { AppLink } from "../ui/app-link";
import { Verdict } from "../ui/status";
import { forgottenPath, safeNext } from "./paths";
import { ProviderButtons } from "./provider-buttons";
import { SignInFlow } from "./sign-in-flow";
import { SignInFrame } from "./sign-in-frame";

export function SignInPage() {
  const { t } = useTranslation("signIn");
  const { session }: { session: SessionStore } = useRouteContext({ strict: false });
  const [params] = useUrlParams();
  const go = useGo();
  return (
    <SignInFrame title={t("title")} lead={t("lead")}>
      {params.beendet !== undefined && <Verdict tone="info">{t("ended")}</Verdict>}
      {params.neu !== undefined && <Verdict tone="ok">{t("passwordChosen")}</Verdict>}
      <SignInFlow
        session={session}
        onSignedIn={() => go(safeNext(params.weiter), { replace: true })}
        beneath={
          <>
            <ProviderButtons returnTo={safeNext(params.weiter)} />
            <AppLink to={forgottenPath()}>{t("forgotten.link")}</AppLink>
          </>
        }
      />
    </SignInFrame>
  );
}

import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { UserRoundPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { useUrlParams } from "../app/url-params";
import { useOnce } from "../app/use-once";
import { EndSubstitutionDocument } from "../caseload/substitution.generated";
import { AppLink } from "../ui/app-link";
import { PeriodText } from "../ui/date-text";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import { toastDone, toastFailed } from "../ui/toast";
import type { CaseworkerPageQuery } from "./caseworker-page.generated";
import styles from "./caseworker-page.module.css";
import { caseworkerPath } from "./paths";

type Shown = NonNullable<CaseworkerPageQuery["caseworker"]>;

/** Who reads the files while somebody is away, on the chosen day or later. */
export function CaseworkerSubstitutions({ caseworker }: { caseworker: Shown }) {
  const { t } = useTranslation(["programme", "app"]);
  const [, setParams] = useUrlParams();
  const [end, { loading }] = useMutation(EndSubstitutionDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const once = useOnce();
  const endNow = async (substitution: Shown["substitutions"][number]) => {
    try {
      const { data } = await once({ substitutionId: substitution.id }, (input) => end({ variables: { input } }));
      const [stopped] = data?.endSubstitution.userErrors ?? [];
      if (stopped) toastFailed(stopped.message);
      else toastDone(t("caseworker.substitutionEnded", { name: substitution.substitute.name }));
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };

  return (
    <Panel
      title={t("caseworker.substitutions")}
      padded
      actions={
        caseworker.viewerCanSubstitute && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<UserRoundPlus size={14} aria-hidden="true" />}
            onClick={() => setParams({ dialog: "vertretung" }, { push: true })}
          >
            {t("caseworker.substitute")}
          </Button>
        )
      }
    >
      {caseworker.substitutions.length === 0 ? (
        <EmptyState>{t("caseworker.noSubstitutions")}</EmptyState>
      ) : (
        <ul className={styles.exceptions}>
          {caseworker.substitutions.map((substitution) => (
            <li key={substitution.id} className={styles.substitution}>
              <div>
                <AppLink to={caseworkerPath(substitution.substitute.id)}>{substitution.substitute.name}</AppLink>,{" "}
                <PeriodText from={substitution.from} until={substitution.until} />
                {substitution.reason && <p>{substitution.reason}</p>}
              </div>
              {substitution.viewerCanEnd && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={loading}
                  onClick={() => void endNow(substitution)}
                  aria-label={t("caseworker.endSubstitutionOf", { name: substitution.substitute.name })}
                >
                  {t("caseworker.endSubstitution")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { AppLink } from "../ui/app-link";
import { ErrorState } from "../ui/states";
import { errorCode } from "./error-sentence";

/** A query that failed, in place of what it should have shown. */
export function QueryError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation("app");
  const code = errorCode(error);
  const hopeless = code === "FORBIDDEN" || code === "NOT_FOUND";
  return (
    <ErrorState
      title={t("error.pageTitle")}
      {...(onRetry && !hopeless ? { onRetry } : {})}
      action={<AppLink to="/">{t("error.toOverview")}</AppLink>}
    >
      {t(`error.${code}`)}
    </ErrorState>
  );
}

/** The address of something that is not there, or not for this viewer; the two must look alike. */
export function NotFound() {
  const { t } = useTranslation("app");
  return (
    <ErrorState title={t("error.notFoundTitle")} action={<AppLink to="/">{t("error.toOverview")}</AppLink>}>
      {t("error.notFound")}
    </ErrorState>
  );
}

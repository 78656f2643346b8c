import { useTranslation } from "react-i18next";
import { AppLink } from "../ui/app-link";
import { ErrorState } from "../ui/states";
import { errorCode } from "./error-sentence";

interface QueryErrorProps {
  error: unknown;
  onRetry?: () => void;
  /** The rest of the page stands; without it this is the page, and carries its heading. */
  inPanel?: boolean;
}

/** A query that failed, in place of what it should have shown. */
export function QueryError({ error, onRetry, inPanel = false }: QueryErrorProps) {
  const { t } = useTranslation("app");
  const code = errorCode(error);
  const hopeless = code === "FORBIDDEN" || code === "NOT_FOUND" || code === "BAD_USER_INPUT";
  return (
    <ErrorState
      page={!inPanel}
      {...(inPanel ? {} : { title: t("error.pageTitle") })}
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
    <ErrorState page title={t("error.notFoundTitle")} action={<AppLink to="/">{t("error.toOverview")}</AppLink>}>
      {t("error.notFound")}
    </ErrorState>
  );
}

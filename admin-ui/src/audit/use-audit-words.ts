import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type AuditAction, isKnownPurpose } from "./audit-line";

/** What the log's words mean to a reader. */
export function useAuditWords() {
  const { t } = useTranslation(["audit", "app"]);
  return useMemo(
    () => ({
      action: (action: AuditAction) => t(`action.${action}`),
      purpose: (purpose: string | null) =>
        purpose === null ? "–" : isKnownPurpose(purpose) ? t(`purpose.${purpose}`) : purpose,
      who: (accountName: string | null) => accountName ?? t("system"),
    }),
    [t],
  );
}

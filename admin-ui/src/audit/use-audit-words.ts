import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AuditAction, AuditLine } from "./audit-line";
import type texts from "./texts.de.json";

type Purpose = keyof typeof texts.purpose;

/** What the log's words mean to a reader. */
export function useAuditWords() {
  const { t, i18n } = useTranslation(["audit", "app"]);
  return useMemo(
    () => ({
      action: (action: AuditAction) => t(`action.${action}`),
      /** The interface's own operations in words; what another program calls its own stays as it is. */
      purpose: ({ purpose, byToken }: Pick<AuditLine, "purpose" | "byToken">) => {
        if (purpose === null) return "–";
        const known = purpose.replaceAll(".", "_");
        return !byToken && i18n.exists(`audit:purpose.${known}`) ? t(`purpose.${known as Purpose}`) : purpose;
      },
      who: (accountName: string | null) => accountName ?? t("system"),
    }),
    [t, i18n],
  );
}

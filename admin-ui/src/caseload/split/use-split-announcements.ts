import type { Announcements } from "@dnd-kit/core";
import { useTranslation } from "react-i18next";

/** What is read out while a household is carried from share to share. */
export function useSplitAnnouncements(nameOf: (share: string) => string): {
  announcements: Announcements;
  screenReaderInstructions: { draggable: string };
} {
  const { t } = useTranslation("caseload");
  return {
    screenReaderInstructions: { draggable: t("split.how") },
    announcements: {
      onDragStart: () => t("carry.lifted"),
      onDragOver: ({ over }) => (over ? nameOf(String(over.id)) : undefined),
      onDragEnd: ({ over }) => (over ? t("split.dropped", { name: nameOf(String(over.id)) }) : t("carry.back")),
      onDragCancel: () => t("carry.back"),
    },
  };
}

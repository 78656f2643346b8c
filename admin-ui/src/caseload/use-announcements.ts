import type { Announcements } from "@dnd-kit/core";
import { useTranslation } from "react-i18next";
import type { DropVerdict } from "./drop-verdict";
import { useDropSentence } from "./drop-words";

interface Carried {
  persons: number;
  /** Of the column that is meant: its name, and what letting go there would do. */
  over: (column: string) => { name: string; verdict: DropVerdict | null };
}

/** What is read out to those who do not see where the cards are. */
export function useAnnouncements({ persons, over }: Carried): {
  announcements: Announcements;
  screenReaderInstructions: { draggable: string };
} {
  const { t } = useTranslation("caseload");
  const sentence = useDropSentence();
  return {
    screenReaderInstructions: { draggable: t("carry.how") },
    announcements: {
      onDragStart: () => t("carry.lifted"),
      onDragOver: ({ over: target }) => {
        if (!target) return undefined;
        const { name, verdict } = over(String(target.id));
        return `${name}: ${verdict ? sentence(verdict) : t("carry.nothingHere")}`;
      },
      onDragEnd: ({ over: target }) => {
        const verdict = target && over(String(target.id)).verdict;
        return verdict && verdict.kind !== "full" ? t("carry.dropped", { count: persons }) : t("carry.back");
      },
      onDragCancel: () => t("carry.back"),
    },
  };
}

import { useTranslation } from "react-i18next";
import { householdTitle } from "./household-title";

/** The heading of a card in the reader's language: "Familie Musterau". */
export function useHouseholdTitle(card: Parameters<typeof householdTitle>[0]): string {
  const { t } = useTranslation("caseload");
  const title = householdTitle(card);
  return title.kind === "family" ? t("card.family", { name: title.name }) : title.name;
}

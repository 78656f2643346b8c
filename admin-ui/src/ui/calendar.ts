import { useTranslation } from "react-i18next";

/** Names for the buttons of a calendar that show nothing but an arrow. */
export function useCalendarLabels() {
  const { t } = useTranslation("ui");
  return {
    previousMonth: t("calendar.previousMonth"),
    nextMonth: t("calendar.nextMonth"),
    previousYear: t("calendar.previousYear"),
    nextYear: t("calendar.nextYear"),
    previousDecade: t("calendar.previousDecade"),
    nextDecade: t("calendar.nextDecade"),
  };
}

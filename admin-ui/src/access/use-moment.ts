import { useCallback } from "react";
import { useFormat } from "../ui/format";

/** Day and time of an instant, in the manner of the chosen language. */
export function useMoment(): (instant: string) => string {
  const { language } = useFormat();
  return useCallback(
    (instant) =>
      new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
        dateStyle: "medium",
        timeStyle: "short",
      }).format(new Date(instant)),
    [language],
  );
}

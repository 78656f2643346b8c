import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { statusIcons, Verdict } from "../ui/status";
import type { DropVerdict } from "./drop-verdict";
import { useMoveSentence } from "./move-verdict";

/** A verdict as a sentence with its figures, for eyes and for screen readers alike. */
export function useDropSentence(): (verdict: DropVerdict) => string {
  const { t } = useTranslation("caseload");
  const moveSentence = useMoveSentence();
  return useCallback(
    (verdict) => {
      switch (verdict.kind) {
        case "wait":
          return t("drop.wait", { count: verdict.coming });
        case "request":
          return `${t("drop.request", { organization: verdict.organization.shortName })}: ${moveSentence(verdict.outcome)}`;
        case "move":
        case "full":
          return moveSentence(verdict.outcome);
      }
    },
    [t, moveSentence],
  );
}

/** In the head of every column while something is carried. */
export function DropSentence({ verdict }: { verdict: DropVerdict }) {
  const sentence = useDropSentence()(verdict);
  if (verdict.kind === "full") {
    return (
      <Verdict tone="crit" icon={statusIcons.full}>
        {sentence}
      </Verdict>
    );
  }
  return <Verdict tone={verdict.kind === "move" ? "ok" : "info"}>{sentence}</Verdict>;
}

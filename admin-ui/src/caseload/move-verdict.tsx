import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { statusIcons, Verdict } from "../ui/status";
import type { MoveOutcome } from "./move-outcome";

/** What a move would come to, in a sentence with its figures. */
export function MoveVerdict({ outcome }: { outcome: MoveOutcome }) {
  const sentence = useMoveSentence()(outcome);
  if (outcome.verdict === "tooMany") {
    return (
      <Verdict tone="crit" icon={statusIcons.full}>
        {sentence}
      </Verdict>
    );
  }
  return <Verdict tone={outcome.verdict === "nothing" ? "neutral" : "ok"}>{sentence}</Verdict>;
}

export function useMoveSentence(): (outcome: MoveOutcome) => string {
  const { t } = useTranslation("caseload");
  return useCallback(
    ({ after, capacity, verdict, tooMany }) => {
      const figures = t("move.outcome", { after, capacity });
      switch (verdict) {
        case "nothing":
          return t("move.already");
        case "tooMany":
          return `${figures}, ${t("move.tooMany", { count: tooMany })}`;
        case "exact":
          return `${figures}, ${t("move.exact")}`;
        case "fits":
          return `${figures}, ${t("move.free", { count: capacity - after })}`;
      }
    },
    [t],
  );
}

import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { errorCode } from "../../../app/error-sentence";
import { type PlannedCutFragment, SaveAreaCutDraftDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import type { Draft } from "./draft";
import { saveInput } from "./server-draft";

export type SaveOutcome =
  | { saved: PlannedCutFragment }
  | { kind: "conflict" }
  | { kind: "refused"; sentences: readonly string[] }
  | { kind: "failed"; sentence: string };

export function useSaveDraft() {
  const { t } = useCutTexts();
  const [mutate] = useMutation(SaveAreaCutDraftDocument);
  return useCallback(
    async (
      cut: { id: string; version: number },
      draft: Draft,
      ids: ReadonlyMap<string, string>,
    ): Promise<SaveOutcome> => {
      try {
        const { data } = await mutate({ variables: { input: saveInput(cut, draft, ids) } });
        const { areaCut, userErrors } = data?.saveAreaCutDraft ?? { areaCut: null, userErrors: [] };
        if (areaCut && userErrors.length === 0) return { saved: areaCut };
        if (userErrors.some(({ code }) => code === "CONFLICT")) return { kind: "conflict" };
        return { kind: "refused", sentences: userErrors.map(({ message }) => message) };
      } catch (error) {
        return { kind: "failed", sentence: t(`app:error.${errorCode(error)}`) };
      }
    },
    [mutate, t],
  );
}

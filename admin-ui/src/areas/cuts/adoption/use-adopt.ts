import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useOnce } from "../../../app/use-once";
import { useFormat } from "../../../ui/format";
import { toastDone, toastFailed } from "../../../ui/toast";
import { AdoptAreaCutDocument, UndoAreaCutAdoptionDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import type { ExceptionChoice } from "./exception-choice";

/** Adopts the cut; afterwards a toast offers to undo it. Resolves to whether it was done. */
export function useAdopt(cut: { id: string; name: string; version: number; from: string }, fingerprint: string) {
  const { t } = useCutTexts();
  const format = useFormat();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const everything = { refetchQueries: "active", awaitRefetchQueries: true } as const;
  const [mutate, { loading }] = useMutation(AdoptAreaCutDocument, everything);
  const [undo] = useMutation(UndoAreaCutAdoptionDocument, everything);
  const once = useOnce();

  const takeBack = async () => {
    try {
      const { data } = await once({ id: cut.id, reason: null }, (input) => undo({ variables: { input } }));
      const stopped = data?.undoAreaCutAdoption.userErrors ?? [];
      for (const { message } of stopped) toastFailed(message);
      if (stopped.length === 0) toastDone(t("undo.done", { name: cut.name }));
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };

  const adopt = async (choices: readonly ExceptionChoice[], reason: string): Promise<boolean> => {
    try {
      const asked = {
        id: cut.id,
        version: cut.version,
        from: cut.from,
        fingerprint,
        reason: reason.trim() || null,
        exceptions: choices.flatMap(({ granted, caseworkerId, extraPlaces, until, reason: why }) =>
          granted && until ? [{ caseworkerId, extraPlaces, until, reason: why.trim() }] : [],
        ),
      };
      const { data } = await once(asked, (input) => mutate({ variables: { input } }));
      const stopped = data?.adoptAreaCut.userErrors.map(({ message }) => message) ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return false;
      toastDone(t("adopt.done", { name: cut.name, day: format.day(cut.from) }), () => void takeBack());
      return true;
    } catch (error) {
      setRefusals([t(`app:error.${errorCode(error)}`)]);
      return false;
    }
  };
  return { adopt, busy: loading, refusals };
}

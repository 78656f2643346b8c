import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import { toastDone, toastFailed } from "../../ui/toast";
import { askAgain } from "../reread-columns";
import { UndoReassignmentDocument } from "./reassign.generated";

/** `changed` are the columns that the reassignment changed, where they are known. */
type Undo = (reassignmentId: string, changed?: readonly string[] | null) => Promise<void>;

/** Takes a reassignment back as long as the server lets it be taken back, and says how that went. */
export function useUndo(): { undo: Undo; busy: boolean } {
  const { t } = useTranslation(["caseload", "app"]);
  const client = useApolloClient();
  const once = useOnce();
  const [mutate, { loading }] = useMutation(UndoReassignmentDocument, {
    // Whom it concerned is known to the server only: whatever is remembered of cases is asked again.
    update: (cache, { data }) => {
      if (data?.undoReassignment.userErrors.length === 0) cache.evict({ id: "ROOT_QUERY", fieldName: "refugees" });
    },
  });
  const undo = useCallback<Undo>(
    async (id, changed = null) => {
      try {
        const stopped = await once({ id }, async (input) => {
          const { data } = await mutate({ variables: { input } });
          const refusals = data?.undoReassignment.userErrors ?? [];
          if (refusals.length === 0) await askAgain(client, changed);
          return refusals;
        });
        if (stopped.length > 0) toastFailed(stopped.map(({ message }) => message).join(" "));
        else toastDone(t("move.undone"));
      } catch (error) {
        toastFailed(t(`app:error.${errorCode(error)}`));
      }
    },
    [client, mutate, once, t],
  );
  return { undo, busy: loading };
}

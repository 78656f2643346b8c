import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { toastDone, toastFailed } from "../../ui/toast";
import { askAgain } from "../reread-columns";
import { UndoReassignmentDocument } from "./reassign.generated";

/** `changed` are the columns that the reassignment changed, where they are known. */
type Undo = (reassignmentId: string, changed?: readonly string[] | null) => Promise<void>;

/** Takes a reassignment back as long as the server lets it be taken back, and says how that went. */
export function useUndo(): { undo: Undo; busy: boolean } {
  const { t } = useTranslation(["caseload", "app"]);
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation(UndoReassignmentDocument, {
    // Whom it concerned is known to the server only: whatever is remembered of cases is asked again.
    update: (cache, { data }) => {
      if (data?.undoReassignment.userErrors.length === 0) cache.evict({ id: "ROOT_QUERY", fieldName: "refugees" });
    },
  });
  const undo = useCallback<Undo>(
    async (id, changed = null) => {
      try {
        const { data } = await mutate({ variables: { input: { id } } });
        const stopped = data?.undoReassignment.userErrors ?? [];
        if (stopped.length > 0) return toastFailed(stopped.map(({ message }) => message).join(" "));
        await askAgain(client, changed);
        toastDone(t("move.undone"));
      } catch (error) {
        toastFailed(t(`app:error.${errorCode(error)}`));
      }
    },
    [client, mutate, t],
  );
  return { undo, busy: loading };
}

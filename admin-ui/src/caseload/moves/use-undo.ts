import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { toastDone, toastFailed } from "../../ui/toast";
import { UndoReassignmentDocument } from "./reassign.generated";

/** Takes a reassignment back as long as the server lets it be taken back, and says how that went. */
export function useUndo(): { undo: (reassignmentId: string) => Promise<void>; busy: boolean } {
  const { t } = useTranslation(["caseload", "app"]);
  const [mutate, { loading }] = useMutation(UndoReassignmentDocument, {
    // Whom it concerned is known to the server only: whatever is remembered of cases is asked again.
    update: (cache, { data }) => {
      if (data?.undoReassignment.userErrors.length === 0) cache.evict({ id: "ROOT_QUERY", fieldName: "refugees" });
    },
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const undo = useCallback(
    async (id: string) => {
      try {
        const { data } = await mutate({ variables: { input: { id } } });
        const stopped = data?.undoReassignment.userErrors ?? [];
        if (stopped.length > 0) toastFailed(stopped.map(({ message }) => message).join(" "));
        else toastDone(t("move.undone"));
      } catch (error) {
        toastFailed(t(`app:error.${errorCode(error)}`));
      }
    },
    [mutate, t],
  );
  return { undo, busy: loading };
}

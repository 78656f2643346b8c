import { useMutation } from "@apollo/client/react";
import { errorCode } from "../app/error-sentence";
import { toastDone, toastFailed } from "../ui/toast";
import { CancelCaseTaskDocument, CompleteCaseTaskDocument, ReopenCaseTaskDocument } from "./tasks.generated";
import { useTaskTexts } from "./texts";

interface Seen {
  id: string;
  version: number;
}

interface Answer {
  caseTask?: Seen | { id: string } | null;
  userErrors: readonly { message: string }[];
}

const everywhere = { refetchQueries: "active", awaitRefetchQueries: true } as const;

/** Closing a task, with the way back, and opening one again; what the server refuses is said. */
export function useTaskActions() {
  const { t } = useTaskTexts();
  const [completeTask, completing] = useMutation(CompleteCaseTaskDocument, everywhere);
  const [cancelTask, cancelling] = useMutation(CancelCaseTaskDocument, everywhere);
  const [reopenTask, reopening] = useMutation(ReopenCaseTaskDocument, everywhere);

  const attempt = async (work: () => Promise<Answer | undefined>, done: (answer: Answer) => void) => {
    try {
      const answer = await work();
      const [stopped] = answer?.userErrors ?? [];
      if (stopped) toastFailed(stopped.message);
      else if (answer) done(answer);
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };
  const reopen = ({ id, version }: Seen) =>
    attempt(
      async () => (await reopenTask({ variables: { input: { id, version } } })).data?.reopenCaseTask,
      () => toastDone(t("item.reopened")),
    );
  const closed = (sentence: string) => (answer: Answer) => {
    const { caseTask } = answer;
    toastDone(sentence, caseTask && "version" in caseTask ? () => void reopen(caseTask) : undefined);
  };
  return {
    busy: completing.loading || cancelling.loading || reopening.loading,
    reopen,
    complete: ({ id, version }: Seen) =>
      attempt(
        async () => (await completeTask({ variables: { input: { id, version } } })).data?.completeCaseTask,
        closed(t("item.completed")),
      ),
    cancel: ({ id, version }: Seen) =>
      attempt(
        async () => (await cancelTask({ variables: { input: { id, version } } })).data?.cancelCaseTask,
        closed(t("item.cancelDone")),
      ),
  };
}

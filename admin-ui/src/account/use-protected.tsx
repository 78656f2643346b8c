import { type ReactNode, useState } from "react";
import { type AuthAnswer, askAuth } from "../app/auth-api";
import { toastFailed } from "../ui/toast";
import { ConfirmDialog } from "./confirm-dialog";

type Ask = <Data = null>(path: string, body: object, onDone: (data: Data) => void) => void;

/**
 * Asks for what protects the account. If signing in is too long ago the password is asked for first.
 * @returns `ask`, and the dialog to be shown with the page
 */
export function useProtected(): { ask: Ask; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);

  const ask: Ask = <Data,>(path: string, body: object, onDone: (data: Data) => void) => {
    const attempt = async () => {
      const answer: AuthAnswer<Data> = await askAuth<Data>(`account/${path}`, body);
      if ("data" in answer) onDone(answer.data);
      else if (answer.problem.code === "CONFIRM_PASSWORD") setWaiting(() => () => void attempt());
      else toastFailed(answer.problem.message);
    };
    void attempt();
  };

  const dialog = waiting && (
    <ConfirmDialog
      onClose={() => setWaiting(null)}
      onConfirmed={() => {
        setWaiting(null);
        waiting();
      }}
    />
  );
  return { ask, dialog };
}
